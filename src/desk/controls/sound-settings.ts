// How loud somebody wants to hear what, as kept in this browser.
import { FIRST_SOUND, SOUND_GROUPS, type SoundSettings } from '../../stage';
import type { PageMemory } from '../shared/page-memory';

const SOUND = 'needlepoint-sound';

/** Whatever cannot be read is as at first. */
export function keptSound(memory: PageMemory): SoundSettings {
  const text = memory.read(SOUND);
  if (text === null) return FIRST_SOUND;
  try {
    const { muted, volumes } = JSON.parse(text) as { muted?: unknown; volumes?: Record<string, unknown> };
    const volumeOf = (value: unknown, first: number): number =>
      typeof value === 'number' && value >= 0 && value <= 1 ? value : first;
    const [device, client, room] = SOUND_GROUPS.map((group) => volumeOf(volumes?.[group], FIRST_SOUND.volumes[group]));
    return { muted: muted === true, volumes: { device, client, room } };
  } catch {
    return FIRST_SOUND;
  }
}

export function keepSound(memory: PageMemory, sound: SoundSettings): void {
  memory.write(SOUND, sound === FIRST_SOUND ? null : JSON.stringify(sound), true);
}
