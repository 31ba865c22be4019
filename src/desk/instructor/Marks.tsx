// The marks of an attempt: what the rubric gave, what the instructor changed and why, and the evidence that opens its moment.
import { Button, Group, NumberInput, Paper, ScrollArea, Stack, Table, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsOf } from '../../core/scenario';
import { isPassed, markedScore, type SchoolAttempt } from '../../core/school';
import { EvidenceLine } from '../debrief/EvidenceLine';
import type { DebriefData } from '../debrief/load-debrief';
import { Dialog } from '../shared/Dialog';
import { Form } from '../shared/Form';
import { useSchool, useSchoolDesk } from '../shared/use-school';
import { dayAndTime } from '../shared/written';
import { personName } from './instructor-data';

interface MarksProps {
  attempt: SchoolAttempt;
  debrief: DebriefData | null;
  onMoment(tick: number): void;
}

type Mark = { id: string; points: number; outOf: number };

export function Marks({ attempt, debrief, onMoment }: MarksProps) {
  const { t, i18n } = useTranslation();
  const { school } = useSchool();
  const [changing, setChanging] = useState<Mark | null>(null);
  const { verification, overrides, overrideHistory } = attempt;
  if (!verification) return null;
  const words = debrief?.scenario ? wordsOf(debrief.scenario, i18n.language).criteria : {};
  const says = (id: string): string => words[id]?.says ?? id;
  const score = markedScore(attempt);
  const passed = isPassed(attempt);
  const signed = (record: { by: string; at: string; reason: string }) => ({
    who: personName(school, record.by),
    when: dayAndTime(record.at, i18n.language),
    reason: record.reason,
  });
  const stands = new Set([...overrides.values()].map(({ id }) => id));
  const earlier = overrideHistory.filter(({ id }) => !stands.has(id));
  return (
    <Paper component="section" p="lg" shadow="xs" aria-labelledby="marks">
      <Title order={2} id="marks" mb={4}>
        {t('review.marks')}
      </Title>
      <Text fw={650} size="lg" role="status">
        {t('review.score', { score, result: t(passed ? 'debrief.passed' : 'debrief.not-yet') })}
      </Text>
      {score !== verification.score && <Text c="dimmed">{t('review.score-was', { score: verification.score })}</Text>}
      {!passed && verification.failedBy.some((rule) => rule !== 'pass-mark') && (
        <Text c="var(--warm)">{t('review.no-pass-by-points')}</Text>
      )}
      <ScrollArea viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': t('review.marks') }} mt="sm">
        <Table verticalSpacing="sm" miw={560}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('review.criterion')}</Table.Th>
              <Table.Th>{t('review.rubric-points')}</Table.Th>
              <Table.Th>{t('review.points')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {verification.criteria.map((mark) => {
              const override = overrides.get(mark.id);
              const evidence = debrief?.file.scorecard.criteria.find(({ id }) => id === mark.id)?.evidence ?? [];
              return (
                <Table.Tr key={mark.id}>
                  <Table.Td>
                    <Text fw={600}>{says(mark.id)}</Text>
                    {debrief &&
                      evidence.map((piece, place) => (
                        <EvidenceLine key={place} piece={piece} data={debrief} onMoment={onMoment} />
                      ))}
                    {override && (
                      <Text size="sm" c="var(--warm)">
                        {t('review.overridden', signed(override))}
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td>{t('debrief.points-of', { points: mark.points, outOf: mark.outOf })}</Table.Td>
                  <Table.Td>
                    <Text fw={override ? 700 : 400}>{override?.points ?? mark.points}</Text>
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      aria-label={t('review.override-of', { what: says(mark.id) })}
                      onClick={() => setChanging(mark)}
                    >
                      {t('review.override')}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </ScrollArea>
      {earlier.length > 0 && (
        <details>
          <summary>{t('review.history')}</summary>
          <ul>
            {earlier.map((record) => (
              <li key={record.id}>
                {says(record.criterion)}:{' '}
                {record.points === null
                  ? t('review.history-back', signed(record))
                  : t('review.history-line', { ...signed(record), points: record.points })}
              </li>
            ))}
          </ul>
        </details>
      )}
      {changing && (
        <OverrideDialog attempt={attempt} mark={changing} what={says(changing.id)} onClose={() => setChanging(null)} />
      )}
    </Paper>
  );
}

interface OverrideDialogProps {
  attempt: SchoolAttempt;
  mark: Mark;
  what: string;
  onClose(): void;
}

function OverrideDialog({ attempt, mark, what, onClose }: OverrideDialogProps) {
  const { t } = useTranslation();
  const desk = useSchoolDesk();
  const now = attempt.overrides.get(mark.id);
  const [points, setPoints] = useState<number | string>(now?.points ?? mark.points);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === '';
  const record = async (given: number | null): Promise<void> => {
    setTried(true);
    if (missing) return;
    await desk.act([
      { kind: 'override', attempt: attempt.id, criterion: mark.id, points: given, reason: reason.trim() },
    ]);
    onClose();
  };
  const save = (): Promise<void> => record(Math.round(Math.min(mark.outOf, Math.max(0, Number(points))) * 10) / 10);
  return (
    <Dialog opened onClose={onClose} title={t('review.override-of', { what })}>
      <Form onSubmit={() => void save()}>
        <Stack>
          <NumberInput
            label={t('review.override-points', { outOf: mark.outOf })}
            value={points}
            min={0}
            max={mark.outOf}
            step={0.5}
            decimalScale={1}
            data-autofocus
            onChange={setPoints}
          />
          <Textarea
            label={t('review.override-reason')}
            description={t('review.override-why')}
            value={reason}
            maxLength={2000}
            autosize
            error={tried && missing ? t('review.override-missing') : null}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            {now && (
              <Button variant="default" onClick={() => void record(null)}>
                {t('review.override-back')}
              </Button>
            )}
            <Button type="submit">{t('review.override-save')}</Button>
          </Group>
        </Stack>
      </Form>
    </Dialog>
  );
}
