// What goes wrong how often, what each criterion tells, and one trainee beside all others.
import { useTranslation } from 'react-i18next';
import { wordsOf } from '../../../core/scenario';
import { besideClass, criterionStatistics, findingFrequencies } from '../../../core/school';
import { usePageData } from '../../school/school-page';
import { useSchool } from '../../shared/use-school';
import { personName, type InstructorData } from '../instructor-data';
import { Bars, OTHERS, OWN } from './Bars';
import type { ClassData } from './class-data';
import { PlotPanel } from './PlotPanel';

export interface PanelProps {
  found: ClassData;
}

export function Findings({ found }: PanelProps) {
  const { t } = useTranslation();
  const all = findingFrequencies(found.attempts).map((finding) => ({
    ...finding,
    label: t(`findings:says.${finding.findingId}`),
    percent: Math.round(finding.share * 100),
  }));
  return (
    <PlotPanel
      title={t('class.findings')}
      says={all[0] ? t('class.most-often', { what: all[0].label, value: all[0].percent }) : t('debrief.no-findings')}
      table={{
        header: [t('class.finding'), t('class.severity'), t('class.in-attempts'), t('class.people'), t('class.share')],
        rows: all.map(({ label, severity, attempts, people, percent }) => [
          ...[label, t(`clinical:severity.${severity}`)],
          ...[attempts, people, t('class.percent', { value: percent })],
        ]),
      }}
    >
      {all.length > 0 && <Bars data={all} series={[{ name: 'percent', label: t('class.share'), color: OWN }]} />}
    </PlotPanel>
  );
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

export function Criteria({ found }: PanelProps) {
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
      says={all[0] ? t('class.hardest', { what: all[0].label, value: all[0].percent }) : ''}
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
      <Bars data={all} series={[{ name: 'percent', label: t('class.difficulty'), color: OWN }]} />
    </PlotPanel>
  );
}

export function Beside({ found, personId }: PanelProps & { personId: string }) {
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
      says={
        rows[0] ? t('class.widest', { what: rows[0].label, own: rows[0].own, others: rows[0].others }) : t('class.none')
      }
      table={{
        header: [t('class.criterion'), labels.own, labels.others],
        rows: rows.map(({ label, own, others }) => [label, own, others]),
      }}
    >
      <Bars
        data={rows}
        series={[
          { name: 'own', label: labels.own, color: OWN },
          { name: 'others', label: labels.others, color: OTHERS },
        ]}
      />
    </PlotPanel>
  );
}
