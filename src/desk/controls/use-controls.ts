// How this person leads the hands, as kept in this browser: read once a page, written with every change.
import { createContext, use, useState } from 'react';
import { FIRST_CONTROLS, readControls, type Controls } from '../../core/attempt';
import { useServices } from '../shared/services';
import type { PageMemory } from '../shared/page-memory';
import type { SoundSettings } from '../../stage';
import { keepSound, keptSound } from './sound-settings';

const CONTROLS = 'needlepoint-controls';

export interface KeptControls {
  controls: Controls;
  /** True when what was kept could not be read and the first settings stand in for it. */
  lost: boolean;
  change(controls: Controls): void;
  sound: SoundSettings;
  changeSound(sound: SoundSettings): void;
}

export function keptControls(memory: PageMemory): Pick<KeptControls, 'controls' | 'lost'> {
  const text = memory.read(CONTROLS);
  const read = text === null ? FIRST_CONTROLS : readControls(text);
  return { controls: read ?? FIRST_CONTROLS, lost: read === null };
}

export function useKeptControls(): KeptControls {
  const { memory } = useServices();
  const [kept, setKept] = useState(() => keptControls(memory));
  const [sound, setSound] = useState(() => keptSound(memory));
  return {
    ...kept,
    sound,
    changeSound(next) {
      setSound(next);
      keepSound(memory, next);
    },
    change(controls) {
      setKept({ controls, lost: false });
      memory.write(CONTROLS, controls === FIRST_CONTROLS ? null : JSON.stringify(controls), true);
    },
  };
}

/** The settings of the page around, with the way to open their dialog. */
export interface ControlsDesk extends KeptControls {
  open(): void;
}

export const ControlsContext = createContext<ControlsDesk | null>(null);

export function useControls(): ControlsDesk {
  const desk = use(ControlsContext);
  if (!desk) throw new Error('A panel was rendered outside of a page with controls.');
  return desk;
}
