// The two choices of the first page that a person should not have to make again: name and help level.
import type { Mode } from '../../core/attempt';

export const MODES: readonly Mode[] = ['guided', 'practice', 'exam'];

const NAME_KEY = 'needlepoint-name';
const MODE_KEY = 'needlepoint-mode';

export interface Preferences {
  who: string;
  mode: Mode;
}

/** A browser that keeps nothing simply gives the first choice again. */
export function readPreferences(): Preferences {
  const mode = read(MODE_KEY);
  return { who: read(NAME_KEY), mode: MODES.find((known) => known === mode) ?? 'guided' };
}

export function writePreferences({ who, mode }: Preferences): void {
  try {
    window.localStorage.setItem(NAME_KEY, who);
    window.localStorage.setItem(MODE_KEY, mode);
  } catch {
    // Blocked storage only means that the choice is asked again.
  }
}

function read(key: string): string {
  try {
    return window.localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}
