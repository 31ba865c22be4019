// The baked maps: the same from any run, and anatomy that a tape measure would agree with.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bakeMaps, describeMaps, readFace, sha256 } from '../../assets/bake/maps.ts';
import { drawPose, FRAME } from '../../assets/bake/pose.ts';
import { TURNS } from '../../assets/bake/turn.ts';
import { mirrorZone, zonePieces, ZONES } from '../../assets/bake/zones.ts';
import { unpackPixels } from './pose-decode.ts';

const asset = (path: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../assets/${path}`, import.meta.url)));
const described = (path: string): unknown => JSON.parse(new TextDecoder().decode(asset(path)));

const SIZE = 512;
const face = readFace(new URL('../../assets/face/canonical-face-model.obj', import.meta.url).pathname);
const zones = asset('maps/zone.bin');
const bone = asset('maps/bone.bin');

const areaOf = (name: string): number =>
  zones.reduce((sum, zone, cell) => sum + (ZONES[zone] === name ? face.raster.area[cell]! : 0), 0);

describe('the committed maps', () => {
  test('are what a fresh bake makes, byte for byte', () => {
    const fresh = bakeMaps(face);
    for (const [name, bytes] of Object.entries(fresh)) expect(sha256(asset(`maps/${name}`)), name).toBe(sha256(bytes));
    expect(described('maps/maps.json')).toEqual(JSON.parse(JSON.stringify(describeMaps(fresh, face))));
  });

  test('cover a face of about 360 square centimetres', () => {
    const total = ZONES.slice(1).reduce((sum, name) => sum + areaOf(name), 0);
    expect(Math.abs(total / 360 - 1)).toBeLessThan(0.03);
  });

  test('have nine tenths of the face within 13 % of one scale', () => {
    const sides = face.raster.area.filter((area) => area > 0).map(Math.sqrt);
    const middle = sides.sort()[Math.floor(sides.length / 2)]!;
    const near = face.raster.area.reduce(
      (sum, area) => sum + (area > 0 && Math.abs(Math.sqrt(area) / middle - 1) < 0.13 ? area : 0),
      0,
    );
    expect(near / face.raster.area.reduce((sum, area) => sum + area, 0)).toBeGreaterThan(0.9);
  });
});

describe('every zone', () => {
  test('is one connected region', () => {
    const pieces = zonePieces(zones, SIZE).map((piece) => ZONES[zones[piece[0]!]!]);
    expect(pieces.sort()).toEqual(ZONES.slice(1).sort());
  });

  test('covers exactly the cells of the face', () => {
    zones.forEach((zone, cell) => {
      const inside = face.raster.inside[cell] === 1;
      if (zone > 0 !== inside) expect.fail(`cell ${cell} has zone ${zone} but inside is ${inside}`);
    });
  });

  test('is the mirror image of its twin, and so is the bone', () => {
    for (let cell = 0; cell < zones.length; cell++) {
      const twin = cell - 2 * (cell % SIZE) + SIZE - 1;
      if (zones[twin] !== mirrorZone(zones[cell]!)) expect.fail(`cells ${cell} and ${twin} are not mirror images`);
      if (bone[twin] !== bone[cell]) expect.fail(`bone differs at cells ${cell} and ${twin}`);
    }
  });

  test.each([
    ['forehead', 35, 60],
    ['glabella', 3, 8],
    ['temple-left', 12, 25],
    ['upper-lid-left', 6, 13],
    ['lower-lid-left', 4, 9],
    ['nose-dorsum', 5, 12],
    ['nose-sidewall-left', 3, 8],
    ['ala-left', 2, 5],
    ['malar-left', 10, 22],
    ['cheek-left', 15, 35],
    ['lateral-cheek-left', 18, 35],
    ['upper-lip-left', 4, 9],
    ['vermilion', 7, 14],
    ['chin', 18, 32],
    ['jawline-left', 12, 24],
  ])('%s measures between %d and %d square centimetres', (name, least, most) => {
    expect(areaOf(name)).toBeGreaterThan(least);
    expect(areaOf(name)).toBeLessThan(most);
  });

  test("lies on the client's own side: left is +x", () => {
    zones.forEach((zone, cell) => {
      const x = face.raster.position[cell * 3]!;
      if (ZONES[zone]!.endsWith('-left') && x < 0) expect.fail(`cell ${cell} is left but x is ${x}`);
    });
  });
});

describe('bone', () => {
  const meanOf = (name: string): number => {
    const cells = Array.from(zones.keys()).filter((cell) => ZONES[zones[cell]!] === name);
    return cells.reduce((sum, cell) => sum + bone[cell]!, 0) / cells.length;
  };
  test('lies right beneath forehead, glabella, malar, jawline and chin, and far beneath cheek and lips', () => {
    for (const name of ['forehead', 'glabella', 'malar-left', 'jawline-left', 'chin']) {
      expect(meanOf(name), name).toBeGreaterThan(160);
    }
    for (const name of ['cheek-left', 'vermilion', 'ala-left']) expect(meanOf(name), name).toBeLessThan(75);
  });
});

describe('the position map', () => {
  const bytes = asset('maps/position.bin');
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const at = (column: number, row: number): number[] =>
    [0, 1, 2].map((axis) => (view.getInt16((row * 256 + column) * 6 + axis * 2, true) * 5) / 1000);

  test('steps by about a millimetre from texel to texel, beyond the edge of the face too', () => {
    for (let row = 0; row < 255; row++) {
      for (let column = 0; column < 255; column++) {
        const here = at(column, row);
        for (const there of [at(column + 1, row), at(column, row + 1)]) {
          const step = Math.hypot(...here.map((value, axis) => value - there[axis]!));
          if (step > 3.5) expect.fail(`a step of ${step} mm at ${column}, ${row}`);
        }
      }
    }
  });
});

describe('the side poses', () => {
  test('are mirror images of each other', () => {
    const left = unpackPixels(asset('poses/left.atlas.bin'), FRAME.width, 2, 16);
    const right = unpackPixels(asset('poses/right.atlas.bin'), FRAME.width, 2, 16);
    let worst = 0;
    for (let row = 0; row < FRAME.height; row += 3) {
      for (let column = 0; column < FRAME.width; column += 3) {
        const here = (row * FRAME.width + column) * 2;
        const there = (row * FRAME.width + FRAME.width - 1 - column) * 2;
        if (left[here] === 0 || right[there] === 0) continue;
        worst = Math.max(
          worst,
          Math.abs(left[here]! + right[there]! - 65535),
          Math.abs(left[here + 1]! - right[there + 1]!),
        );
      }
    }
    expect(worst).toBeLessThan(40);
  });

  test.each(TURNS)('of $name, with cloth and hair, are the files their description names', ({ name }) => {
    const { files } = described(`poses/${name}.json`) as { files: Record<string, string> };
    expect(Object.keys(files)).toHaveLength(4);
    for (const [file, hash] of Object.entries(files)) expect(sha256(asset(`poses/${file}`)), file).toBe(hash);
  });

  test('weigh no more than six megabytes with everything that is baked', () => {
    const bytes = TURNS.flatMap(({ name }) =>
      ['.atlas.bin', '.shade.bin', '-hair.png', '-cloth.png'].map((end) => asset(`poses/${name}${end}`).length),
    ).reduce((sum, length) => sum + length, 0);
    expect(bytes).toBeLessThan(6_000_000);
  });
});

describe('the front pose', () => {
  const pose = drawPose(face.mesh, TURNS[0]);
  const atlas = unpackPixels(asset('poses/front.atlas.bin'), FRAME.width, 2, 16);
  const shade = unpackPixels(asset('poses/front.shade.bin'), FRAME.width, 4, 8);

  test('gives the atlas point of every pixel of the face', () => {
    pose.face.forEach((isFace, pixel) => {
      if (!isFace) return;
      const [u, v] = [atlas[pixel * 2]! / 65535, atlas[pixel * 2 + 1]! / 65535];
      const error = Math.max(Math.abs(u - pose.atlas[pixel * 2]!), Math.abs(v - pose.atlas[pixel * 2 + 1]!));
      if (error > 1e-5) expect.fail(`pixel ${pixel} is off by ${error}`);
    });
  });

  test('never lets a bilinear tap at a pixel of the face meet nothing: there is skin all around, or the face goes on', () => {
    for (let pixel = 0; pixel < shade.length / 4; pixel++) {
      if (!pose.face[pixel]) continue;
      for (const near of [-1, 1, -FRAME.width, FRAME.width]) {
        if (atlas[(pixel + near) * 2] === 0 && shade[(pixel + near) * 4 + 3] === 0)
          expect.fail(`pixel ${pixel} is face, its neighbour empty`);
      }
    }
  });

  test('is what a fresh bake makes of the mesh', () => {
    const values = Uint16Array.from(pose.atlas, (value) => Math.round(value * 65535));
    expect(sha256(new Uint8Array(values.buffer))).toBe(sha256(new Uint8Array(atlas.buffer)));
  });

  test('shows mesh and picture at one scale', () => {
    const { width, originColumn, originRow, pixelsPerMillimetre } = described('poses/front.json') as typeof FRAME;
    const tip = face.mesh.vertices.subarray(4 * 5, 4 * 5 + 5);
    const column = Math.floor(originColumn + tip[0]! * 10 * pixelsPerMillimetre);
    const row = Math.floor(originRow - tip[1]! * 10 * pixelsPerMillimetre);
    expect(atlas[(row * width + column) * 2]! / 65535).toBeCloseTo(tip[3]!, 2);
    expect(atlas[(row * width + column) * 2 + 1]! / 65535).toBeCloseTo(1 - tip[4]!, 2);
  });
});
