// The committed sounds are what the script makes, small, and free of clicks where they loop; all that informs has words.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bakeSounds, SAMPLE_RATE } from '../../assets/bake/sound';
import committed from '../../assets/sound/sounds.json';
import { CLOSING_STEPS, TRAY_STEPS } from '../../src/core/session';
import { CARES } from '../../src/core/skin';
import { HAPPENINGS, happeningOf, happeningsOf, type Hearable } from '../../src/game/sound/happenings';
import { game } from '../../src/words/en/game';

const { wav, sprite } = bakeSounds();
const samples = new Int16Array(wav.slice(44).buffer);

describe('sounds', () => {
  it('are committed as baked, below 800 kB', () => {
    const file = readFileSync(resolve(import.meta.dirname, '../../assets/sound/sounds.wav'));
    expect(file.length).toBe(wav.length);
    expect(file.length).toBeLessThan(800_000);
    expect(committed.sprite).toEqual(sprite);
  });

  it('can each be heard and never clip', () => {
    for (const [start, length] of Object.values(sprite)) {
      const part = samples.subarray((start / 1000) * SAMPLE_RATE, ((start + length) / 1000) * SAMPLE_RATE);
      const loudest = part.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      expect(loudest).toBeGreaterThan(2000);
      expect(loudest).toBeLessThan(32_000);
    }
  });

  it('join end and start without a step where they loop', () => {
    for (const [start, length, loops] of Object.values(sprite)) {
      if (!loops) continue;
      const first = Math.round((start / 1000) * SAMPLE_RATE);
      const part = samples.subarray(first, first + Math.round((length / 1000) * SAMPLE_RATE));
      const steps = part.subarray(1).map((value, index) => Math.abs(value - part[index]));
      const largest = steps.reduce((most, value) => Math.max(most, value), 0);
      expect(Math.abs(part[0] - part[part.length - 1])).toBeLessThanOrEqual(largest);
    }
  });

  it('have words for everything that is heard happening, and no words for anything else', () => {
    const captions = Object.keys(game).filter((id) => id.startsWith('caption.'));
    expect(captions.sort()).toEqual(HAPPENINGS.map((id) => `caption.${id}`).sort());
  });
});

const quiet: Hearable = {
  motorRuns: false,
  rateHertz: 100,
  forceNewtons: 0,
  speedMillimetresPerSecond: 0,
  dry: false,
  client: 'calm',
};

describe('what is heard happening', () => {
  it('is told when it begins, not while it lasts', () => {
    const runs = { ...quiet, motorRuns: true };
    const touches = { ...runs, forceNewtons: 0.3 };
    expect(happeningsOf(runs, quiet)).toEqual(['motor-on']);
    expect(happeningsOf(runs, runs)).toEqual([]);
    expect(happeningsOf(touches, runs)).toEqual(['contact']);
    expect(happeningsOf({ ...touches, speedMillimetresPerSecond: 20 }, touches)).toEqual([]);
    expect(happeningsOf(quiet, touches)).toEqual(['motor-off']);
    expect(happeningsOf(quiet, null)).toEqual([]);
  });

  it('warns of a pressed motor and of a tip that drags, which both go on', () => {
    const pressed = { ...quiet, motorRuns: true, forceNewtons: 0.9 };
    expect(happeningsOf(pressed, pressed)).toEqual(['motor-strains']);
    const dry = { ...pressed, forceNewtons: 0.3, dry: true, speedMillimetresPerSecond: 20 };
    expect(happeningsOf(dry, dry)).toEqual(['drags']);
  });

  it('lets every state of the client be heard when it comes', () => {
    const states = ['tense', 'flinching', 'asks-for-break', 'on-break', 'calm', 'withdrew-consent'] as const;
    const heard = states.map((client, place) =>
      happeningsOf({ ...quiet, client }, { ...quiet, client: states[(place + 5) % 6] }),
    );
    expect(heard.flat()).toEqual(['breath', 'wince', 'voice', 'out', 'out', 'voice']);
  });

  it('goes with everything that is done to skin and things, but not with a look at a label', () => {
    const silent = [
      ...CARES.map((care) => ({ kind: 'care', care, zone: 'forehead' }) as const),
      ...TRAY_STEPS.map((step) => ({ kind: 'tray', step }) as const),
      ...CLOSING_STEPS.map((step) => ({ kind: 'close', step }) as const),
    ].filter((intent) => happeningOf(intent) === null);
    expect(silent.map((intent) => 'step' in intent && intent.step)).toEqual([
      'check-authorisation',
      'check-cartridge',
      'depth-from-zero',
      'test-motion',
    ]);
  });
});
