// Mutes the sound and turns it on again.
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../shared/Icon';
import type { KeptControls } from './use-controls';

export function SoundButton({ kept }: { kept: Pick<KeptControls, 'sound' | 'changeSound'> }) {
  const { t } = useTranslation();
  const { sound, changeSound } = kept;
  const label = t(sound.muted ? 'session.sound-on' : 'session.sound-off');
  return (
    <Button
      variant="subtle"
      size="sm"
      px="xs"
      c="dimmed"
      aria-label={label}
      title={label}
      onClick={() => changeSound({ ...sound, muted: !sound.muted })}
    >
      <Icon name={sound.muted ? 'mute' : 'sound'} />
    </Button>
  );
}
