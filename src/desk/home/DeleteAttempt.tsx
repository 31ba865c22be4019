// Deletes one attempt from this device, after asking.
import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';
import { Notice } from '../shared/Notice';
import { wordsForError } from '../shared/desk-error';
import { useServices } from '../shared/services';

/** Fetched with the first question asked: the first page does without it. */
const Dialog = lazy(async () => ({ default: (await import('../shared/Dialog')).Dialog }));

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
  const button = useRef<HTMLButtonElement>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const close = (): void => {
    ask.close();
    // The dialog came after the click, so it does not know where the focus was.
    button.current?.focus();
  };
  const remove = async (): Promise<void> => {
    try {
      await opened.shelf.deleteAttempt(attemptId);
      close();
      await revalidate();
    } catch (error) {
      setFailure(wordsForError(error).messageId);
    }
  };

  return (
    <>
      <Button ref={button} variant="subtle" c="dimmed" onClick={ask.open} aria-label={t('home.history-delete', values)}>
        {label}
      </Button>
      {asking && (
        <Suspense fallback={null}>
          <Dialog opened={asking} onClose={close} title={t('home.drop-title')}>
            <Text>{t('home.drop-what', values)}</Text>
            {failure && (
              <Notice tone="alarm" urgent>
                {t(failure)}
              </Notice>
            )}
            <Group mt="lg" justify="flex-end">
              <Button variant="default" onClick={close}>
                {t('app.cancel')}
              </Button>
              <Button color="red.9" onClick={() => void remove()}>
                {t('home.drop-yes')}
              </Button>
            </Group>
          </Dialog>
        </Suspense>
      )}
    </>
  );
}
