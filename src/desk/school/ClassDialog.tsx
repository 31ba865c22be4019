// Opens a class, or renames and closes one. A closed class keeps everything that was done in it.
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SchoolClass } from '../../core/school';
import { Dialog } from '../shared/Dialog';
import { Form } from '../shared/Form';
import { Notice } from '../shared/Notice';
import { useSchoolDesk } from '../shared/use-school';
import { useTask } from '../shared/use-task';
import { LONGEST_NAME } from './limits';

/** @param one null for a new class */
export function ClassDialog({ one, onClose }: { one: SchoolClass | null; onClose(): void }) {
  const { t } = useTranslation();
  const desk = useSchoolDesk();
  const task = useTask();
  const [name, setName] = useState(one?.name ?? '');
  const [tried, setTried] = useState(false);
  const missing = name.trim() === '';

  const save = async (closed: boolean): Promise<void> => {
    setTried(true);
    if (missing) return;
    const kept = await task.run(() =>
      desk.act([
        one
          ? { kind: 'class-changed', class: one.id, name: name.trim(), closed }
          : { kind: 'class', name: name.trim() },
      ]),
    );
    if (kept) onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t(one ? 'class.change' : 'people.new-class')}>
      <Form onSubmit={() => void save(false)}>
        <Stack>
          <TextInput
            label={t('class.name')}
            description={t('class.name-how')}
            value={name}
            maxLength={LONGEST_NAME}
            data-autofocus
            error={tried && missing ? t('class.name-missing') : null}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {one && <Text c="dimmed">{t('class.close-what')}</Text>}
          {task.failure && (
            <Notice tone="alarm" urgent>
              {task.failure}
            </Notice>
          )}
          <Group justify="flex-end">
            {one && (
              <Button variant="outline" color="red.9" onClick={() => void save(true)}>
                {t('class.close')}
              </Button>
            )}
            <Button type="submit" loading={task.busy}>
              {t(one ? 'class.save' : 'class.open')}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Dialog>
  );
}
