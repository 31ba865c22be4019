// Force and speed of the hand as two bars with a good range: guided and practice only.
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attempt } from '../../core/attempt';
import { zoneAt } from '../../core/skin';
import { HandSpeed } from './hand-speed';
import { usePicked } from './session-store';
import './treatment.css';

/** Ranges that a steady hand keeps at superficial settings: model values, ours. */
const FORCE = { low: 0.15, high: 0.4, full: 1.2 } as const;
const SPEED = { low: 10, high: 30, full: 60 } as const;

/** Each part is drawn anew when its own figure changes, and not when another one's does. */
export function Gauges() {
  return (
    <div className="gauges">
      <Where />
      <ForceGauge />
      <SpeedGauge />
    </div>
  );
}

function Where() {
  const { t } = useTranslation();
  const zone = usePicked((played) => zoneUnderHand(played));
  return (
    <p className="gauges-where">
      {zone ? t('treatment.on-zone', { zone: t(`clinical:zone.${zone}`) }) : t('treatment.off-skin')}
    </p>
  );
}

function ForceGauge() {
  const { t } = useTranslation();
  const force = usePicked(({ hand }) => (hand ? hand.forceCentinewtons / 100 : 0));
  const words = t('treatment.force-value', { newtons: force.toFixed(2) });
  return <Gauge name={t('treatment.gauge-force')} words={words} value={force} range={FORCE} />;
}

function SpeedGauge() {
  const { t } = useTranslation();
  const [hand] = useState(() => new HandSpeed());
  const speed = usePicked((played) => hand.at(played));
  const words = t('treatment.gauge-speed-value', { speed: Math.round(speed) });
  return <Gauge name={t('treatment.gauge-speed')} words={words} value={speed} range={SPEED} />;
}

function zoneUnderHand({ hand, face }: Attempt): string {
  return hand ? zoneAt(face, hand.u, hand.v) : '';
}

interface GaugeProps {
  name: string;
  words: string;
  value: number;
  range: { low: number; high: number; full: number };
}

/** One bar with its good range; the words say it, too. */
export function Gauge({ name, words, value, range }: GaugeProps) {
  const hatch = useId();
  const share = (figure: number): number => Math.min(100, (figure / range.full) * 100);
  const state = value === 0 ? 'none' : value < range.low ? 'low' : value > range.high ? 'high' : 'good';
  return (
    <div className="gauge" data-state={state}>
      <span>{name}</span>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="10" rx="2" className="gauge-track" />
        <defs>
          <pattern id={hatch} width="3" height="3" patternUnits="userSpaceOnUse">
            <rect width="3" height="3" className="gauge-good-ground" />
            <path d="M0 3L3 0" className="gauge-good-line" />
          </pattern>
        </defs>
        <rect x={share(range.low)} width={share(range.high) - share(range.low)} height="10" fill={`url(#${hatch})`} />
        <rect width={share(value)} y="2.5" height="5" className="gauge-bar" />
      </svg>
      <span className="gauge-words">{words}</span>
    </div>
  );
}
