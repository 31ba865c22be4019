// The score, big; passed or not yet; and, where there is one, the reason that outweighs all points.
import { Badge, Group, List, Paper, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../shared/Notice';
import { bandOf } from '../shared/band';
import type { DebriefData } from './load-debrief';
import { ScoreRing } from './ScoreRing';

export function ScoreCard({ data }: { data: DebriefData }) {
  const { t } = useTranslation();
  const { score, passed, passMark, counts } = data.file.scorecard;
  const { passMarkSource } = data.file.content.rubric;
  const reasons = useReasons(data);
  return (
    <Paper component="section" p="xl" shadow="sm" aria-labelledby="score">
      <Group gap="xl" wrap="nowrap" align="center">
        <ScoreRing score={score} passMark={passMark} passed={passed} />
        <div>
          <Title order={2} id="score" className={passed ? 'result result-passed' : 'result'}>
            {t(passed ? 'debrief.passed' : 'debrief.not-yet')}
          </Title>
          <Badge variant="light" size="lg" tt="none" mt={4} c="teal.8">
            {t(`band.${bandOf(score)}`)}
          </Badge>
          <Text mt="xs">
            {passMarkSource
              ? t('debrief.pass-mark-source', { mark: passMark, source: passMarkSource })
              : t('debrief.pass-mark', { mark: passMark })}
          </Text>
          <Text c="dimmed">{t('debrief.counts', counts)}</Text>
        </div>
      </Group>
      {reasons.length > 0 && (
        <Notice tone="alarm" className="notice-below" title={t('debrief.critical')}>
          <List>
            {reasons.map((reason) => (
              <List.Item key={reason}>{reason}</List.Item>
            ))}
          </List>
        </Notice>
      )}
    </Paper>
  );
}

/** Why it was not passed, beyond the points; the gravest first. */
function useReasons({ file }: DebriefData): string[] {
  const { t } = useTranslation();
  const sentences = file.scorecard.failedBy.map((reason) => {
    switch (reason.rule) {
      case 'critical':
      case 'fails-on':
        return t(`findings:says.${reason.findingId}`);
      case 'too-many-serious':
        return t('debrief.too-many-serious', { serious: reason.serious, allowed: reason.allowed });
      case 'not-a-right-way':
        return t('debrief.not-a-right-way');
      case 'abandoned':
        return t('debrief.abandoned');
      case 'pass-mark':
        return null;
    }
  });
  return [...new Set(sentences.filter((sentence) => sentence !== null))];
}
