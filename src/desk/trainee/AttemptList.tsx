// Every finished attempt with its score, its proof, and what the instructor said about it.
import { titleOf } from '../../core/scenario';
import { Anchor, List, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TICKS_PER_SECOND } from '../../core/skin';
import { countsOf, markedScore, type SchoolAttempt } from '../../core/school';
import { usePageData } from '../school/page-data';
import { clockTime, dayAndTime } from '../shared/written';
import { startOf } from './work';
import type { TraineeData } from './trainee-data';

export function AttemptList({ attempts }: { attempts: readonly SchoolAttempt[] }) {
  const { t } = useTranslation();
  const finished = attempts.filter(({ submission }) => submission).sort((a, b) => (startOf(a) < startOf(b) ? 1 : -1));
  return (
    <section aria-labelledby="attempts">
      <Title order={2} id="attempts" mb="md">
        {t('home.history')}
      </Title>
      <Stack component="ul" className="plain-list" gap="sm">
        {finished.map((attempt) => (
          <AttemptRow key={attempt.id} attempt={attempt} />
        ))}
      </Stack>
    </section>
  );
}

function AttemptRow({ attempt }: { attempt: SchoolAttempt }) {
  const { t, i18n } = useTranslation();
  const { library } = usePageData<TraineeData>();
  const { submission, verification, comments, overrides } = attempt;
  if (!submission) return null;
  const title = titleOf(library.cards, attempt.scenarioId, i18n.language);
  const when = dayAndTime(submission.startedAt, i18n.language);
  const standing = countsOf(attempt);
  const marked = markedScore(attempt);
  return (
    <Paper component="li" p="md" shadow="xs">
      <Anchor component={Link} to={`/debrief/${attempt.id}`} aria-label={t('home.history-open', { title, when })}>
        {title}
      </Anchor>
      <Text size="sm" c="dimmed">
        {when} · {t(`clinical:mode.${submission.mode}`)}
      </Text>
      <Text>
        {t('me.scored', { score: submission.score, result: t(submission.passed ? 'home.passed' : 'home.not-yet') })}
        {verification && ` · ${t(standing.counts ? 'me.counts' : 'me.does-not-count')}`}
      </Text>
      {overrides.size > 0 && marked !== null && <Text>{t('me.marked', { score: marked })}</Text>}
      {comments.length > 0 && (
        <List mt="xs" aria-label={t('me.comments')}>
          {comments.map(({ id, tick, text }) => (
            <List.Item key={id}>
              {tick === null ? text : t('me.comment-at', { time: clockTime(tick / TICKS_PER_SECOND), text })}
            </List.Item>
          ))}
        </List>
      )}
    </Paper>
  );
}
