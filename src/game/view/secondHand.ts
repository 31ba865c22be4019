// The gloved hand that stretches the skin, drawn once as a picture whose point 0, 0 is where it holds.
import { GLOVE_SURFACE, smooth } from './pen';
import { sculpt, type Bar, type Point3, type Sculpture, type Surface } from './sculpt';

function finger(points: readonly Point3[], radii: readonly number[]): Bar[] {
  return points.slice(1).map((point, joint) => ({
    kind: 0,
    from: points[joint],
    to: point,
    fromRadius: radii[joint],
    toRadius: radii[joint + 1],
  }));
}

// Index and middle finger press, the others lie folded behind; the hand comes from the upper left.
const HAND: readonly Bar[] = [
  ...finger(
    [
      [3, 3, 2],
      [-16, -9, 14],
      [-40, -28, 24],
      [-76, -52, 24],
    ],
    [6.4, 7.2, 8.4, 11],
  ),
  ...finger(
    [
      [7, -12, 2],
      [-12, -26, 14],
      [-38, -44, 24],
      [-78, -66, 22],
    ],
    [6.6, 7.5, 8.8, 11],
  ),
  ...finger(
    [
      [-24, -50, 4],
      [-40, -62, 14],
      [-60, -70, 18],
      [-86, -80, 18],
    ],
    [6.4, 7.4, 8.6, 10.5],
  ),
  ...finger(
    [
      [-34, 10, -2],
      [-50, -4, 6],
      [-76, -22, 12],
      [-104, -46, 12],
    ],
    [7, 8.2, 9.6, 13],
  ),
  { kind: 0, from: [-76, -54, 16], to: [-124, -84, 8], fromRadius: 15, toRadius: 21 },
  { kind: 0, from: [-84, -76, 12], to: [-124, -98, 6], fromRadius: 14, toRadius: 20 },
  { kind: 0, from: [-124, -90, 6], to: [-180, -130, 0], fromRadius: 22, toRadius: 20 },
];

const SCALE = 3.2;

export function drawSecondHand(): Sculpture {
  const box = { left: -165, top: -140, right: 18, bottom: 24 };
  return sculpt(HAND, [GLOVE_SURFACE], box, SCALE, (x, y) => {
    const away = Math.sqrt(x * x + y * y);
    return (0.62 + 0.38 * smooth((away - 6) / 30)) * (1 - smooth((away - 130) / 46));
  });
}

const PAD_SURFACE: Surface = { colour: [246, 247, 245], melt: 0, gloss: 0.1, creases: 0.8, opacity: 0.94 };

/** The same hand from the lower right with a soft pad under its fingers: how anything is put on the skin or wiped off. */
export function drawPadHand(): Sculpture {
  const turned = ([x, y, z]: Point3): Point3 => [-x, -y, z];
  const hand = HAND.map((bar) => ({ ...bar, from: turned(bar.from), to: turned(bar.to) }));
  const pad: readonly Bar[] = [
    { kind: 1, from: [-5, -3, -10], to: [5, 3, -10], fromRadius: 12.5, toRadius: 12.5 },
    { kind: 1, from: [-4, 4, -10], to: [6, -4, -10], fromRadius: 12, toRadius: 12 },
  ];
  const box = { left: -24, top: -24, right: 165, bottom: 140 };
  return sculpt([...hand, ...pad], [GLOVE_SURFACE, PAD_SURFACE], box, SCALE, (x, y) => {
    const away = Math.sqrt(x * x + y * y);
    return 1 - smooth((away - 130) / 46);
  });
}
