// Finished attempts on this device: when, how well, and whether the score is proved. A plain table, because Mantine's brings its scroll area along.
import './history.css';
import { Anchor, Badge, Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AttemptSummary } from '../../storage';
import { dayAndTime } from '../shared/written';
import { DeleteAttempt } from './DeleteAttempt';
import { bandOf } from '../shared/band';

export function History({ finished }: { finished: readonly AttemptSummary[] }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="history">
      <Title order={2} id="history" mb="md">
        {t('home.history')}
      </Title>
      {finished.length === 0 ? (
        <Text c="dimmed">{t('home.history-none')}</Text>
      ) : (
        <Paper shadow="xs">
          <div className="attempt-table-scroll" tabIndex={0} role="group" aria-label={t('home.history')}>
            <table className="attempt-table">
              <thead>
                <tr>
                  <th>{t('home.history-session')}</th>
                  <th>{t('home.history-when')}</th>
                  <th>{t('home.history-score')}</th>
                  <th>{t('home.history-result')}</th>
                  <th>{t('home.history-proof')}</th>
                  <td />
                </tr>
              </thead>
              <tbody>
                {finished.map((summary) => (
                  <HistoryRow key={summary.setup.id} summary={summary} />
                ))}
              </tbody>
            </table>
          </div>
        </Paper>
      )}
    </section>
  );
}

function HistoryRow({ summary }: { summary: AttemptSummary }) {
  const { t, i18n } = useTranslation();
  const { setup, title, end } = summary;
  if (!end) return null;
  const values = { title, when: dayAndTime(setup.startedAt, i18n.language) };
  return (
    <tr>
      <td>
        <Anchor component={Link} to={`/debrief/${setup.id}`} aria-label={t('home.history-open', values)}>
          {title}
        </Anchor>
        <Text size="sm" c="dimmed">
          {t(`clinical:mode.${setup.mode}`)} · {t(`clinical:outcome.${end.outcome}`)}
        </Text>
      </td>
      <td>{values.when}</td>
      <td>
        <Text fw={600} size="lg">
          {end.score}
        </Text>
        <Text size="sm" c="dimmed">
          {t(`band.${bandOf(end.score)}`)}
        </Text>
      </td>
      <td>
        <Badge
          variant="light"
          size="lg"
          tt="none"
          miw="max-content"
          color={end.passed ? 'teal' : 'orange'}
          c={end.passed ? 'teal.8' : '#8a3b00'}
        >
          {end.passed ? t('home.passed') : t('home.not-yet')}
        </Badge>
      </td>
      <td>{end.verified ? t('home.verified') : t('home.not-verified')}</td>
      <td>
        <DeleteAttempt attemptId={setup.id} values={values} label={t('home.delete')} />
      </td>
    </tr>
  );
}
