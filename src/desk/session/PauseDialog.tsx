// The pause: the clock stands still. A page that goes out of sight pauses itself.
import { Button, Group, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useControls } from '../controls/use-controls';
import { Dialog } from '../shared/Dialog';
import { useServices } from '../shared/services';
import { usePicked, useSession } from './session-store';

interface PauseDialogProps {
  /** True when the session was left or went down before, and this page goes on with what was saved. */
  broughtBack: boolean;
  /** True while something of the session could not be saved. */
  unsaved: boolean;
  /** True while another dialog is before it. */
  aside: boolean;
}

export function PauseDialog({ broughtBack, unsaved, aside }: PauseDialogProps) {
  const { t } = useTranslation();
  const { act, may } = useSession();
  const { clock, opened } = useServices();
  const { open: openControls } = useControls();
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
    <Dialog opened={paused && !aside} onClose={resume} title={t('pause.title')} cross={false} atOnce={back}>
      {back && <Text mb="xs">{t('pause.back')}</Text>}
      {hidden && <Text mb="xs">{t('pause.hidden')}</Text>}
      <Text>{t(opened.shelf.lasting && !unsaved ? 'pause.what' : 'pause.what-unsaved')}</Text>
      <Group mt="lg" justify="space-between">
        <Button variant="subtle" c="dimmed" onClick={() => void navigate('/')}>
          {t('pause.leave')}
        </Button>
        <Group>
          <Button variant="default" onClick={openControls}>
            {t('controls.open')}
          </Button>
          <Button onClick={resume} data-autofocus>
            {t('pause.resume')}
          </Button>
        </Group>
      </Group>
    </Dialog>
  );
}
