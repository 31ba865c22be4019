// The replay's controls: play, speed, seek, and the findings along the way.
import { Button, Group, SegmentedControl, Slider, Text } from '@mantine/core';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { TICKS_PER_SECOND } from '../../core/skin';
import type { FaceStage } from '../../stage';
import { SoundButton } from '../controls/SoundButton';
import { useKeptControls } from '../controls/use-controls';
import { Icon } from '../shared/Icon';
import { useServices } from '../shared/services';
import { clockTime } from '../shared/written';
import type { Moment } from './moment';
import type { DebriefData } from './load-debrief';
import { Timeline } from './Timeline';
import { SPEEDS, useReplay } from './use-replay';

/** A moment is shown from a little before it. */
const LEAD_TICKS = 2 * TICKS_PER_SECOND;

interface ReplayPlayerProps {
  data: DebriefData;
  face: FaceStage | null;
  moment: Moment;
  /** Hears where the replay stands. */
  onTick?(tick: number): void;
}

export function ReplayPlayer({ data, face, moment, onTick }: ReplayPlayerProps) {
  const { t } = useTranslation();
  const { clock } = useServices();
  const { file, spans } = data;
  const kept = useKeptControls();
  useEffect(() => face?.setSound(kept.sound), [face, kept.sound]);
  const beginning = spans.find(({ stage }) => stage === 'treatment')?.fromTick ?? 0;
  const features = data.scenario?.looks.features;
  const { tick, playing, speed, setPlaying, setSpeed, seek } = useReplay(
    file,
    data.face,
    clock,
    face,
    beginning,
    features,
  );

  // Only a new wish moves the replay; its own controls do not bring an old wish back.
  const openWished = useEffectEvent(() => {
    if (moment.asked > 0) seek(Math.max(0, moment.tick - LEAD_TICKS));
  });
  useEffect(() => openWished(), [moment]);
  const tellTick = useEffectEvent(() => onTick?.(tick));
  useEffect(() => tellTick(), [tick]);

  const total = clockTime(file.ticks / TICKS_PER_SECOND);
  const time = clockTime(tick / TICKS_PER_SECOND);
  const stage = [...spans].reverse().find(({ fromTick }) => fromTick <= tick)?.stage ?? 'briefing';
  const at = t('replay.at', { time, total, stage: t(`clinical:stage.${stage}`) });

  return (
    <div>
      <Group gap="md" justify="space-between">
        <Button leftSection={<Icon name={playing ? 'pause' : 'play'} />} onClick={() => setPlaying(!playing)}>
          {t(playing ? 'replay.pause' : 'replay.play')}
        </Button>
        <Text>{at}</Text>
        <SoundButton kept={kept} />
        <SegmentedControl
          aria-label={t('replay.speed')}
          value={String(speed)}
          onChange={(value) => setSpeed(SPEEDS.find((known) => String(known) === value) ?? 1)}
          data={SPEEDS.map((value) => ({ value: String(value), label: t('replay.speed-value', { speed: value }) }))}
        />
      </Group>
      <Slider
        mt="md"
        thumbLabel={t('replay.seek')}
        thumbValueText={at}
        label={null}
        min={0}
        max={file.ticks}
        step={TICKS_PER_SECOND}
        value={tick}
        onChange={seek}
      />
      <Timeline data={data} tick={tick} onMoment={(wanted) => seek(Math.max(0, wanted - LEAD_TICKS))} />
    </div>
  );
}
