// What happens under the tip, depths drawn to scale: layers, the band to aim for, and needles that go as deep as the last stroke reached.
import { useId, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { lastStrike, readZone, zoneAt } from '../../core/skin';
import { usePicked, useSession } from './session-store';
import './cross-section.css';

/** One micrometre is one unit of the drawing. */
const WIDTH = 300;
const SURFACE = 70;
const DEEPEST = 210;
const HEIGHT = SURFACE + DEEPEST;
const CORNEUM = 14;
const PAPILLARY_THICKNESS = 120;
const NEEDLES = [66, 122, 178, 234];
/** The needles of the drawing come back well clear of the skin. */
const LIFT = 22;
/** A hundred strikes a second are a blur; so many times slower they can be followed. */
const SLOWED = 50;

export function CrossSection() {
  const { t } = useTranslation();
  const { attempt } = useSession();
  // Whole micrometres of the two depths say everything the drawing shows.
  usePicked((played) => {
    const seen = underTip(played);
    return seen ? `${seen.zone} ${Math.round(seen.reach)} ${Math.round(seen.junction)}` : null;
  });
  const seen = underTip(attempt);
  const junction = seen?.junction ?? 65;
  const { bandLow, bandHigh } = attempt.session.sessionCase.scope;
  const reach = seen?.reach ?? 0;
  const rate = usePicked(({ session }) => (session.device.motorOn && !session.paused ? session.device.rateHertz : 0));
  const label = seen
    ? t('treatment.under-figure', { reach: Math.round(reach), junction: Math.round(junction) })
    : t('treatment.under-none');

  return (
    <figure className="cross-section">
      <figcaption>
        {t('treatment.under')}
        {seen && <span> · {t(`clinical:zone.${seen.zone}`)}</span>}
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        <rect width={WIDTH} height={HEIGHT} fill="#eef4f5" />
        <rect y={SURFACE} width={WIDTH} height={DEEPEST} fill="#d98f7c" />
        <rect y={SURFACE} width={WIDTH} height={junction + PAPILLARY_THICKNESS} fill="#ecb39f" />
        <rect y={SURFACE} width={WIDTH} height={junction} fill="#f8ddcc" />
        <rect y={SURFACE} width={WIDTH} height={CORNEUM} fill="#d9b59e" />
        <Band top={SURFACE + junction * bandLow} bottom={SURFACE + junction * bandHigh} words={t('treatment.band')} />
        <line
          x1="0"
          x2={WIDTH}
          y1={SURFACE + junction}
          y2={SURFACE + junction}
          stroke="#23666c"
          strokeWidth="2.5"
          strokeDasharray="9 5"
        />
        <text x={WIDTH - 6} y={SURFACE + junction + 15} textAnchor="end" className="cross-words">
          {t('treatment.junction')}
        </text>
        <text x="6" y={SURFACE + junction + 62} className="cross-words">
          {t('layer-name.papillary')}
        </text>
        {seen && <Needles tip={SURFACE + reach} travel={reach + LIFT} rateHertz={rate} />}
        <path
          d={`M ${WIDTH - 14} ${HEIGHT - 8} v -100 m -4 0 h 8 m -8 100 h 8`}
          stroke="#1f2d33"
          strokeWidth="2"
          fill="none"
        />
        <text x={WIDTH - 24} y={HEIGHT - 12} textAnchor="end" className="cross-words">
          {t('treatment.scale')}
        </text>
      </svg>
      <p className="cross-motion">{rate > 0 ? t('cross.motion', { times: SLOWED }) : t('cross.still')}</p>
    </figure>
  );
}

/** Told by its stripes as well as by its colour. */
function Band({ top, bottom, words }: { top: number; bottom: number; words: string }) {
  const stripes = useId();
  return (
    <>
      <pattern id={stripes} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" fill="#2a777e" opacity="0.16" />
        <path d="M0 8L8 0" stroke="#1c5459" strokeWidth="1" opacity="0.5" />
      </pattern>
      <rect y={top} width={WIDTH} height={bottom - top} fill={`url(#${stripes})`} />
      <text x="6" y={top + 14} className="cross-words">
        {words}
      </text>
    </>
  );
}

/** All needles of the plate move together, at the pen's rate; where motion is not wanted they stand at their deepest. */
function Needles({ tip, travel, rateHertz }: { tip: number; travel: number; rateHertz: number }) {
  const moving = { '--travel': `${-travel}px`, '--stroke': `${SLOWED / Math.max(rateHertz, 1) / 2}s` } as CSSProperties;
  return (
    <g className="cross-needles" data-moving={rateHertz > 0 || undefined} style={moving}>
      {NEEDLES.map((x) => (
        <path key={x} d={`M ${x - 7} ${-DEEPEST} H ${x + 7} V ${tip - 34} L ${x} ${tip} L ${x - 7} ${tip - 34} Z`} />
      ))}
    </g>
  );
}

/** The zone, its mean junction and the last stroke's reach under a tip that is on the skin. */
function underTip(attempt: Parameters<Parameters<typeof usePicked>[0]>[0]) {
  const { hand, skin, face } = attempt;
  if (!hand) return null;
  const zone = zoneAt(face, hand.u, hand.v);
  const strike = lastStrike(skin);
  if (zone === 'outside' || !strike || strike.zone !== zone) return null;
  return { zone, junction: readZone(skin, zone).junctionMicrometres, reach: strike.reachedMicrometres };
}
