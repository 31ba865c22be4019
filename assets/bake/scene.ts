/** Everything around the face as soft shapes: where each thing is, how high it stands, and its colour. Lengths in millimetres, as seen. */
import { bump, noise, strewn } from './noise.ts';
import { AXIS_Z, onHead, type Turn } from './turn.ts';

/** Linear light, 0–1. */
export type Colour = readonly [red: number, green: number, blue: number];

export interface Thing {
  readonly name: string;
  /** Bedding behind everything. */
  readonly ground?: true;
  /** Painted into the pose and not into the room; hair is painted apart, grey, because each client has a colour of their own. */
  readonly layer?: 'hair' | 'cloth';
  /** Lies on the head: skin that stands before it by more than so many millimetres hides it. */
  readonly onHead?: number;
  /** Millimetres inside its outline; negative outside. */
  readonly inside: (x: number, y: number) => number;
  /** Millimetres towards the viewer, on the mesh's z. */
  readonly height: (x: number, y: number) => number;
  readonly colour: (x: number, y: number) => Colour;
  /** Strength of its highlight. */
  readonly shine: number;
}

const LINEN: Colour = [0.61, 0.66, 0.69];
const PILLOW: Colour = [0.66, 0.695, 0.72];
const TERRY: Colour = [0.68, 0.7, 0.71];
/** The room's one accent, #2f7f86. */
const TEAL: Colour = [0.03, 0.213, 0.239];

const root = (value: number): number => Math.sqrt(Math.max(0, value));
const soft = (from: number, to: number, value: number): number => {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
};
const mix = (a: Colour, b: Colour, share: number): Colour =>
  [0, 1, 2].map((channel) => a[channel]! + (b[channel]! - a[channel]!) * share) as unknown as Colour;

/** The line of sight on the skull, an ellipsoid fitted to the upper rim of the mesh and grown by some millimetres. */
interface OnSkull {
  /** Place on the head. */
  readonly x: number;
  readonly z: number;
  /** Towards the viewer. */
  readonly height: number;
  /** Millimetres inside the outline. */
  readonly inside: number;
}

function skullAt(turn: Turn, x: number, y: number, grown: number): OnSkull {
  const [a, b, c] = [84 + grown, 100 + grown, 104 + grown];
  const { cosine, sine } = turn;
  const up = (y - 25) / b;
  // Half axes across and towards the viewer of the turned ellipse.
  const across = Math.sqrt(a * a * cosine * cosine + c * c * sine * sine);
  const lean = ((c * c - a * a) * sine * cosine) / (across * across);
  const rest = root(1 - up * up - (x * x) / (across * across));
  const height = AXIS_Z + lean * x + ((a * c) / across) * rest;
  const [headX, headZ] = onHead(turn, x, height);
  const size = Math.sqrt((x * x) / (across * across) + up * up);
  return { x: headX, z: headZ, height, inside: (1 - size) * 88 };
}

/** Loops of terry cloth. */
const terry = (x: number, y: number): number =>
  0.35 * noise(31, x / 1.1, y / 1.1, 0) + 0.25 * noise(32, x / 0.55, y / 0.55, 0) + 0.3 * noise(33, x / 6, y / 6, 0);

const sheet: Thing = {
  name: 'sheet',
  ground: true,
  inside: () => 1,
  height: (x, y) => {
    const drawn = noise(41, x / 130 + 0.3 * noise(42, x / 200, y / 200, 0), y / 280, 0);
    return -112 + 5 * drawn + 2 * noise(43, x / 70, y / 90, 0);
  },
  colour: () => LINEN,
  shine: 0,
};

const pillowShare = (x: number, y: number): number => {
  const [a, b] = [x / 232, (y - 4) / 172];
  return 1 - Math.sqrt(Math.sqrt(a * a * a * a * a * a * a * a + b * b * b * b * b * b * b * b));
};
const pillow: Thing = {
  name: 'pillow',
  ground: true,
  inside: (x, y) => pillowShare(x, y) * 150,
  height: (x, y) => {
    const [dx, dy] = [x / 150, (y - 30) / 150];
    const dent = 30 * bump(Math.sqrt(dx * dx + dy * dy), 1);
    const crease = 2.4 * noise(45, x / 46, y / 70, 0) + 1.2 * noise(46, x / 22, y / 30, 0);
    return -112 + 62 * root(Math.min(1, 1.15 * pillowShare(x, y))) - dent + crease * soft(60, 200, Math.abs(x));
  },
  colour: () => PILLOW,
  shine: 0,
};

/** The band lies between two planes that rise towards the forehead: its heights at a place of the head. */
const bandEdges = (z: number): { lower: number; upper: number } => {
  const ahead = (z - AXIS_Z) / 104;
  return { lower: 12 + 63 * ahead, upper: 36 + 84 * ahead };
};

/** How far behind the hairline a place of the head is, in millimetres: under the band, at the temples, before the ear, at the nape. */
function behindHairline(z: number, y: number): number {
  const crown = y - bandEdges(z).lower - 16;
  const temple = Math.min(-25 - z - 0.2 * Math.max(0, 34 - y), 0.6 * (y - 16));
  const nape = Math.min(-64 - z, y + 46 + 0.6 * (z + 64));
  return Math.max(crown, temple, nape);
}

