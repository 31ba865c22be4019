// The page's own unpacking gives the pixels that the plain reading of the format gives.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { unpackBytes, unpackWords } from '../../src/game/view/unpack';
import { unpackPixels } from '../assets/pose-decode';

const [WIDTH, HEIGHT] = [1024, 1320];
const packed = (name: string): Uint8Array => readFileSync(`assets/poses/${name}.bin`);

it('unpacks channels of 8 and of 16 bits to the last pixel', async () => {
  const shade = await unpackBytes(packed('left.shade'), WIDTH, HEIGHT, 4);
  const atlas = await unpackWords(packed('left.atlas'), WIDTH, HEIGHT, 2);
  const [plainShade, plainAtlas] = [
    unpackPixels(packed('left.shade'), WIDTH, 4, 8),
    unpackPixels(packed('left.atlas'), WIDTH, 2, 16),
  ];
  expect(shade).toHaveLength(plainShade.length);
  expect(shade.findIndex((value, at) => value !== plainShade[at])).toBe(-1);
  expect(atlas).toHaveLength(plainAtlas.length);
  expect(atlas.findIndex((value, at) => value !== plainAtlas[at])).toBe(-1);
});
