// Time on task: hours that were worked, without the stretches in which nobody did anything.
import { Paper, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { moduleWordsOf } from '../../core/scenario';
import { IDLE_AFTER_SECONDS } from '../../core/school';
import { clockTime } from '../shared/written';
import type { Work } from './work';

export function Hours({ works }: { works: readonly Work[] }) {
  const { t, i18n } = useTranslation();
  const rows = works
    .map(({ assignment, module, attempts }) => {
      const submissions = attempts.flatMap(({ submission }) => submission ?? []);
      return {
        id: assignment.id,
        title: moduleWordsOf(module, i18n.language).title,
        sessions: submissions.length,
        activeSeconds: submissions.reduce((sum, { activeSeconds }) => sum + activeSeconds, 0),
        playedSeconds: submissions.reduce((sum, { playedSeconds }) => sum + playedSeconds, 0),
      };
    })
    .filter(({ sessions }) => sessions > 0);
  const total = rows.reduce((sum, { activeSeconds }) => sum + activeSeconds, 0);
  return (
    <Paper component="section" p="lg" shadow="xs" aria-labelledby="hours">
      <Title order={2} size="h3" id="hours">
        {t('hours.title', { time: clockTime(total) })}
      </Title>
      <Text c="dimmed">{t('hours.what', { seconds: IDLE_AFTER_SECONDS })}</Text>
      <Table aria-labelledby="hours" mt="sm" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('hours.module')}</Table.Th>
            <Table.Th>{t('hours.sessions')}</Table.Th>
            <Table.Th>{t('hours.worked')}</Table.Th>
            <Table.Th>{t('hours.idle')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ id, title, sessions, activeSeconds, playedSeconds }) => (
            <Table.Tr key={id}>
              <Table.Td>{title}</Table.Td>
              <Table.Td>{sessions}</Table.Td>
              <Table.Td>{clockTime(activeSeconds)}</Table.Td>
              <Table.Td>{clockTime(playedSeconds - activeSeconds)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}
