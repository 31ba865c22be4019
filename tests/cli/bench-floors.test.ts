// The floors of the bench copy what the parts really touch: every patch that answered, every zone that was struck, of a real attempt.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { copyField, watchTouched } from '../../src/cli/bench-floors';
import { freshSkinOf, strikeAndRespond, watchReplay } from '../../src/cli/bench-parts';
import { loadFace } from '../../src/cli/content';
import { readAttemptFile } from '../../src/core/attempt';
import { skinHash, TICKS_PER_READING } from '../../src/core/skin';

describe('the floors of the bench', () => {
  const read = readAttemptFile(readFileSync('tests/golden/node-careful.needlepoint.json', 'utf8'));
  if (!read.ok) throw new Error(read.reason);
  const { file } = read;
  const face = loadFace();
  const { strikes } = watchReplay(file, face);
  const skin = freshSkinOf(file, face);
  const touched = watchTouched(skin, strikes, file.ticks);

  it('are taken while the same skin comes about as without looking', () => {
    const other = freshSkinOf(file, face);
    strikeAndRespond(other, strikes, file.ticks);
    expect(skinHash(skin)).toBe(skinHash(other));
  });

  it('go over every patch that answered, and no other', () => {
    const { awakeList, updatedAt } = skin.tissue;
    const answered = Array.from(awakeList.subarray(0, skin.clock.awakeCount)).filter((patch) => updatedAt[patch] > 0);
    const visited = [...new Set(touched.patches)].sort((a, b) => a - b);
    expect(visited.length).toBeGreaterThan(50);
    expect(visited).toEqual(answered.sort((a, b) => a - b));
    expect(touched.patchEnds.length).toBe(Math.floor(file.ticks / TICKS_PER_READING));
    expect(copyField(skin, touched)()).toBe(touched.patches.length);
  });

  it('go over every zone that was struck', () => {
    expect([...new Set(touched.struck.flat())].sort()).toEqual([...skin.zones.firstStruck].sort());
    expect(touched.zones.at(-1)).toBe(skin.zones.firstStruck.length);
  });
});
