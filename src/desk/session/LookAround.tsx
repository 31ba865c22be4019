// Looking at the face: the whole of it or close up, nearer and farther, and the head turned to either side.
import { ActionIcon, Group, SegmentedControl } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FaceView, HeadTurn } from '../../stage';
import { useFace } from './face-context';

const ZOOM_STEP = 1.3;
/** As the nose points, from the left of the picture to its right. */
const TURNS: readonly HeadTurn[] = ['right', 'front', 'left'];

export function LookAround() {
  return (
    <>
      <ViewChoice />
      <HeadChoice />
    </>
  );
}

function ViewChoice() {
  const { t } = useTranslation();
  const face = useFace();
  const [view, setView] = useState<FaceView>('whole');
  useEffect(() => face?.onViewChange(setView), [face]);
  const choose = (value: string): void => {
    const next: FaceView = value === 'close' ? 'close' : 'whole';
    setView(next);
    face?.setView(next);
  };
  return (
    <Group mt="sm" gap="xs">
      <SegmentedControl
        aria-label={t('treatment.view')}
        value={view}
        onChange={choose}
        data={[
          { value: 'whole', label: t('treatment.whole-face') },
          { value: 'close', label: t('treatment.close-up') },
        ]}
      />
      <ActionIcon
        size="lg"
        variant="default"
        aria-label={t('treatment.zoom-out')}
        onClick={() => face?.zoom(1 / ZOOM_STEP)}
      >
        −
      </ActionIcon>
      <ActionIcon size="lg" variant="default" aria-label={t('treatment.zoom-in')} onClick={() => face?.zoom(ZOOM_STEP)}>
        +
      </ActionIcon>
    </Group>
  );
}

function HeadChoice() {
  const { t } = useTranslation();
  const face = useFace();
  const [turn, setTurn] = useState<HeadTurn>('front');
  useEffect(() => face?.onTurn(setTurn), [face]);
  const choose = (value: string): void => {
    const next = TURNS.find((known) => known === value) ?? 'front';
    setTurn(next);
    face?.turnHead(next);
  };
  return (
    <Group mt="sm">
      <SegmentedControl
        aria-label={t('treatment.head')}
        value={turn}
        onChange={choose}
        data={TURNS.map((known) => ({ value: known, label: t(`treatment.head-${known}`) }))}
      />
    </Group>
  );
}
