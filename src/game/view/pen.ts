// The pen in the trainee's gloved hand, drawn once as a picture whose point 0, 0 is the tip.
import { sculpt, type Bar, type Point3, type Sculpture, type Surface } from './sculpt';

/** Direction from the tip along the pen: to the lower right and up towards the viewer. */
const AXIS: Point3 = [0.56, 0.64, 0.53];
/** Across the pen on the picture, towards the upper right. */
const ACROSS: Point3 = [0.75, -0.66, 0];

const GLOVE = 0;
const BODY = 1;
const RING = 2;
const NOSE = 3;

export const GLOVE_SURFACE: Surface = { colour: [104, 152, 186], melt: 9, gloss: 0.4, creases: 0.4, opacity: 1 };
const SURFACES: readonly Surface[] = [
  GLOVE_SURFACE,
  { colour: [214, 219, 222], melt: 0.5, gloss: 0.8, creases: 0, opacity: 1 },
  { colour: [47, 111, 115], melt: 0.5, gloss: 0.7, creases: 0, opacity: 1 },
  { colour: [214, 228, 232], melt: 0.5, gloss: 1, creases: 0, opacity: 0.82 },
];

/** The point so far along the pen, so far across it and so far up, in millimetres. */
function at(along: number, across: number, up: number): Point3 {
  return [
    AXIS[0] * along + ACROSS[0] * across,
    AXIS[1] * along + ACROSS[1] * across,
    AXIS[2] * along + ACROSS[2] * across + up,
  ];
}

function bar(kind: number, from: Point3, fromRadius: number, to: Point3, toRadius: number): Bar {
  return { kind, from, to, fromRadius, toRadius };
}

function finger(points: readonly Point3[], radii: readonly number[]): Bar[] {
  return points.slice(1).map((point, joint) => bar(GLOVE, points[joint], radii[joint], point, radii[joint + 1]));
}

/** The hand holds the pen this much farther up than a writer would: the skin round the tip stays in sight. */
const GRIP_MILLIMETRES = 24;

const PEN: readonly Bar[] = [
  bar(NOSE, at(2, 0, 0), 3.6, at(20, 0, 0), 6.6),
  bar(RING, at(21, 0, 0), 7.4, at(25, 0, 0), 8),
  bar(BODY, at(27, 0, 0), 8.4, at(60, 0, 0), 10.5),
  bar(BODY, at(60, 0, 0), 10.5, at(150, 0, 0), 12.5),
];

const hold = (along: number, across: number, up: number): Point3 => at(along + GRIP_MILLIMETRES, across, up);

const HAND: readonly Bar[] = [
  ...finger([hold(38, 8, 5), hold(58, 15, 13), hold(84, 25, 16), hold(124, 30, 8)], [6.2, 7.2, 8.4, 10.5]),
  ...finger([hold(46, -8, 7), hold(70, -17, 9), hold(104, -22, 4), hold(142, -8, 0)], [7, 8, 9.5, 13]),
  ...finger([hold(42, 14, -7), hold(68, 28, -2), hold(94, 38, 4), hold(130, 44, 2)], [6.4, 7.6, 8.8, 10.5]),
  ...finger([hold(60, 26, -12), hold(84, 42, -6), hold(106, 50, -2), hold(138, 56, -4)], [6.4, 7.4, 8.4, 10]),
  ...finger([hold(82, 42, -14), hold(100, 56, -10), hold(118, 62, -8), hold(146, 66, -10)], [5.6, 6.4, 7.4, 9]),
  bar(GLOVE, hold(124, 28, 4), 13, hold(176, 26, 0), 20),
  bar(GLOVE, hold(132, 44, 0), 13, hold(178, 34, -2), 20),
  bar(GLOVE, hold(142, 58, -8), 11, hold(182, 40, -6), 18),
  bar(GLOVE, hold(138, -4, -2), 14, hold(176, 14, -4), 19),
  bar(GLOVE, hold(176, 26, -2), 22, hold(228, 28, -8), 20),
];

/** Pixels a millimetre the pen is drawn with. */
const SCALE = 3.2;

/** The pen and the hand that holds it; clearer towards the tip, so that the work shows through. */
export function drawPen(): Sculpture {
  const box = { left: -12, top: -14, right: 204, bottom: 182 };
  return sculpt([...HAND, ...PEN], SURFACES, box, SCALE, (x, y) => {
    const away = Math.sqrt(x * x + y * y);
    const nearTip = 0.45 + 0.55 * smooth((away - 6) / 40);
    // The wrist runs out softly before the picture's edge.
    const end = 1 - smooth((away - 178) / 46);
    return nearTip * end;
  });
}

export function smooth(share: number): number {
  const inside = Math.min(Math.max(share, 0), 1);
  return inside * inside * (3 - 2 * inside);
}
