// Comments on an attempt, on the whole or on a moment of the replay; each opens its moment.
import { Anchor, Button, Group, Paper, SegmentedControl, Stack, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SchoolAttempt } from '../../core/school';
import { TICKS_PER_SECOND } from '../../core/skin';
import { Form } from '../shared/Form';
import { useSchool, useSchoolDesk } from '../shared/use-school';
import { clockTime, dayAndTime } from '../shared/written';
import { personName } from './instructor-data';

interface CommentsProps {
  attempt: SchoolAttempt;
  /** Where the replay stands; null where there is none. */
  tick: number | null;
  onMoment(tick: number): void;
}

export function Comments({ attempt, tick, onMoment }: CommentsProps) {
  const { t, i18n } = useTranslation();
  const desk = useSchoolDesk();
  const { school } = useSchool();
  const [text, setText] = useState('');
  const [about, setAbout] = useState('moment');
  const timeOf = (at: number): string => clockTime(at / TICKS_PER_SECOND);
  const atMoment = tick !== null && about === 'moment';
  const add = async (): Promise<void> => {
    if (text.trim() === '') return;
    await desk.act([{ kind: 'comment', attempt: attempt.id, tick: atMoment ? tick : null, text: text.trim() }]);
    setText('');
  };
  return (
    <Paper component="section" p="lg" shadow="xs" aria-labelledby="comments">
      <Title order={2} id="comments" mb="sm">
        {t('review.comments')}
      </Title>
      {attempt.comments.length === 0 && <Text c="dimmed">{t('review.comment-none')}</Text>}
      <ul className="plain-list review-comments">
        {attempt.comments.map((comment) => (
          <li key={comment.id}>
            <Text>{comment.text}</Text>
            <Group gap="sm">
              {comment.tick !== null && (
                <Anchor component="button" type="button" onClick={() => onMoment(comment.tick ?? 0)}>
                  {t('review.comment-open', { time: timeOf(comment.tick) })}
                </Anchor>
              )}
              <Text size="sm" c="dimmed">
                {t('review.comment-line', {
                  who: personName(school, comment.by),
                  when: dayAndTime(comment.at, i18n.language),
                })}
              </Text>
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => void desk.act([{ kind: 'comment-withdrawn', comment: comment.id }])}
              >
                {t('review.comment-withdraw')}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
      <Form onSubmit={() => void add()} label={t('review.comment')}>
        <Stack gap="sm">
          {tick !== null && (
            <SegmentedControl
              aria-label={t('review.comment-where')}
              value={about}
              onChange={setAbout}
              data={[
                { value: 'moment', label: t('review.comment-at', { time: timeOf(tick) }) },
                { value: 'whole', label: t('review.comment-whole') },
              ]}
            />
          )}
          <Textarea
            label={t('review.comment')}
            value={text}
            maxLength={4000}
            autosize
            minRows={2}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit" variant="light" style={{ alignSelf: 'flex-start' }}>
            {t('review.comment-add')}
          </Button>
        </Stack>
      </Form>
    </Paper>
  );
}
