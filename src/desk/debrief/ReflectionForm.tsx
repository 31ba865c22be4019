// Asked before the score, in practice: what went well, and what one would change. Chosen or written, or left out.
import { Button, Chip, Group, Paper, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NOTHING_SAID, REFLECTION_SIDES, REFLECTION_TOPICS, type Reflection } from '../../core/school';
import { Form } from '../shared/Form';
import './reflection.css';

const LONGEST_WORDS = 1000;

interface ReflectionFormProps {
  /** True when an instructor will read it. */
  assigned: boolean;
  /** False after a session without needling: then there is nothing to say of strokes. */
  needled: boolean;
  onSaid(said: Reflection): void;
}

const OF_NEEDLING: readonly string[] = ['set-up', 'depth', 'even', 'stopping', 'aftercare'];

export function ReflectionForm({ assigned, needled, onSaid }: ReflectionFormProps) {
  const { t } = useTranslation();
  const [said, setSaid] = useState(NOTHING_SAID);
  const topics = REFLECTION_TOPICS.filter((topic) => needled || !OF_NEEDLING.includes(topic));
  const send = (): void =>
    onSaid({
      well: { ...said.well, words: said.well.words.trim() },
      change: { ...said.change, words: said.change.words.trim() },
    });
  return (
    <Paper component="section" p="xl" shadow="sm" className="reflection" aria-labelledby="reflection">
      <Title order={2} id="reflection">
        {t('reflection.title')}
      </Title>
      <Text mt={4}>{t(assigned ? 'reflection.what-assigned' : 'reflection.what')}</Text>
      <Form onSubmit={send}>
        <div className="reflection-sides">
          {REFLECTION_SIDES.map((side) => (
            <fieldset key={side} className="reflection-side" data-side={side}>
              <legend>
                <span aria-hidden="true" className="reflection-sign">
                  {side === 'well' ? '+' : 'Δ'}
                </span>
                {t(`reflection.${side}`)}
              </legend>
              <Chip.Group
                multiple
                value={said[side].topics}
                onChange={(values) =>
                  setSaid((before) => ({
                    ...before,
                    [side]: { ...before[side], topics: REFLECTION_TOPICS.filter((topic) => values.includes(topic)) },
                  }))
                }
              >
                <div className="reflection-topics">
                  {topics.map((topic) => (
                    <Chip key={topic} value={topic} size="md" variant="outline">
                      {t(`reflection.topic-${topic}`)}
                    </Chip>
                  ))}
                </div>
              </Chip.Group>
              <Textarea
                label={t('reflection.words')}
                autosize
                minRows={2}
                maxRows={6}
                maxLength={LONGEST_WORDS}
                value={said[side].words}
                onChange={(event) => {
                  const words = event.currentTarget.value;
                  setSaid((before) => ({ ...before, [side]: { ...before[side], words } }));
                }}
              />
            </fieldset>
          ))}
        </div>
        <Group mt="lg">
          <Button type="submit" size="md">
            {t('reflection.send')}
          </Button>
          <Button variant="subtle" c="dimmed" onClick={() => onSaid(NOTHING_SAID)}>
            {t('reflection.skip')}
          </Button>
        </Group>
      </Form>
    </Paper>
  );
}
