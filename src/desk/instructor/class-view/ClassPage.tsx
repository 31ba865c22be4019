// The class view: how scores spread, what goes wrong, what the criteria tell, how long it takes, where it is too deep, one beside all.
import { Group, Select, Stack, Text, Title } from '@mantine/core';
import { BarChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { median, patchDepths, scoreDistribution, spread, timeToProficiency, zoneDepths } from '../../../core/school';
import type { Face } from '../../../core/skin';
import { usePageData } from '../../school/school-page';
import { Notice } from '../../shared/Notice';
import { usePageTitle } from '../../shared/page-title';
import { useServices } from '../../shared/services';
import { useSchool, useSchoolDesk } from '../../shared/use-school';
import { moduleTitle, personName, type InstructorData } from '../instructor-data';
import { localDay, writtenDay } from '../local-day';
import { ClassSelect } from '../ClassSelect';
import { OTHERS, OWN, UNFOCUSED } from './Bars';
import { loadClassData, type ClassData } from './class-data';
import { Beside, Criteria, Findings, type PanelProps } from './CriteriaPanels';
import { FaceMap } from './FaceMap';
import { PlotPanel } from './PlotPanel';
import './class-view.css';

export function ClassPage() {
  const { t, i18n } = useTranslation();
  const desk = useSchoolDesk();
  const { loadFace } = useServices();
  const data = usePageData<InstructorData>();
  const { school } = useSchool();
  const [classId, setClassId] = useState('');
  const [moduleId, setModuleId] = useState('');
  const [personId, setPersonId] = useState('');
  const [loaded, setLoaded] = useState<{ found: ClassData; face: Face } | null>(null);
  usePageTitle(t('class.title'));
  useEffect(() => {
    let here = true;
    void Promise.all([loadClassData(school, desk.shelf, data, { classId, moduleId }), loadFace()]).then(
      ([found, face]) => here && setLoaded({ found, face }),
    );
    return () => {
      here = false;
    };
  }, [school, desk, data, classId, moduleId, loadFace]);

  const people = [...new Set(loaded?.found.attempts.map((attempt) => attempt.personId) ?? [])];
  return (
    <Stack gap="lg">
      <div>
        <Title order={1}>{t('class.title')}</Title>
        <Text c="dimmed">{t('class.what')}</Text>
      </div>
      <Group>
        <ClassSelect classId={classId} onChoose={setClassId} />
        <Select
          label={t('class.module')}
          value={moduleId}
          allowDeselect={false}
          w={280}
          onChange={(value) => setModuleId(value ?? '')}
          data={[
            { value: '', label: t('class.all-modules') },
            ...data.library.modules.map((module) => ({ value: module.id, label: moduleTitle(module, i18n.language) })),
          ]}
        />
        <Select
          label={t('class.trainee')}
          value={personId}
          allowDeselect={false}
          searchable
          w={260}
          onChange={(value) => setPersonId(value ?? '')}
          data={[
            { value: '', label: t('class.nobody') },
            ...people.map((id) => ({ value: id, label: personName(school, id) })),
          ]}
        />
      </Group>
      {!loaded && <Text role="status">{t('class.loading')}</Text>}
      {loaded && loaded.found.attempts.length === 0 && <Notice tone="calm">{t('class.none')}</Notice>}
      {loaded && loaded.found.attempts.length > 0 && (
        <div className="class-panels">
          <Distribution found={loaded.found} />
          {personId !== '' && <Beside found={loaded.found} personId={personId} />}
          <Findings found={loaded.found} />
          <Criteria found={loaded.found} />
          <Depth found={loaded.found} face={loaded.face} />
          <TimeTaken found={loaded.found} moduleChosen={moduleId !== ''} />
        </div>
      )}
    </Stack>
  );
}

function Distribution({ found }: PanelProps) {
  const { t } = useTranslation();
  const bands = scoreDistribution(found.attempts.map(({ scorecard }) => scorecard)).map((band) => ({
    ...band,
    label: t('class.score-range', { from: band.from, to: band.to }),
  }));
  const about = spread(found.attempts.map(({ scorecard }) => scorecard.score));
  return (
    <PlotPanel
      title={t('class.distribution')}
      says={about ? t('class.spread', { ...about }) : ''}
      table={{
        header: [t('class.score-band'), t('class.passed'), t('class.not-passed')],
        rows: bands.map(({ label, passed, notPassed }) => [label, passed, notPassed]),
      }}
    >
      <BarChart
        h={260}
        data={bands}
        dataKey="label"
        type="stacked"
        withLegend
        barChartProps={UNFOCUSED}
        series={[
          { name: 'passed', label: t('class.passed'), color: OWN },
          { name: 'notPassed', label: t('class.not-passed'), color: OTHERS },
        ]}
        yAxisProps={{ allowDecimals: false }}
      />
    </PlotPanel>
  );
}

function Depth({ found, face }: PanelProps & { face: Face }) {
  const { t } = useTranslation();
  const zones = zoneDepths(found.evidence);
  const percent = (share: number): number => Math.round(share * 1000) / 10;
  const deepest = zones[0];
  return (
    <PlotPanel
      title={t('class.depth')}
      what={t('class.depth-what')}
      says={
        deepest
          ? t('class.depth-figure', {
              zone: t(`clinical:zone.${deepest.zone}`),
              share: percent(deepest.dermalShare),
            })
          : t('class.depth-none')
      }
      table={{
        header: [
          ...[t('class.zone'), t('class.attempts'), t('class.depth-ratio')],
          ...[t('class.dermal-share'), t('class.too-deep-attempts')],
        ],
        rows: zones.map(({ zone, attempts, depthRatio, dermalShare, tooDeepAttempts }) => [
          ...[t(`clinical:zone.${zone}`), attempts, depthRatio.toFixed(2)],
          ...[t('class.percent', { value: percent(dermalShare) }), tooDeepAttempts],
        ]),
      }}
    >
      <FaceMap face={face} patches={patchDepths(found.evidence)} zones={zones} />
    </PlotPanel>
  );
}

function TimeTaken({ found, moduleChosen }: PanelProps & { moduleChosen: boolean }) {
  const { t, i18n } = useTranslation();
  const { school } = useSchool();
  const times = timeToProficiency(found.attempts, found.metAt);
  const met = times.filter(({ metAt }) => metAt !== null);
  const minutes = (seconds: number): number => Math.round(seconds / 60);
  const says = !moduleChosen
    ? t('class.time-needs-module')
    : met.length === 0
      ? t('class.time-none')
      : t('class.time-median', {
          met: met.length,
          people: times.length,
          attempts: median(met.map(({ attempts }) => attempts)) ?? 0,
          minutes: minutes(median(met.map(({ playedSeconds }) => playedSeconds)) ?? 0),
        });
  const counts = new Map<number, number>();
  for (const { attempts } of met) counts.set(attempts, (counts.get(attempts) ?? 0) + 1);
  const bars = [...counts]
    .sort(([a], [b]) => a - b)
    .map(([attempts, people]) => ({ attempts: String(attempts), people }));
  return (
    <PlotPanel
      title={t('class.time')}
      what={t('class.time-what')}
      says={says}
      table={{
        header: [t('class.person'), t('class.attempts-so-far'), t('class.minutes'), t('class.met-at')],
        rows: times.map(({ personId, attempts, playedSeconds, metAt }) => [
          ...[personName(school, personId), attempts, minutes(playedSeconds)],
          metAt && moduleChosen ? writtenDay(localDay(metAt), i18n.language) : t('class.not-met'),
        ]),
      }}
    >
      {bars.length > 0 && (
        <BarChart
          h={240}
          data={bars}
          dataKey="attempts"
          barChartProps={UNFOCUSED}
          series={[{ name: 'people', label: t('class.people'), color: OWN }]}
          xAxisLabel={t('class.attempts-so-far')}
          yAxisProps={{ allowDecimals: false }}
          maxBarWidth={60}
        />
      )}
    </PlotPanel>
  );
}
