// The pen led by a panel instead of a picture: work this zone, this firmly, this fast, this often. For keyboards, screen readers and devices that cannot draw.
import { Button, Group, NativeSelect, Slider, Switch, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NO_NEEDLE_ZONES, ZONES, type ZoneId } from '../../core/skin';
import { useServices } from '../shared/services';
import { createLedPen, type LedPen, type PenOrder } from './led-pen';
import { usePicked, useSession } from './session-store';
import './pen-panel.css';

const FORCE = { min: 0.05, max: 1.5, step: 0.05 };
const SPEED = { min: 5, max: 60, step: 5 };
/** Middle to middle: the plate is some 8 mm across, so lanes overlap, touch or leave gaps. */
const LANES = { overlapping: 5, 'side-by-side': 7.5, apart: 11 } as const;
const LANE_NAMES = Object.keys(LANES) as (keyof typeof LANES)[];
const PASSES = { min: 1, max: 6, step: 1 };

export function PenPanel() {
  const { t } = useTranslation();
  const { attempt, driver } = useSession();
  const { clock } = useServices();
  const motorOn = usePicked(({ session }) => session.device.motorOn);
  const { areas } = attempt.session.sessionCase;
  const zones: readonly ZoneId[] = [...areas, ...ZONES.filter((zone) => zone !== 'outside' && !areas.includes(zone))];
  const [order, setOrder] = useState<PenOrder>({
    zone: zones[0],
    forceNewtons: 0.25,
    speedMillimetresPerSecond: 20,
    passes: 2,
    stretch: true,
    rowMillimetres: LANES['side-by-side'],
  });
  const [working, setWorking] = useState(false);
  const [news, setNews] = useState('');
  const pen = useRef<LedPen | null>(null);

  useEffect(() => {
    const led = createLedPen(driver, clock, (progress, done) => {
      setWorking(progress !== null);
      if (progress) setNews(t('pen.pass', { ...progress, zone: t(`clinical:zone.${progress.zone}`) }));
      else setNews(t(done ? 'pen.done' : 'pen.lifted'));
    });
    pen.current = led;
    return () => led.end();
  }, [driver, clock, t]);

  const change = (part: Partial<PenOrder>): void => setOrder((before) => ({ ...before, ...part }));
  return (
    <section
      className="pen-panel"
      aria-labelledby="pen-panel-title"
      onKeyDown={(event) => event.key === 'Escape' && pen.current?.stop()}
    >
      <Title order={3} id="pen-panel-title">
        {t('pen.title')}
      </Title>
      <NativeSelect
        label={t('pen.zone')}
        value={order.zone}
        onChange={(event) => change({ zone: zones.find((zone) => zone === event.currentTarget.value) ?? order.zone })}
        data={zones.map((zone) => ({
          value: zone,
          label: t(NO_NEEDLE_ZONES.includes(zone) ? 'pen.zone-never' : `clinical:zone.${zone}`, {
            zone: t(`clinical:zone.${zone}`),
          }),
        }))}
      />
      <Measure
        label={t('treatment.force')}
        words={t('treatment.force-value', { newtons: order.forceNewtons.toFixed(2) })}
        range={FORCE}
        value={order.forceNewtons}
        onChange={(forceNewtons) => change({ forceNewtons })}
      />
      <Measure
        label={t('pen.speed')}
        words={t('pen.speed-value', { speed: order.speedMillimetresPerSecond })}
        range={SPEED}
        value={order.speedMillimetresPerSecond}
        onChange={(speedMillimetresPerSecond) => change({ speedMillimetresPerSecond })}
      />
      <Measure
        label={t('pen.passes')}
        words={t('pen.passes-value', { count: order.passes })}
        range={PASSES}
        value={order.passes}
        onChange={(passes) => change({ passes })}
      />
      <NativeSelect
        mt="sm"
        label={t('pen.lanes')}
        value={LANE_NAMES.find((lanes) => LANES[lanes] === order.rowMillimetres)}
        onChange={(event) => {
          const lanes = LANE_NAMES.find((known) => known === event.currentTarget.value);
          if (lanes) change({ rowMillimetres: LANES[lanes] });
        }}
        data={LANE_NAMES.map((lanes) => ({ value: lanes, label: t(`pen.lanes-${lanes}`) }))}
      />
      <Group mt="sm" justify="space-between">
        <Switch
          label={t('treatment.stretch')}
          checked={order.stretch}
          onChange={(event) => change({ stretch: event.currentTarget.checked })}
        />
        {working ? (
          <Button color="#9a4a16" onClick={() => pen.current?.stop()}>
            {t('pen.stop')}
          </Button>
        ) : (
          <Button onClick={() => pen.current?.start(order)}>{t('pen.start')}</Button>
        )}
      </Group>
      <Text role="status" size="sm" mt={6}>
        {news || (motorOn ? '' : t('pen.motor-off'))}
      </Text>
    </section>
  );
}

interface MeasureProps {
  label: string;
  words: string;
  range: { min: number; max: number; step: number };
  value: number;
  onChange(value: number): void;
}

function Measure({ label, words, range, value, onChange }: MeasureProps) {
  return (
    <div className="pen-measure">
      <Text size="sm">
        {label}: <strong>{words}</strong>
      </Text>
      <Slider thumbLabel={label} thumbValueText={words} label={null} {...range} value={value} onChange={onChange} />
    </div>
  );
}
