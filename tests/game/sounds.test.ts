// The committed sounds are what the script makes, small, and free of clicks where they loop.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bakeSounds, SAMPLE_RATE } from '../../assets/bake/sound';
import committed from '../../assets/sound/sounds.json';
import { game } from '../../src/words/en/game';

const { wav, sprite } = bakeSounds();
const samples = new Int16Array(wav.slice(44).buffer);

describe('sounds', () => {
  it('are committed as baked, below 600 kB', () => {
    const file = readFileSync(resolve(import.meta.dirname, '../../assets/sound/sounds.wav'));
    expect(file.length).toBe(wav.length);
    expect(file.length).toBeLessThan(600_000);
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

  it('have words for every caption', () => {
    const captions = Object.keys(game).filter((id) => id.startsWith('caption.'));
    expect(captions.sort()).toEqual(
      ['breath', 'drags', 'motor-off', 'motor-on', 'motor-strains', 'wince'].map((id) => `caption.${id}`),
    );
  });
});
