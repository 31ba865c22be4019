// Which button of a gamepad does what.
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlayClock } from '../../core/attempt';
import { actionOfButton, MOST_PAD_BUTTONS, PAD_ACTIONS, withButton, type Controls } from '../../core/attempt';
import { useServices } from '../shared/services';
import { Mapping } from './Mapping';

interface MapProps {
  controls: Controls;
  change(controls: Controls): void;
  onWaiting(waiting: boolean): void;
}

/** Buttons of the standard layout that have names of their own. */
const NAMED_BUTTONS = 16;

export function ButtonMap({ controls, change, onWaiting }: MapProps) {
  const { t } = useTranslation();
  const { clock } = useServices();
  const nameOf = (button: number): string =>
    button < NAMED_BUTTONS ? t(`pad.${button}`) : t('pad.other', { number: button + 1 });
  return (
    <>
      <Text size="sm" c="dimmed">
        {t(controls.handedness === 'left' ? 'controls.pad-what-left' : 'controls.pad-what')}
      </Text>
      <Mapping
        actions={PAD_ACTIONS}
        startsWith={(action) => [nameOf(controls.buttons[action])]}
        waitFor={(heard) => nextButton(clock, heard)}
        ownerOf={(button) => actionOfButton(controls, Number(button))}
        wordsFor={(button) => nameOf(Number(button))}
        give={(action, button) => change(withButton(controls, action, Number(button)))}
        asks={t('controls.press-button')}
        onWaiting={onWaiting}
      />
    </>
  );
}

/** Hears the next button of any pad that is newly pressed; Escape and Tab give up. */
function nextButton(clock: PlayClock, heard: (button: string | null) => void): () => void {
  const pressedNow = (): number[] =>
    (navigator.getGamepads?.() ?? []).flatMap((pad) =>
      (pad?.buttons ?? []).flatMap(({ pressed }, button) => (pressed && button < MOST_PAD_BUTTONS ? [button] : [])),
    );
  let before = pressedNow();
  const stopFrames = clock.onFrame(() => {
    const now = pressedNow();
    const next = now.find((button) => !before.includes(button));
    before = now;
    if (next !== undefined) heard(String(next));
  });
  const giveUp = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' || event.key === 'Tab') heard(null);
  };
  window.addEventListener('keydown', giveUp, { capture: true });
  return () => {
    stopFrames();
    window.removeEventListener('keydown', giveUp, { capture: true });
  };
}
