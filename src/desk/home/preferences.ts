// The choices of the first page that a person should not have to make again: name, help level and time.
import type { Mode, TimeExtension } from '../../core/attempt';

export const MODES: readonly Mode[] = ['guided', 'practice', 'exam'];
// Not taken from the core's own list: the first page comes without the core.
export const TIMES: readonly TimeExtension[] = ['planned', 'half-more', 'double', 'no-limit'];

const NAME_KEY = 'needlepoint-name';
const MODE_KEY = 'needlepoint-mode';
const TIME_KEY = 'needlepoint-time';

export interface Preferences {
  who: string;
  mode: Mode;
  /** What a session begins with; the trainee may still change it at the briefing. */
  time: TimeExtension;
}

/** A browser that keeps nothing simply gives the first choice again. */
export function readPreferences(): Preferences {
  const mode = read(MODE_KEY);
  const time = read(TIME_KEY);
  return {
    who: read(NAME_KEY),
    mode: MODES.find((known) => known === mode) ?? 'guided',
    time: TIMES.find((known) => known === time) ?? 'planned',
  };
}

export function writePreferences({ who, mode, time }: Preferences): void {
  try {
    window.localStorage.setItem(NAME_KEY, who);
    window.localStorage.setItem(MODE_KEY, mode);
    window.localStorage.setItem(TIME_KEY, time);
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
