// What somebody chose to hear is kept, and whatever cannot be read is as at first.
import { expect, it } from 'vitest';
import { keepSound, keptSound } from '../../src/desk/controls/sound-settings';
import { windowMemory } from '../../src/desk/shared/page-memory';
import { FIRST_SOUND } from '../../src/stage';

function drawer(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  } as Storage;
}

it('is kept and read back, and the first settings leave nothing behind', () => {
  const page = { localStorage: drawer(), sessionStorage: drawer() };
  const memory = windowMemory(page);
  expect(keptSound(memory)).toBe(FIRST_SOUND);
  const chosen = { muted: true, volumes: { device: 0, client: 1, room: 0.3 } };
  keepSound(memory, chosen);
  expect(keptSound(memory)).toEqual(chosen);
  keepSound(memory, FIRST_SOUND);
  expect(page.localStorage.getItem('needlepoint-sound')).toBeNull();
});

it.each(['', 'loud', 'null', '{"muted":1}', '{"volumes":{"device":7,"room":"x"}}'])('%j is as at first', (text) => {
  const page = { localStorage: drawer(), sessionStorage: drawer() };
  page.localStorage.setItem('needlepoint-sound', text);
  expect(keptSound(windowMemory(page))).toEqual(FIRST_SOUND);
});
