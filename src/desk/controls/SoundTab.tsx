// The volumes of what is heard: the pen, the client, the room; and silence. What informs is told in words either way.
import { Slider, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SOUND_GROUPS, type SoundSettings } from '../../stage';

interface SoundTabProps {
  sound: SoundSettings;
  change(sound: SoundSettings): void;
}

export function SoundTab({ sound, change }: SoundTabProps) {
  const { t } = useTranslation();
  return (
    <>
      <Text c="dimmed">{t('sound.what')}</Text>
      <Switch
        mt="md"
        size="md"
        label={t('sound.mute')}
        checked={sound.muted}
        onChange={(event) => change({ ...sound, muted: event.currentTarget.checked })}
      />
      {SOUND_GROUPS.map((group) => {
        const percent = Math.round(sound.volumes[group] * 100);
        const words = t('sound.value', { percent });
        return (
          <div key={group} className="sensitivity">
            <Text>
              {t(`sound.${group}`)}: <span className="rate-figure">{words}</span>
            </Text>
            <Slider
              mt={6}
              thumbLabel={t(`sound.${group}`)}
              thumbValueText={words}
              label={null}
              min={0}
              max={100}
              step={10}
              disabled={sound.muted}
              value={percent}
              onChange={(value) => change({ ...sound, volumes: { ...sound.volumes, [group]: value / 100 } })}
            />
          </div>
        );
      })}
    </>
  );
}
