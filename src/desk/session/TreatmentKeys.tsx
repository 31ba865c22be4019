// How the face is worked by keyboard alone, with the keys as they are mapped, and the way onto it.
import { Button, Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { KeyAction } from '../../core/attempt';
import { keyWords } from '../controls/key-words';
import { useControls } from '../controls/use-controls';
import { useFace } from './face-context';

/** What stands in the list, in the order of use. */
const LISTED: readonly (readonly [words: string, ...actions: KeyAction[]])[] = [
  ['treatment.keys-glide', 'glide-left', 'glide-right', 'glide-up', 'glide-down'],
  ['treatment.keys-pace', 'slow', 'steady', 'fast'],
  ['action.touch', 'touch'],
  ['treatment.keys-force', 'less-force', 'more-force'],
  ['action.stretch', 'stretch'],
  ['action.motor', 'motor'],
  ['action.next-tool', 'next-tool'],
  ['action.close-up', 'close-up'],
  ['treatment.keys-zoom', 'closer', 'farther'],
  ['treatment.keys-turn', 'turn-left', 'turn-right'],
];

export function TreatmentKeys() {
  const { t } = useTranslation();
  const face = useFace();
  const { controls, open } = useControls();
  return (
    <section>
      <Title order={3}>{t('treatment.keys')}</Title>
      <dl className="keys-list">
        {LISTED.map(([words, ...actions]) => (
          <div key={words}>
            <dt>{t(words)}</dt>
            <dd>
              {actions.map((action) => (
                <kbd key={action}>{keyWords(t, controls.keys[action][0])}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <Text size="sm" mt={4}>
        {t('treatment.keys-pan')}
      </Text>
      <Group mt="xs" gap="xs">
        <Button size="sm" variant="default" disabled={!face} onClick={() => face?.focus()}>
          {t('treatment.keys-focus')}
        </Button>
        <Button size="sm" variant="subtle" onClick={open}>
          {t('treatment.keys-change')}
        </Button>
      </Group>
    </section>
  );
}