/** Hair lies close at its edge. */
const hairThickness = (behind: number): number => -3 + 8 * soft(0, 26, behind);

const hairOf = (turn: Turn): Thing => {
  // Strands run back from the face: lines of equal x / (y + 70).
  const strandOf = ({ x }: OnSkull, y: number): number => x / Math.max(20, Math.abs(y + 70));
  return {
    name: 'hair',
    layer: 'hair',
    onHead: 1,
    inside: (x, y) => {
      const thick = hairThickness(behindHairline(skullAt(turn, x, y, 1).z, y));
      const at = skullAt(turn, x, y, thick + 0.6 * noise(51, x / 14, y / 14, 0));
      const strand = strandOf(at, y);
      const fringe = 2 * noise(57, strand * 60, y / 9, at.z / 9) + 1.6 * noise(58, strand * 200, y / 3, at.z / 6);
      return Math.min(at.inside, 0.11 * (behindHairline(at.z, y) + fringe - 1));
    },
    height: (x, y) => {
      const at = skullAt(turn, x, y, 5);
      const strand = strandOf(at, y);
      const clump = noise(52, strand * 34, y / 60, at.z / 60);
      const fine = noise(53, strand * 190, y / 30, at.z / 30) + 0.7 * noise(54, strand * 420, y / 20, at.z / 20);
      const thin = soft(0, 26, behindHairline(at.z, y));
      return at.height - 8 * (1 - thin) + (0.4 + 1.2 * thin) * clump + 0.22 * fine;
    },
    colour: (x, y) => {
      const at = skullAt(turn, x, y, 5);
      const strand = strandOf(at, y);
      const share =
        0.5 + 0.5 * noise(55, strand * 260, y / 40, at.z / 40) * (0.6 + 0.4 * noise(56, strand * 30, y / 50, 0));
      const grey = 0.3 + 0.4 * share;
      return [grey, grey, grey];
    },
    shine: 0.16,
  };
};

/** The band lies close at its lower edge and over the hair at its upper one. */
function bandOn(turn: Turn, x: number, y: number): OnSkull & { lower: number; upper: number } {
  const edges = bandEdges(skullAt(turn, x, y, 8.5).z);
  const share = Math.min(1, Math.max(0, (y - edges.lower) / Math.max(6, edges.upper - edges.lower)));
  return { ...skullAt(turn, x, y, 8.5 * share * (2 - share)), ...edges };
}

const headbandOf = (turn: Turn): Thing => ({
  name: 'headband',
  layer: 'cloth',
  onHead: 7,
  inside: (x, y) => {
    const { inside, lower, upper } = bandOn(turn, x, y);
    return Math.min(inside, (y - lower) * 0.8, (upper - y) * 0.8);
  },
  height: (x, y) => {
    const at = bandOn(turn, x, y);
    const { lower, upper } = at;
    const share = (y - lower) / Math.max(6, upper - lower);
    const hem =
      1.5 * root(1 - ((y - lower - 2.6) / 2.6) * ((y - lower - 2.6) / 2.6)) +
      1.2 * root(1 - ((upper - y - 2.6) / 2.6) * ((upper - y - 2.6) / 2.6));
    const round = at.x / 34 + at.z / 50;
    const gather =
      1.3 * noise(61, round, share * 5 + 0.8 * noise(62, at.x / 40, share * 2, 0), 0) * soft(40, -30, at.z);
    return at.height + 2.5 * root(1 - (2 * share - 1) * (2 * share - 1)) + hem + gather + 0.55 * terry(at.x + at.z, y);
  },
  colour: (x, y) => {
    const at = bandOn(turn, x, y);
    return mix(TEAL, [0.06, 0.3, 0.33], 0.3 + 0.35 * terry(at.x + at.z, y));
  },
  shine: 0.008,
});

const towelEdge = (x: number): number => {
  const out = (x * x) / (105 * 105);
  return -150 + (46 * out) / (1 + out) + 1.6 * noise(71, x / 50, 0, 0);
};
const towel: Thing = {
  name: 'towel',
  layer: 'cloth',
  inside: (x, y) => towelEdge(x) - y,
  height: (x, y) => {
    const below = towelEdge(x) - y;
    const aside = (x * x) / (190 * 190);
    const chest = -72 + 72 / (1 + aside) + 0.1 * Math.min(60, below);
    const roll = 7 * root(1 - ((below - 7) / 7) * ((below - 7) / 7));
    const folds =
      5 * noise(72, x / 40 + below / 90, below / 120, 0) * soft(8, 40, below) + 1.4 * noise(73, x / 16, below / 40, 0);
    return chest + roll + folds + 0.8 * terry(x, y);
  },
  colour: (x, y) => {
    const below = towelEdge(x) - y + 0.4 * noise(74, x / 3, 0, 0);
    const stripe = soft(20.5, 21, below) * soft(25.5, 25, below) + soft(27, 27.4, below) * soft(28.6, 28.2, below);
    const { distance } = strewn(75, x / 1.2, y / 1.2, 0.5);
    return mix(mix(TERRY, TEAL, 0.85 * stripe), [0.5, 0.53, 0.55], 0.25 * bump(distance, 0.5));
  },
  shine: 0,
};

/** From back to front, around a head turned like this. */
export const thingsAround = (turn: Turn): readonly Thing[] => [sheet, pillow, hairOf(turn), headbandOf(turn), towel];
