// What is heard. A first form without sounds.
import type { CaptionListener, SoundSettings } from '../../stage';

export interface Sounds {
  set(settings: SoundSettings): void;
  onCaption(listener: CaptionListener): () => void;
  /** A gesture of the user: from here on the browser lets sounds play. */
  wake(): void;
  /** A thing was picked up or put down. */
  click(): void;
  destroy(): void;
}

export function createSounds(): Sounds {
  const listeners = new Set<CaptionListener>();
  return {
    set: () => undefined,
    onCaption(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    wake: () => undefined,
    click: () => undefined,
    destroy: () => listeners.clear(),
  };
}
