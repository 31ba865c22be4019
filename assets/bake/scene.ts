/** Everything around the face as soft shapes: where each thing is, how high it stands, and its colour. Lengths in millimetres. */
import { bump, noise, strewn } from './noise.ts';

/** Linear light, 0–1. */
export type Colour = readonly [red: number, green: number, blue: number];

export interface Thing {
  readonly name: string;
  /** Bedding behind everything. */
  readonly ground?: true;
  /** Tinted by the client's tone, so painted grey. */
  readonly skin?: true;
  /** Lies over the face. */
  readonly over?: true;
  /** Names of things behind the face that nevertheless lie over this one. */
  readonly under?: readonly string[];
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
const HAIR: Colour = [0.034, 0.021, 0.015];

const root = (value: number): number => Math.sqrt(Math.max(0, value));
const soft = (from: number, to: number, value: number): number => {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
};
const mix = (a: Colour, b: Colour, share: number): Colour =>
  [0, 1, 2].map((channel) => a[channel]! + (b[channel]! - a[channel]!) * share) as unknown as Colour;

/** The skull above the face, an ellipsoid fitted to the upper rim of the mesh; grown by some millimetres. */
const skull = (x: number, y: number, grown: number): number => {
  const [across, up] = [x / (84 + grown), (y - 25) / (100 + grown)];
  return -42 + (104 + grown) * root(1 - across * across - up * up);
};
const insideSkull = (x: number, y: number, grown: number): number => {
  const [across, up] = [x / (84 + grown), (y - 25) / (100 + grown)];
  return (1 - Math.sqrt(across * across + up * up)) * 88;
};

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

const hair: Thing = {
  name: 'hair',
  inside: (x, y) => Math.min(insideSkull(x, y, 5 + 0.6 * noise(51, x / 14, y / 14, 0)), y + 4),
  height: (x, y) => {
    // Strands run away from the band: lines of equal x / (y + 70).
    const strand = x / Math.max(20, Math.abs(y + 70));
    const clump = noise(52, strand * 34, y / 60, 0);
    const fine = noise(53, strand * 190, y / 30, 0) + 0.7 * noise(54, strand * 420, y / 20, 0);
    return skull(x, y, 5) + 1.6 * clump + 0.22 * fine;
  },
  colour: (x, y) => {
    const strand = x / Math.max(20, Math.abs(y + 70));
    return mix(
      HAIR,
      [0.085, 0.052, 0.034],
      0.5 + 0.5 * noise(55, strand * 260, y / 40, 0) * (0.6 + 0.4 * noise(56, strand * 30, y / 50, 0)),
    );
  },
  shine: 0.05,
};

const neckWidth = (y: number): number => {
  const below = Math.max(0, -104 - y) / 42;
  return 57 + 6 * soft(-100, -50, y) + Math.min(95, 58 * below * below * below);
};
const neck: Thing = {
  name: 'neck',
  skin: true,
  inside: (x, y) => Math.min(neckWidth(y) - Math.abs(x), -20 - y, y + 190),
  height: (x, y) => {
    const share = x / (neckWidth(y) + 1);
    const round = -68 + 56 * root(1 - share * share);
    const underChin = 26 * soft(-122, -92, y) * bump(x, 62);
    const cord = 3.4 * bump(Math.abs(x) - (16 + (y + 160) * 0.34), 13) * soft(-88, -118, y);
    const throat = 3 * bump(Math.sqrt(x * x + (y + 122) * (y + 122) * 0.5), 17);
    return round + underChin + cord + throat;
  },
  colour: () => [1, 1, 1],
  shine: 0.035,
};

/** Ear coordinates: 0 in the middle, 1 on the outline; across is positive towards the outer rim. */
const earPlace = (x: number, y: number): { radius: number; across: number; up: number } => {
  const up = (y - 4) / 29;
  const across = (Math.abs(x) - (79.3 + 3 * up + 1.2 * up * up)) / (11.6 + 1.5 * up);
  return { radius: Math.sqrt(across * across + up * up), across, up };
};
const ear: Thing = {
  name: 'ear',
  skin: true,
  inside: (x, y) => (1 - earPlace(x, y).radius) * 15,
  height: (x, y) => {
    const { radius, across, up } = earPlace(x, y);
    const lobe = soft(-0.35, -0.75, up);
    const rim = 6 * bump(radius - 0.86, 0.2) * (1 - lobe) * soft(-0.5, 0.1, across + 0.6 * up);
    const fold = 4.6 * bump(radius - 0.5, 0.22) * soft(-0.1, 0.3, across) * (1 - lobe);
    const shellX = across + 0.42;
    const shellY = up + 0.12;
    const shell = -8 * bump(Math.sqrt(shellX * shellX * 0.8 + shellY * shellY * 2.2), 0.62);
    const tragus = 6 * bump(Math.sqrt((across + 0.78) * (across + 0.78) + (up + 0.05) * (up + 0.05) * 3), 0.36);
    const edge = 9 * root(1 - radius * radius * radius * radius);
    return -50 + edge - 3.5 * across + rim + fold + shell + tragus + 4 * lobe * root(1 - radius);
  },
  colour: () => [1, 1, 1],
  shine: 0.03,
};

const bandLower = (x: number): number => 13 + 62.5 * root(1 - (x * x) / (85 * 85));
const bandUpper = (x: number): number => 20 + 94 * root(1 - (x * x) / (93 * 93));
const headband: Thing = {
  name: 'headband',
  over: true,
  under: ['ear'],
  inside: (x, y) => Math.min(insideSkull(x, y, 8.5), (y - bandLower(x)) * 0.8, (bandUpper(x) - y) * 0.8, y + 2),
  height: (x, y) => {
    const [lower, upper] = [bandLower(x), bandUpper(x)];
    const share = (y - lower) / Math.max(6, upper - lower);
    const hem =
      1.5 * root(1 - ((y - lower - 2.6) / 2.6) * ((y - lower - 2.6) / 2.6)) +
      1.2 * root(1 - ((upper - y - 2.6) / 2.6) * ((upper - y - 2.6) / 2.6));
    const gather =
      1.3 * noise(61, x / 34, share * 5 + 0.8 * noise(62, x / 40, share * 2, 0), 0) * soft(10, 60, Math.abs(x));
    return skull(x, y, 8) + 2.5 * root(1 - (2 * share - 1) * (2 * share - 1)) + hem + gather + 0.55 * terry(x, y);
  },
  colour: (x, y) => mix(TEAL, [0.06, 0.3, 0.33], 0.3 + 0.35 * terry(x, y)),
  shine: 0.008,
};

const towelEdge = (x: number): number => {
  const out = (x * x) / (105 * 105);
  return -150 + (46 * out) / (1 + out) + 1.6 * noise(71, x / 50, 0, 0);
};
const towel: Thing = {
  name: 'towel',
  over: true,
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

/** From back to front. Things marked over lie over the face, the others behind it. */
export const THINGS: readonly Thing[] = [sheet, pillow, hair, neck, headband, ear, towel];
