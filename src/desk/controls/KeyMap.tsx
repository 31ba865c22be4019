// Which key does what on the face.
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { actionOfKey, KEY_ACTIONS, keyName, withKey, type Controls } from '../../core/attempt';
import { keyWords } from './key-words';
import { Mapping } from './Mapping';

interface MapProps {
  controls: Controls;
  change(controls: Controls): void;
  onWaiting(waiting: boolean): void;
}

export function KeyMap({ controls, change, onWaiting }: MapProps) {
  const { t } = useTranslation();
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('controls.keys-what')}
      </Text>
      <Mapping
        actions={KEY_ACTIONS}
        startsWith={(action) => controls.keys[action].map((key) => keyWords(t, key))}
        waitFor={nextKey}
        ownerOf={(key) => actionOfKey(controls, key)}
        wordsFor={(key) => keyWords(t, key)}
        give={(action, key) => change(withKey(controls, action, key))}
        asks={t('controls.press-key')}
        onWaiting={onWaiting}
      />
    </>
  );
}

/** Hears the next key before anyone else; Escape and Tab give up. */
function nextKey(heard: (key: string | null) => void): () => void {
  const listen = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    if (event.key === 'Tab') return heard(null);
    const name = keyName(event.key);
    if (name === null && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    heard(name);
  };
  window.addEventListener('keydown', listen, { capture: true });
  return () => window.removeEventListener('keydown', listen, { capture: true });
}
