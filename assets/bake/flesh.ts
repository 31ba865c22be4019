/** The skin beyond the mesh: skull, jaw, neck and ears as one soft solid, given by its distance. Millimetres. */
import { bump } from './noise.ts';
import { AXIS_Z, seenFrom, type Turn } from './turn.ts';

const root = (value: number): number => Math.sqrt(Math.max(0, value));
const soft = (from: number, to: number, value: number): number => {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
};

/** The nearer of two solids, rounded where they meet over so many millimetres. */
function join(a: number, b: number, round: number): number {
  const near = Math.max(0, round - Math.abs(a - b)) / round;
  return Math.min(a, b) - (near * near * round) / 4;
}

function ellipsoid(x: number, y: number, z: number, a: number, b: number, c: number): number {
  const [p, q, r] = [x / a, y / b, z / c];
  const size = Math.sqrt(p * p + q * q + r * r);
  const steep = Math.sqrt((p * p) / (a * a) + (q * q) / (b * b) + (r * r) / (c * c));
  return steep === 0 ? -Math.min(a, b, c) : (size * (size - 1)) / steep;
}

type Place = readonly [x: number, y: number, z: number];

function capsule(
  x: number,
  y: number,
  z: number,
  from: Place,
  to: Place,
  fromRadius: number,
  toRadius: number,
): number {
  const [ax, ay, az] = [to[0] - from[0], to[1] - from[1], to[2] - from[2]];
  const [px, py, pz] = [x - from[0], y - from[1], z - from[2]];
  const share = Math.min(1, Math.max(0, (px * ax + py * ay + pz * az) / (ax * ax + ay * ay + az * az)));
  const [dx, dy, dz] = [px - ax * share, py - ay * share, pz - az * share];
  return Math.sqrt(dx * dx + dy * dy + dz * dz) - (fromRadius + (toRadius - fromRadius) * share);
}

/** Skull and jaw, without ears; x is counted from the midline, to either side. */
function headDistance(x: number, y: number, z: number): number {
  const skull = ellipsoid(x, y - 25, z + 42, 79, 98, 101);
  const jaw = capsule(x, y, z, [8, -66, 14], [47, -40, -34], 22, 20);
  const branch = capsule(x, y, z, [47, -40, -34], [55, 6, -46], 20, 18);
  return join(join(jaw, branch, 12), skull, 22);
}

/** The neck does not turn with the head: its axis stays, only the two cords follow. */
function neckDistance(x: number, y: number, z: number, lean: number): number {
  const flare = Math.max(0, -100 - y) / 46;
  const width = 56 + 52 * flare * flare * flare;
  const depth = 50 + 10 * flare * flare * flare;
  const [a, b] = [x / width, (z + 62) / depth];
  const size = Math.sqrt(a * a + b * b);
  const front = soft(-20, 20, z + 62);
  const cordPlace = 15 + (y + 160) * 0.3;
  const cords =
    bump(x - lean * (y + 160) * 0.5 - cordPlace, 21) * (1 - 0.6 * lean) +
    bump(x - lean * (y + 160) * 0.5 + cordPlace, 21) * (1 + 0.6 * lean);
  const throat = 2.5 * bump(Math.sqrt((x - 6 * lean) * (x - 6 * lean) + (y + 120) * (y + 120) * 0.4), 17);
  const surface = (size - 1) * Math.min(width, depth) - front * (2.2 * cords * soft(-80, -118, y) + throat);
  return Math.max(surface * 0.85, y + 10);
}

/** Where the ear grows out, and the directions along it (backwards and out), up, and out of its face. */
const EAR = { x: 75, y: 3, z: -40 } as const;
const BACK = [0.5, -0.14, -0.8547] as const;
const UP = [0.07, 0.9902, -0.1213] as const;
const OUT = [0.8632, 0.0008, 0.5049] as const;
const REACH = 36;

/** x is counted from the midline, to either side. */
function earDistance(x: number, y: number, z: number): number {
  const [px, py, pz] = [x - EAR.x, y - EAR.y, z - EAR.z];
  const away = Math.sqrt(px * px + py * py + pz * pz);
  if (away > REACH + 14) return away - REACH;
  const along = px * BACK[0] + py * BACK[1] + pz * BACK[2];
  const up = (px * UP[0] + py * UP[1] + pz * UP[2]) / 30;
  const out = px * OUT[0] + py * OUT[1] + pz * OUT[2];
  const across = (along - 8 - 1.5 * up) / (14.5 + 3.4 * up);
  const radius = Math.sqrt(across * across + up * up);
  const lobe = soft(-0.45, -0.8, up);
  const rim = 4.6 * bump(radius - 0.87, 0.2) * (1 - lobe) * soft(-0.95, -0.3, across + 0.5 * up);
  const fold = 3.8 * bump(radius - 0.52, 0.22) * soft(-0.25, 0.25, across) * soft(-0.72, -0.3, up);
  const [shellX, shellY] = [across + 0.3, up + 0.12];
  const shell = -9.5 * bump(Math.sqrt(shellX * shellX * 1.1 + shellY * shellY * 2.6), 0.62);
  const [flapX, flapY] = [across + 0.82, up + 0.1];
  const flap = 5.2 * bump(Math.sqrt(flapX * flapX * 1.6 + flapY * flapY * 4.5), 0.5);
  const face = 2.4 + rim + fold + shell + flap + 1.4 * lobe - 6 * soft(-0.55, -1.05, across) * (1 - 0.5 * lobe);
  const thickness = Math.max(out - face, -out - 3.4 - 2 * root(1 - radius));
  return join(Math.max((radius - 1) * 14, thickness) * 0.55, 40, 1) + 0.4;
}

/** Distance to the skin from a place on the head, negative inside; the neck depends on how the head is turned. */
export function fleshDistance(turn: Turn, x: number, y: number, z: number): number {
  const aside = Math.abs(x);
  const head = headDistance(aside, y, z);
  const [roomX, roomZ] = turn.sine === 0 ? [x, z] : seenFrom(turn, x, z);
  // At the axis of the neck the turn changes nothing; what lies before it swings less than the head.
  const neck = y < 20 ? neckDistance(roomX, y, roomZ, turn.sine * 0.7) : 200;
  return join(join(head, neck, 16), earDistance(aside, y, z), 6);
}

/** Unit direction in which the distance grows. */
export function fleshNormal(turn: Turn, x: number, y: number, z: number): [number, number, number] {
  const step = 0.15;
  const dx = fleshDistance(turn, x + step, y, z) - fleshDistance(turn, x - step, y, z);
  const dy = fleshDistance(turn, x, y + step, z) - fleshDistance(turn, x, y - step, z);
  const dz = fleshDistance(turn, x, y, z + step) - fleshDistance(turn, x, y, z - step);
  const length = Math.sqrt(dx * dx + dy * dy + dz * dz) || 1;
  return [dx / length, dy / length, dz / length];
}

/** Nothing of the flesh lies before this, as seen. */
export const NEAREST_Z = AXIS_Z + 112;
