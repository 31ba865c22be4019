// A preview of another rubric: who would change outcome. Nothing is stored.
import {
  Anchor,
  Button,
  Checkbox,
  Group,
  NumberInput,
  Paper,
  Select,
  SimpleGrid,
  Stack,
  Text,
  Title,
} from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { scoreEvidence, type ReplayEvidence } from '../../core/attempt';
import { titleOf, wordsOf, type Rubric } from '../../core/scenario';
import { countsOf, type SchoolAttempt } from '../../core/school';
import { usePageData } from '../school/school-page';
import { Notice } from '../shared/Notice';
import { usePageTitle } from '../shared/page-title';
import { useSchool, useSchoolDesk } from '../shared/use-school';
import { dayAndTime } from '../shared/written';
import { DataTable, type DataColumn } from './DataTable';
import { loadAllEvidence } from './evidence-notes';
import { personName, type InstructorData } from './instructor-data';

interface Rescored {
  attempt: SchoolAttempt;
  before: number;
  after: number;
  passedBefore: boolean;
  passedAfter: boolean;
}

export function RescorePage() {
  const { t, i18n } = useTranslation();
  const desk = useSchoolDesk();
  const { library } = usePageData<InstructorData>();
  const { school } = useSchool();
  usePageTitle(t('rescore.title'));
  const attempts = useMemo(
    () =>
      [...school.attempts.values()].filter(
        (attempt) => attempt.verification?.proof.verified && countsOf(attempt).counts,
      ),
    [school],
  );
  const playedIds = [...new Set(attempts.map(({ scenarioId }) => scenarioId))].filter((id) =>
    library.cards.some((card) => card.id === id),
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const scenarioId = chosen ?? playedIds[0] ?? '';
  const scenario = library.find(scenarioId);
  const [rubric, setRubric] = useState<Rubric | null>(null);
  const [evidence, setEvidence] = useState<ReadonlyMap<string, ReplayEvidence>>(new Map());
  const [onlyChanges, setOnlyChanges] = useState(false);
  useEffect(() => {
    let here = true;
    const digests = attempts
      .filter((attempt) => attempt.scenarioId === scenarioId)
      .map(({ submission }) => submission?.digest ?? '');
    void loadAllEvidence(desk.shelf, school.id, digests).then((found) => here && setEvidence(found));
    return () => {
      here = false;
    };
  }, [attempts, scenarioId, desk, school.id]);

  const tried = rubric ?? scenario?.rubric ?? null;
  const rows = useMemo((): Rescored[] => {
    if (!tried) return [];
    return attempts.flatMap((attempt) => {
      const seen = evidence.get(attempt.submission?.digest ?? '');
      if (attempt.scenarioId !== scenarioId || !seen || !attempt.verification) return [];
      const after = scoreEvidence(seen, tried);
      const { score, passed } = attempt.verification;
      return [{ attempt, before: score, after: after.score, passedBefore: passed, passedAfter: after.passed }];
    });
  }, [attempts, evidence, scenarioId, tried]);
  const changed = rows.filter(({ passedBefore, passedAfter }) => passedBefore !== passedAfter);
  const up = changed.filter(({ passedAfter }) => passedAfter).length;
  const words = scenario ? wordsOf(scenario, i18n.language).criteria : {};
  const change = (part: Partial<Rubric>): void => {
    if (tried) setRubric({ ...tried, ...part });
  };

  const columns = useMemo((): DataColumn<Rescored>[] => {
    const result = (passed: boolean): string => t(passed ? 'debrief.passed' : 'debrief.not-yet');
    const words = ({ passedBefore, passedAfter }: Rescored): string =>
      passedBefore === passedAfter ? t('rescore.same') : t(passedAfter ? 'rescore.would-pass' : 'rescore.would-fail');
    return [
      {
        id: 'trainee',
        label: t('gradebook.trainee'),
        isName: true,
        value: ({ attempt }) => personName(school, attempt.personId),
        cell: ({ attempt }) => (
          <Anchor component={Link} to={`/instructor/attempt/${attempt.id}`}>
            {personName(school, attempt.personId)}
          </Anchor>
        ),
      },
      {
        id: 'when',
        label: t('gradebook.when'),
        value: ({ attempt }) => attempt.submission?.startedAt ?? '',
        cell: ({ attempt }) => dayAndTime(attempt.submission?.startedAt ?? '', i18n.language),
      },
      {
        id: 'now',
        label: t('rescore.now'),
        value: ({ before }) => before,
        cell: ({ before, passedBefore }) => (
          <>
            {before} <small>{result(passedBefore)}</small>
          </>
        ),
      },
      {
        id: 'then',
        label: t('rescore.then'),
        value: ({ after }) => after,
        cell: ({ after, passedAfter }) => (
          <>
            {after} <small>{result(passedAfter)}</small>
          </>
        ),
      },
      { id: 'change', label: t('rescore.change'), value: words, cell: (row) => <strong>{words(row)}</strong> },
    ];
  }, [t, i18n.language, school]);

  return (
    <Stack gap="lg">
      <div>
        <Title order={1}>{t('rescore.title')}</Title>
        <Text>{t('rescore.what')}</Text>
      </div>
      {!tried || !scenario ? (
        <Notice tone="calm">{t('rescore.none')}</Notice>
      ) : (
        <>
          <Paper p="lg" shadow="xs">
            <Stack>
              <Group align="flex-end">
                <Select
                  label={t('rescore.session')}
                  value={scenarioId}
                  allowDeselect={false}
                  w={320}
                  onChange={(id) => {
                    setChosen(id);
                    setRubric(null);
                  }}
                  data={playedIds.map((id) => ({ value: id, label: titleOf(library.cards, id, i18n.language) }))}
                />
                <Button variant="default" onClick={() => setRubric(null)} disabled={rubric === null}>
                  {t('rescore.reset')}
                </Button>
              </Group>
              <SimpleGrid cols={{ base: 1, sm: 3 }}>
                <NumberInput
                  label={t('rescore.pass-mark')}
                  value={tried.passMark}
                  min={0}
                  max={100}
                  onChange={(value) => change({ passMark: Number(value) })}
                />
                <NumberInput
                  label={t('rescore.serious')}
                  value={tried.seriousAllowed}
                  min={0}
                  max={20}
                  onChange={(value) => change({ seriousAllowed: Number(value) })}
                />
                <NumberInput
                  label={t('rescore.minors')}
                  value={tried.minorsPerSerious}
                  min={1}
                  max={50}
                  onChange={(value) => change({ minorsPerSerious: Math.max(1, Number(value)) })}
                />
              </SimpleGrid>
              <details>
                <summary>{t('rescore.weights')}</summary>
                <SimpleGrid cols={{ base: 1, md: 2 }} mt="sm">
                  {tried.criteria.map((criterion) => (
                    <NumberInput
                      key={criterion.id}
                      label={t('rescore.weight', { what: words[criterion.id]?.says ?? criterion.id })}
                      value={criterion.points}
                      min={0}
                      max={100}
                      onChange={(value) =>
                        change({
                          criteria: tried.criteria.map((other) =>
                            other.id === criterion.id ? { ...other, points: Number(value) } : other,
                          ),
                        })
                      }
                    />
                  ))}
                </SimpleGrid>
              </details>
            </Stack>
          </Paper>
          <Text fw={650} size="lg" role="status">
            {t('rescore.summary', {
              ...{ changed: changed.length, total: rows.length, up },
              down: changed.length - up,
            })}
          </Text>
          <Checkbox
            label={t('rescore.only-changes')}
            checked={onlyChanges}
            onChange={(event) => setOnlyChanges(event.currentTarget.checked)}
          />
          <DataTable
            label={t('rescore.title')}
            rows={onlyChanges ? changed : rows}
            columns={columns}
            rowKey={({ attempt }) => attempt.id}
            search=""
          />
        </>
      )}
    </Stack>
  );
}
