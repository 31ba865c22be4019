// An instructor's decision on whether attempts count, with its reason; a scripted hand never does.
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countsOf, type SchoolAct, type SchoolAttempt } from '../../core/school';
import { Dialog } from '../shared/Dialog';
import { Form } from '../shared/Form';
import { Notice } from '../shared/Notice';
import { useSchool, useSchoolDesk } from '../shared/use-school';
import { useTask } from '../shared/use-task';
import { dayAndTime } from '../shared/written';
import { countsWords } from './AttemptMarks';
import { personName } from './instructor-data';

export function Counting({ attempt }: { attempt: SchoolAttempt }) {
  const { t, i18n } = useTranslation();
  const { school } = useSchool();
  const [asking, setAsking] = useState(false);
  const standing = countsOf(attempt);
  const { counts } = standing;
  if (!standing.counts && standing.why === 'scripted-hand') return <Text>{t('review.scripted')}</Text>;
  const { counting } = attempt;
  return (
    <div>
      <Group gap="sm">
        <Text>
          {t('review.counting')} <strong>{t(countsWords(attempt))}</strong>
        </Text>
        <Button variant="default" size="sm" onClick={() => setAsking(true)}>
          {t(counts ? 'review.do-not-count' : 'review.let-count')}
        </Button>
      </Group>
      {counting && (
        <Text size="sm" c="dimmed">
          {t('review.decided', {
            who: personName(school, counting.by),
            when: dayAndTime(counting.at, i18n.language),
            reason: counting.reason,
          })}
        </Text>
      )}
      {asking && (
        <DecisionDialog
          attempts={[attempt]}
          counts={!counts}
          title={t(counts ? 'review.do-not-count' : 'review.let-count')}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}

interface DecisionDialogProps {
  attempts: readonly SchoolAttempt[];
  /** What is decided: that they count, or that they do not. */
  counts: boolean;
  title: string;
  what?: string;
  onClose(): void;
}

/** Asks for the reason and records the same decision for each of the attempts. */
export function DecisionDialog({ attempts, counts, title, what, onClose }: DecisionDialogProps) {
  const { t } = useTranslation();
  const desk = useSchoolDesk();
  const task = useTask();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const decide = async (): Promise<void> => {
    setTried(true);
    if (reason.trim() === '') return;
    const acts = attempts.map(({ id }): SchoolAct => ({
      kind: 'counting',
      attempt: id,
      counts,
      reason: reason.trim(),
    }));
    if (await task.run(() => desk.act(acts))) onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={title}>
      <Form onSubmit={() => void decide()}>
        <Stack>
          {what && <Text>{what}</Text>}
          <Textarea
            label={t('review.count-reason')}
            value={reason}
            maxLength={1000}
            autosize
            data-autofocus
            error={tried && reason.trim() === '' ? t('review.override-missing') : null}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {task.failure && (
            <Notice tone="alarm" urgent>
              {task.failure}
            </Notice>
          )}
          <Button type="submit" loading={task.busy}>
            {t('review.count-save')}
          </Button>
        </Stack>
      </Form>
    </Dialog>
  );
}
