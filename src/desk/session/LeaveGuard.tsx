// Asks before a session in play is left.
import { Button, Group, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { Dialog } from '../shared/Dialog';
import { useServices } from '../shared/services';
import { usePicked, useSession } from './session-store';

/** @param unsaved true while something of the session could not be saved, and would be lost with the page */
export function LeaveGuard({ unsaved }: { unsaved: boolean }) {
  const { t } = useTranslation();
  const { attempt } = useSession();
  const lasting = useServices().opened.shelf.lasting && !unsaved;
  const finished = usePicked((played) => played.finished);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      // Whoever leaves from the pause has been asked already, unless leaving loses the session.
      !attempt.finished && !(attempt.session.paused && lasting) && currentLocation.pathname !== nextLocation.pathname,
  );

  useEffect(() => {
    if (lasting || finished) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [lasting, finished]);

  return (
    <Dialog
      opened={blocker.state === 'blocked'}
      onClose={() => blocker.reset?.()}
      title={t('leave.title')}
      cross={false}
    >
      <Text>{t(unsaved ? 'leave.what-unsaved' : lasting ? 'leave.what' : 'leave.what-lost')}</Text>
      <Group mt="lg" justify="flex-end">
        <Button variant="default" onClick={() => blocker.proceed?.()}>
          {t('leave.yes')}
        </Button>
        <Button onClick={() => blocker.reset?.()} data-autofocus>
          {t('leave.stay')}
        </Button>
      </Group>
    </Dialog>
  );
}
