// How it has gone: every finished attempt of a module, one after the other, with its score; the same as a table.
import { Paper, SimpleGrid, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { titleOf, moduleWordsOf } from '../../core/scenario';
import type { CountedAttempt } from '../../core/school';
import { usePageData } from '../school/page-data';
import { writtenDay } from '../instructor/local-day';
import type { TraineeData } from './trainee-data';
import { resultOf, type Work } from './work';

const WIDTH = 640;
const HEIGHT = 200;
const LEFT = 40;
const BOTTOM = 24;

export function ProgressPlot({ works }: { works: readonly Work[] }) {
  const { t } = useTranslation();
  const played = works
    .map((work) => ({
      work,
      results: work.attempts.flatMap(resultOf).sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1)),
    }))
    .filter(({ results }) => results.length > 0);
  return (
    <section aria-labelledby="progress">
      <Title order={2} id="progress" mb="md">
        {t('progress.title')}
      </Title>
      <SimpleGrid cols={{ base: 1, lg: played.length > 1 ? 2 : 1 }}>
        {played.map(({ work, results }) => (
          <ModulePlot key={work.assignment.id} work={work} results={results} />
        ))}
      </SimpleGrid>
    </section>
  );
}

function ModulePlot({ work, results }: { work: Work; results: readonly CountedAttempt[] }) {
  const { t, i18n } = useTranslation();
  const { library } = usePageData<TraineeData>();
  const { title } = moduleWordsOf(work.module, i18n.language);
  const needed = work.module.passRule.score;
  const x = (place: number): number =>
    results.length === 1 ? (LEFT + WIDTH) / 2 : LEFT + 14 + (place / (results.length - 1)) * (WIDTH - LEFT - 28);
  const y = (score: number): number => 10 + (1 - score / 100) * (HEIGHT - BOTTOM - 10);
  const passes = results.filter(({ passed, score }) => passed && score >= needed).length;
  return (
    <Paper p="lg" shadow="xs">
      <Title order={3} size="h4">
        {title}
      </Title>
      <figure className="progress-plot">
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          role="img"
          aria-label={t('progress.plot', {
            title,
            count: results.length,
            passes,
            last: results[results.length - 1].score,
          })}
        >
          {[0, 50, 100].map((score) => (
            <g key={score}>
              <line x1={LEFT} x2={WIDTH} y1={y(score)} y2={y(score)} className="plot-grid" />
              <text x={LEFT - 8} y={y(score) + 5} textAnchor="end" className="plot-words">
                {score}
              </text>
            </g>
          ))}
          <line x1={LEFT} x2={WIDTH} y1={y(needed)} y2={y(needed)} className="progress-needed" />
          <text x={WIDTH - 4} y={y(needed) - 6} textAnchor="end" className="plot-words">
            {t('progress.needed', { score: needed })}
          </text>
          <polyline
            className="progress-line"
            points={results.map(({ score }, place) => `${x(place)},${y(score)}`).join(' ')}
          />
          {results.map(({ attemptId, score, passed }, place) => (
            <circle
              key={attemptId}
              cx={x(place)}
              cy={y(score)}
              r={7}
              className={passed && score >= needed ? 'progress-pass' : 'progress-miss'}
            />
          ))}
          <text x={LEFT} y={HEIGHT - 4} className="plot-words">
            {writtenDay(results[0].day, i18n.language)}
          </text>
          {results.length > 1 && (
            <text x={WIDTH} y={HEIGHT - 4} textAnchor="end" className="plot-words">
              {writtenDay(results[results.length - 1].day, i18n.language)}
            </text>
          )}
        </svg>
        <figcaption>
          <span className="progress-key" data-kind="pass" /> {t('home.passed')}
          <span className="progress-key" data-kind="miss" /> {t('home.not-yet')}
        </figcaption>
      </figure>
      <details>
        <summary>{t('progress.as-table')}</summary>
        <Table aria-label={t('progress.table-of', { title })} verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('home.history-when')}</Table.Th>
              <Table.Th>{t('home.history-session')}</Table.Th>
              <Table.Th>{t('home.history-score')}</Table.Th>
              <Table.Th>{t('home.history-result')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {results.map(({ attemptId, day, scenarioId, score, passed }) => (
              <Table.Tr key={attemptId}>
                <Table.Td>{writtenDay(day, i18n.language)}</Table.Td>
                <Table.Td>{titleOf(library.cards, scenarioId, i18n.language)}</Table.Td>
                <Table.Td>{score}</Table.Td>
                <Table.Td>{t(passed ? 'home.passed' : 'home.not-yet')}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </details>
      <Text size="sm" c="dimmed" mt="xs">
        {t('progress.own-word')}
      </Text>
    </Paper>
  );
}
