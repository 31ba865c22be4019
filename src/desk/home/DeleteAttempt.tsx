// Deletes one attempt from this device, after asking.
import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { Dialog } from '../shared/Dialog';
import { Notice } from '../shared/Notice';
import { wordsForError } from '../shared/desk-error';
import { useServices } from '../shared/services';

interface DeleteAttemptProps {
  attemptId: string;
  values: { title: string; when: string };
  label: string;
}

export function DeleteAttempt({ attemptId, values, label }: DeleteAttemptProps) {
  const { t } = useTranslation();
  const { opened } = useServices();
  const { revalidate } = useRevalidator();
  const [asking, ask] = useDisclosure(false);
  const [failure, setFailure] = useState<string | null>(null);

  const remove = async (): Promise<void> => {
    try {
      await opened.shelf.deleteAttempt(attemptId);
      ask.close();
      await revalidate();
    } catch (error) {
      setFailure(wordsForError(error).messageId);
    }
  };

  return (
    <>
      <Button variant="subtle" c="dimmed" onClick={ask.open} aria-label={t('home.history-delete', values)}>
        {label}
      </Button>
      <Dialog opened={asking} onClose={ask.close} title={t('home.drop-title')}>
        <Text>{t('home.drop-what', values)}</Text>
        {failure && (
          <Notice tone="alarm" urgent>
            {t(failure)}
          </Notice>
        )}
        <Group mt="lg" justify="flex-end">
          <Button variant="default" onClick={ask.close}>
            {t('app.cancel')}
          </Button>
          <Button color="red.9" onClick={() => void remove()}>
            {t('home.drop-yes')}
          </Button>
        </Group>
      </Dialog>
    </>
  );
}
