// The face once more: the replay of what was done, or the six weeks that follow. One picture serves both.
import { Paper, Tabs } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attempt } from '../../core/attempt';
import { Notice } from '../shared/Notice';
import { SoundCaption } from '../session/SoundCaption';
import { useFaceStage } from '../shared/use-face-stage';
import type { Moment } from './moment';
import { Healing } from './Healing';
import type { DebriefData } from './load-debrief';
import { ReplayPlayer } from './ReplayPlayer';
import './debrief.css';

interface LookProps {
  data: DebriefData;
  ended: Attempt;
  moment: Moment;
  onTick?(tick: number): void;
}

export function Look({ data, ended, moment, onTick }: LookProps) {
  const { t } = useTranslation();
  const { place, face, unavailable } = useFaceStage();
  const [tab, setTab] = useState<string | null>('replay');
  const [seenMoment, setSeenMoment] = useState(moment.asked);
  const box = useRef<HTMLDivElement>(null);

  // A moment asked for belongs to the replay, whatever was looked at before.
  if (seenMoment !== moment.asked) {
    setSeenMoment(moment.asked);
    setTab('replay');
  }
  useEffect(() => {
    if (moment.asked > 0) box.current?.scrollIntoView({ block: 'start' });
  }, [moment]);

  return (
    <Paper component="section" shadow="sm" className="look" aria-label={t('replay.title')} ref={box}>
      <div className="look-canvas" ref={place} />
      <div className="look-captions">
        <SoundCaption face={face} />
      </div>
      {unavailable && (
        <Notice tone="warning" className="notice-inside">
          {t(unavailable)}
        </Notice>
      )}
      <Tabs value={tab} onChange={setTab} keepMounted={false} p="md">
        <Tabs.List>
          <Tabs.Tab value="replay">{t('replay.title')}</Tabs.Tab>
          <Tabs.Tab value="healing">{t('healing.title')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="replay" pt="md">
          <ReplayPlayer data={data} face={face} moment={moment} onTick={onTick} />
        </Tabs.Panel>
        <Tabs.Panel value="healing" pt="md">
          <Healing ended={ended} face={face} features={data.scenario?.looks.features} />
        </Tabs.Panel>
      </Tabs>
    </Paper>
  );
}
