// The pause: the clock stands still. A page that goes out of sight pauses itself.
import { Button, Group, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Dialog } from '../shared/Dialog';
import { useServices } from '../shared/services';
import { usePicked, useSession } from './session-store';

/**
 * @param broughtBack true when the session was left or went down before, and this page goes on with what was saved
 * @param unsaved true while something of the session could not be saved
 */
export function PauseDialog({ broughtBack, unsaved }: { broughtBack: boolean; unsaved: boolean }) {
  const { t } = useTranslation();
  const { act, may } = useSession();
  const { clock, opened } = useServices();
  const navigate = useNavigate();
  const paused = usePicked(({ session, finished }) => session.paused && !finished);
  const [hidden, setHidden] = useState(false);
  const [back, setBack] = useState(broughtBack);
  const pausedAt = useRef(0);

  useEffect(() => {
    if (paused) pausedAt.current = clock.now();
  }, [paused, clock]);

  useEffect(() => {
    const whenHidden = (): void => {
      if (document.visibilityState !== 'hidden' || may({ kind: 'pause' }) !== true) return;
      setHidden(true);
      act({ kind: 'pause' });
    };
    document.addEventListener('visibilitychange', whenHidden);
    return () => document.removeEventListener('visibilitychange', whenHidden);
  }, [act, may]);

  const resume = (): void => {
    setHidden(false);
    setBack(false);
    act({ kind: 'resume', pausedSeconds: Math.round((clock.now() - pausedAt.current) / 1000) });
  };

  return (
    <Dialog opened={paused} onClose={resume} title={t('pause.title')} cross={false}>
      {back && <Text mb="xs">{t('pause.back')}</Text>}
      {hidden && <Text mb="xs">{t('pause.hidden')}</Text>}
      <Text>{t(opened.shelf.lasting && !unsaved ? 'pause.what' : 'pause.what-unsaved')}</Text>
      <Group mt="lg" justify="space-between">
        <Button variant="subtle" c="dimmed" onClick={() => void navigate('/')}>
          {t('pause.leave')}
        </Button>
        <Button onClick={resume} data-autofocus>
          {t('pause.resume')}
        </Button>
      </Group>
    </Dialog>
  );
}
