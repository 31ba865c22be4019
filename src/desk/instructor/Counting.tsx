// An instructor's decision on whether an attempt counts, with its reason; a scripted hand never does.
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countsOf, type SchoolAttempt } from '../../core/school';
import { Dialog } from '../shared/Dialog';
import { Form } from '../shared/Form';
import { useSchool, useSchoolDesk } from '../shared/use-school';
import { dayAndTime } from '../shared/written';
import { countsWords } from './AttemptMarks';
import { personName } from './instructor-data';

export function Counting({ attempt }: { attempt: SchoolAttempt }) {
  const { t, i18n } = useTranslation();
  const desk = useSchoolDesk();
  const { school } = useSchool();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const standing = countsOf(attempt);
  const { counts } = standing;
  if (!standing.counts && standing.why === 'scripted-hand') return <Text>{t('review.scripted')}</Text>;
  const decide = async (): Promise<void> => {
    setTried(true);
    if (reason.trim() === '') return;
    await desk.act([{ kind: 'counting', attempt: attempt.id, counts: !counts, reason: reason.trim() }]);
    setAsking(false);
    setReason('');
    setTried(false);
  };
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
      <Dialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t(counts ? 'review.do-not-count' : 'review.let-count')}
      >
        <Form onSubmit={() => void decide()}>
          <Stack>
            <Textarea
              label={t('review.count-reason')}
              value={reason}
              maxLength={1000}
              autosize
              data-autofocus
              error={tried && reason.trim() === '' ? t('review.override-missing') : null}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Button type="submit">{t('review.count-save')}</Button>
          </Stack>
        </Form>
      </Dialog>
    </div>
  );
}
