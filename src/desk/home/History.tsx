// Finished attempts on this device: when, how well, and whether the score is proved.
import { Anchor, Badge, Paper, ScrollArea, Table, Text, Title } from '@mantine/core';
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
          <ScrollArea viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': t('home.history') }}>
            <Table verticalSpacing="sm" horizontalSpacing="lg" miw={640}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('home.history-session')}</Table.Th>
                  <Table.Th>{t('home.history-when')}</Table.Th>
                  <Table.Th>{t('home.history-score')}</Table.Th>
                  <Table.Th>{t('home.history-result')}</Table.Th>
                  <Table.Th>{t('home.history-proof')}</Table.Th>
                  <Table.Td />
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {finished.map((summary) => (
                  <HistoryRow key={summary.setup.id} summary={summary} />
                ))}
              </Table.Tbody>
            </Table>
          </ScrollArea>
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
    <Table.Tr>
      <Table.Td>
        <Anchor component={Link} to={`/debrief/${setup.id}`} aria-label={t('home.history-open', values)}>
          {title}
        </Anchor>
        <Text size="sm" c="dimmed">
          {t(`clinical:mode.${setup.mode}`)} · {t(`clinical:outcome.${end.outcome}`)}
        </Text>
      </Table.Td>
      <Table.Td>{values.when}</Table.Td>
      <Table.Td>
        <Text fw={600} size="lg">
          {end.score}
        </Text>
        <Text size="sm" c="dimmed">
          {t(`band.${bandOf(end.score)}`)}
        </Text>
      </Table.Td>
      <Table.Td>
        <Badge
          variant="light"
          size="lg"
          tt="none"
          color={end.passed ? 'teal' : 'orange'}
          c={end.passed ? 'teal.8' : '#8a3b00'}
        >
          {end.passed ? t('home.passed') : t('home.not-yet')}
        </Badge>
      </Table.Td>
      <Table.Td>{end.verified ? t('home.verified') : t('home.not-verified')}</Table.Td>
      <Table.Td>
        <DeleteAttempt attemptId={setup.id} values={values} label={t('home.delete')} />
      </Table.Td>
    </Table.Tr>
  );
}
