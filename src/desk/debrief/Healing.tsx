// The healing time-lapse: what this skin does over six weeks because of what was just done.
import { Button, Group, Slider, Text } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attempt } from '../../core/attempt';
import type { Feature } from '../../core/scenario';
import { aftercareOf } from '../../core/session';
import { heal, touchedZones } from '../../core/skin';
import type { FaceStage } from '../../stage';
import { Icon } from '../shared/Icon';
import { useServices } from '../shared/services';
import { HealingNotes } from './HealingNotes';
import { HealingPlot } from './HealingPlot';
import { healingDays, LAST_DAY } from './healing-days';

const MILLISECONDS_PER_DAY = 220;

interface HealingProps {
  ended: Attempt;
  face: FaceStage | null;
  /** What could be seen on the client before; nothing when the scenario is not in the library any more. */
  features: readonly Feature[] | undefined;
}

export function Healing({ ended, face, features }: HealingProps) {
  const { t } = useTranslation();
  const { clock } = useServices();
  const [day, setDay] = useState(0);
  const [playing, setPlaying] = useState(false);
  const days = useMemo(() => healingDays(ended.skin, aftercareOf(ended.session)), [ended]);

  useEffect(() => {
    face?.show({
      scene: 'healing',
      attempt: ended,
      driver: null,
      features,
      healing: heal(ended.skin, day, aftercareOf(ended.session)),
    });
  }, [face, ended, day, features]);

  useEffect(() => {
    if (!playing) return;
    let next: number | null = null;
    return clock.onFrame((now) => {
      next ??= now + MILLISECONDS_PER_DAY;
      if (now < next) return;
      next += MILLISECONDS_PER_DAY;
      setDay((before) => Math.min(LAST_DAY, before + 1));
    });
  }, [playing, clock]);
  if (playing && day >= LAST_DAY) setPlaying(false);

  if (touchedZones(ended.skin).length === 0) return <Text>{t('healing.untouched')}</Text>;
  return (
    <div>
      <Text mb="sm">{t('healing.what')}</Text>
      <Group gap="md" wrap="nowrap">
        <Button
          leftSection={<Icon name={playing ? 'pause' : 'play'} />}
          onClick={() => {
            if (day >= LAST_DAY) setDay(0);
            setPlaying(!playing);
          }}
        >
          {t(playing ? 'replay.pause' : 'healing.play')}
        </Button>
        <Text miw={70} fw={600}>
          {t('healing.day-value', { day })}
        </Text>
        <Slider
          flex={1}
          thumbLabel={t('healing.day')}
          thumbValueText={t('healing.day-value', { day })}
          label={null}
          min={0}
          max={LAST_DAY}
          value={day}
          onChange={(value) => {
            setPlaying(false);
            setDay(value);
          }}
        />
      </Group>
      <HealingPlot days={days} day={day} />
      <HealingNotes notes={days[day].notes} />
    </div>
  );
}
