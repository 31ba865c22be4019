/** The three ways a head lies: straight, or turned to the client's own left or right about the axis of the neck. */

export interface Turn {
  readonly name: 'front' | 'left' | 'right';
  /** Of the angle between the face and the viewer; exact fractions, so that every bake gives the same bytes. */
  readonly cosine: number;
  readonly sine: number;
}

/** 20, 21 and 29 make a right triangle: 46.4 degrees. */
export const TURNS: readonly [Turn, Turn, Turn] = [
  { name: 'front', cosine: 1, sine: 0 },
  { name: 'left', cosine: 20 / 29, sine: 21 / 29 },
  { name: 'right', cosine: 20 / 29, sine: -21 / 29 },
];

/** Millimetres on the mesh's z: where the axis runs that the head turns about. */
export const AXIS_Z = -42;

/** Millimetres on the head → x and z as seen; y stays. */
export function seenFrom({ cosine, sine }: Turn, x: number, z: number): [x: number, z: number] {
  return [x * cosine + (z - AXIS_Z) * sine, AXIS_Z - x * sine + (z - AXIS_Z) * cosine];
}

/** The other way round: a place as seen → x and z on the head. */
export function onHead({ cosine, sine }: Turn, x: number, z: number): [x: number, z: number] {
  return [x * cosine - (z - AXIS_Z) * sine, AXIS_Z + x * sine + (z - AXIS_Z) * cosine];
}
