// Mutes the sound and turns it on again.
import { useTranslation } from 'react-i18next';
import { IconButton } from '../shared/IconButton';
import type { KeptControls } from './use-controls';

export function SoundButton({ kept }: { kept: Pick<KeptControls, 'sound' | 'changeSound'> }) {
  const { t } = useTranslation();
  const { sound, changeSound } = kept;
  return (
    <IconButton
      icon={sound.muted ? 'mute' : 'sound'}
      label={t(sound.muted ? 'session.sound-on' : 'session.sound-off')}
      onClick={() => changeSound({ ...sound, muted: !sound.muted })}
    />
  );
}
