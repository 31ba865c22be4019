// The class view: how scores spread, what goes wrong, what the criteria tell, how long it takes, where it is too deep, one beside all.
import { Group, Select, Stack, Text, Title } from '@mantine/core';
import { BarChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsOf } from '../../../core/scenario';
import {
  besideClass,
  criterionStatistics,
  findingFrequencies,
  median,
  patchDepths,
  scoreDistribution,
  spread,
  timeToProficiency,
  zoneDepths,
} from '../../../core/school';
import type { Face } from '../../../core/skin';
import { usePageData } from '../../school/school-page';
import { Notice } from '../../shared/Notice';
import { usePageTitle } from '../../shared/page-title';
import { useServices } from '../../shared/services';
import { useSchool, useSchoolDesk } from '../../shared/use-school';
import { moduleTitle, personName, type InstructorData } from '../instructor-data';
import { localDay, writtenDay } from '../local-day';
import { loadClassData, type ClassData } from './class-data';
import { FaceMap } from './FaceMap';
import { PlotPanel } from './PlotPanel';
import './class-view.css';

const MOST_BARS = 12;
/** Teal and a warm brown: apart in hue and in lightness. */
const OWN = '#1c5459';
const OTHERS = '#c98b4b';
/** The table beside each plot is what keyboards and screen readers use; the drawing takes no focus. */
const UNFOCUSED = { accessibilityLayer: false };

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
        <Select
          label={t('gradebook.class')}
          value={classId}
          allowDeselect={false}
          onChange={(value) => setClassId(value ?? '')}
          data={[
            { value: '', label: t('gradebook.all-classes') },
            ...[...school.classes.values()].map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
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

interface PanelProps {
  found: ClassData;
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

function Findings({ found }: PanelProps) {
  const { t } = useTranslation();
  const all = findingFrequencies(found.attempts).map((finding) => ({
    ...finding,
    label: t(`findings:says.${finding.findingId}`),
    percent: Math.round(finding.share * 100),
  }));
  const shown = all.slice(0, MOST_BARS);
  return (
    <PlotPanel
      title={t('class.findings')}
      says={
        shown[0] ? `${shown[0].label} ${t('class.percent', { value: shown[0].percent })}` : t('debrief.no-findings')
      }
      table={{
        header: [t('class.finding'), t('class.severity'), t('class.in-attempts'), t('class.people'), t('class.share')],
        rows: all.map(({ label, severity, attempts, people, percent }) => [
          ...[label, t(`clinical:severity.${severity}`)],
          ...[attempts, people, t('class.percent', { value: percent })],
        ]),
      }}
    >
      {shown.length > 0 && <Bars data={shown} series={[{ name: 'percent', label: t('class.share'), color: OWN }]} />}
    </PlotPanel>
  );
}

/** Lying bars with room for words. */
function Bars({
  data,
  series,
}: {
  data: { label: string }[];
  series: { name: string; label: string; color: string }[];
}) {
  const { t } = useTranslation();
  return (
    <BarChart
      h={Math.max(140, 60 + data.length * 22 * Math.max(2, series.length + 1))}
      data={data.map((row) => ({ ...row, label: shortened(row.label) }))}
      dataKey="label"
      orientation="vertical"
      valueFormatter={(value) => t('class.percent', { value })}
      withLegend={series.length > 1}
      gridAxis="x"
      barChartProps={UNFOCUSED}
      series={series}
      yAxisProps={{ width: 250, interval: 0, tick: { fontSize: 13 } }}
      maxBarWidth={18}
    />
  );
}

function shortened(text: string): string {
  return text.length > 64 ? `${text.slice(0, 62)}…` : text;
}

function useCriterionWords(): (criterionId: string) => string {
  const { i18n } = useTranslation();
  const { library } = usePageData<InstructorData>();
  return (criterionId) => {
    for (const scenario of library.scenarios) {
      const words = wordsOf(scenario, i18n.language).criteria[criterionId];
      if (words) return words.says;
    }
    return criterionId;
  };
}

function Criteria({ found }: PanelProps) {
  const { t } = useTranslation();
  const says = useCriterionWords();
  const figure = (value: number | null): string => (value === null ? t('class.no-figure') : value.toFixed(2));
  const all = criterionStatistics(found.attempts.map(({ scorecard }) => scorecard))
    .map((criterion) => ({
      ...criterion,
      label: says(criterion.criterionId),
      percent: Math.round((criterion.difficulty ?? 0) * 100),
    }))
    .sort((a, b) => a.percent - b.percent);
  return (
    <PlotPanel
      title={t('class.criteria')}
      what={t('class.criteria-what')}
      says={all[0] ? `${all[0].label} ${t('class.percent', { value: all[0].percent })}` : ''}
      table={{
        header: [
          ...[t('class.criterion'), t('class.attempts'), t('class.difficulty')],
          ...[t('class.discrimination'), t('class.upper-lower')],
        ],
        rows: all.map(({ label, attempts, difficulty, discrimination, upperLower }) => [
          ...[label, attempts, figure(difficulty), figure(discrimination), figure(upperLower)],
        ]),
      }}
    >
      <Bars data={all.slice(0, MOST_BARS)} series={[{ name: 'percent', label: t('class.difficulty'), color: OWN }]} />
    </PlotPanel>
  );
}

function Beside({ found, personId }: PanelProps & { personId: string }) {
  const { t } = useTranslation();
  const { school } = useSchool();
  const says = useCriterionWords();
  const who = personName(school, personId);
  const percent = (share: number | null): number => Math.round((share ?? 0) * 100);
  const rows = besideClass(found.attempts, personId)
    .filter(({ own }) => own !== null)
    .map(({ criterionId, own, class: others }) => ({
      label: says(criterionId),
      own: percent(own),
      others: percent(others),
    }))
    .sort((a, b) => a.own - a.others - (b.own - b.others));
  const labels = { own: t('class.own', { who }), others: t('class.others', { who }) };
  return (
    <PlotPanel
      title={t('class.beside', { who })}
      says={rows[0] ? `${rows[0].label} ${rows[0].own} : ${rows[0].others}` : t('class.none')}
      table={{
        header: [t('class.criterion'), labels.own, labels.others],
        rows: rows.map(({ label, own, others }) => [label, own, others]),
      }}
    >
      <Bars
        data={rows.slice(0, MOST_BARS)}
        series={[
          { name: 'own', label: labels.own, color: OWN },
          { name: 'others', label: labels.others, color: OTHERS },
        ]}
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
      <FaceMap face={face} patches={patchDepths(found.evidence)} />
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
