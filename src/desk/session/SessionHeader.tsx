// The line over a session: what it is, how long it has lasted, sound, pause, and the way out.
import { Button, Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { allowedSeconds } from '../../core/session';
import { TICKS_PER_SECOND } from '../../core/skin';
import { SoundButton } from '../controls/SoundButton';
import { useControls } from '../controls/use-controls';
import { Icon } from '../shared/Icon';
import { IconButton } from '../shared/IconButton';
import { clockTime } from '../shared/written';
import { usePicked, useSession } from './session-store';

export function SessionHeader() {
  const { t } = useTranslation();
  const { act, words } = useSession();
  const navigate = useNavigate();
  const mode = usePicked(({ setup }) => setup.mode);
  return (
    <header className="session-header">
      <Text component="span" className="brand">
        {t('app.name')}
      </Text>
      <Title order={1} className="session-title">
        {words.title}
      </Title>
      <Text component="span" size="sm" c="dimmed" className="session-mode">
        {t(`clinical:mode.${mode}`)}
      </Text>
      <PlayedTime />
      <Group gap="xs" wrap="nowrap">
        <SoundButton kept={useControls()} />
        <ControlsButton />
        <Button variant="default" size="sm" leftSection={<Icon name="pause" />} onClick={() => act({ kind: 'pause' })}>
          {t('session.pause')}
        </Button>
        <Button
          variant="subtle"
          size="sm"
          c="dimmed"
          leftSection={<Icon name="leave" />}
          onClick={() => void navigate('/')}
        >
          {t('session.leave')}
        </Button>
      </Group>
    </header>
  );
}

function PlayedTime() {
  const { t } = useTranslation();
  const seconds = usePicked(({ tick }) => Math.floor(tick / TICKS_PER_SECOND));
  const allowed = usePicked(({ session }) => allowedSeconds(session.sessionCase, session.timeExtension));
  const time = clockTime(seconds);
  const limited = allowed < Infinity;
  return (
    <Text component="span" className="session-time">
      <span className="sr-only">
        {t(limited ? 'session.time' : 'session.time-open', { time, minutes: Math.round(allowed / 60) })}
      </span>
      <span aria-hidden="true">{limited ? `${time} / ${clockTime(allowed)}` : time}</span>
    </Text>
  );
}

function ControlsButton() {
  const { t } = useTranslation();
  const { open } = useControls();
  return <IconButton icon="sliders" label={t('controls.open')} onClick={open} />;
}
