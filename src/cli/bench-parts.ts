// The parts of a replay that the bench takes apart, and the floor under each: the least that any program must do for the same bytes.
import {
  createReplay,
  replayTick,
  samplesIn,
  setupOfFile,
  type AttemptFile,
  type AttemptRecord,
} from '../core/attempt';
import { penSetting, sessionNumbers } from '../core/session';
import { DIRECTIONS } from '../core/skin/cartridge';
import {
  ATLAS_CELLS,
  cartridgeOf,
  createSkin,
  HAND_UNITS_PER_CELL,
  PATCH_CELLS,
  respondTick,
  skinHash,
  strikeTick,
  TICKS_PER_READING,
  TICKS_PER_SECOND,
  ZONE_COUNT,
  type Face,
  type HandSample,
  type PenSetting,
  type Skin,
} from '../core/skin';

/** CPU seconds of this process in the best of some rounds: what else the machine does only ever adds. */
export function cpuSeconds(work: () => void, rounds: number): number {
  let least = Infinity;
  for (let round = 0; round < rounds; round++) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1e6);
  }
  return least;
}

/** One tick in which the needles struck. */
export interface Strike {
  tick: number;
  pen: PenSetting;
  from: HandSample;
  to: HandSample;
}

/** What a replay of the file strikes, tick by tick, and the 99th percentile in ms of what a reading tick with all its machines takes. */
export function watchReplay(file: AttemptFile, face: Face): { strikes: Strike[]; machineTickMilliseconds: number } {
  const replay = createReplay(setupOfFile(file), file.record, face);
  const strikes: Strike[] = [];
  const times: number[] = [];
  while (replay.attempt.tick < file.ticks) {
    const before = replay.attempt.hand;
    const start = process.hrtime.bigint();
    replayTick(replay);
    const nanoseconds = Number(process.hrtime.bigint() - start);
    const { attempt } = replay;
    if (attempt.tick % TICKS_PER_READING === 0) times.push(nanoseconds / 1e6);
    const pen = penSetting(attempt.session);
    if (pen && attempt.hand) strikes.push({ tick: attempt.tick, pen, from: before ?? attempt.hand, to: attempt.hand });
  }
  times.sort((a, b) => a - b);
  return { strikes, machineTickMilliseconds: times[Math.floor(times.length * 0.99)] ?? 0 };
}

export function freshSkinOf(file: AttemptFile, face: Face): Skin {
  const { sessionCase } = file.content;
  return createSkin(face, sessionCase.client.skin, file.seed, sessionCase.targetStrokesPerSquareCentimetre);
}

/** Needles only: no readings, no machines. Counted by hand, so that nothing is allocated for the loop itself. */
export function strikeAll(skin: Skin, strikes: readonly Strike[]): void {
  for (let at = 0; at < strikes.length; at++) strikeTick(skin, strikes[at].pen, strikes[at].from, strikes[at].to);
}

/** Needles, and the field of patches that answers ten times a second all session long. */
export function strikeAndRespond(skin: Skin, strikes: readonly Strike[], ticks: number): void {
  let next = 0;
  for (let tick = 1; tick <= ticks; tick++) {
    if (next < strikes.length && strikes[next].tick === tick) {
      const { pen, from, to } = strikes[next++];
      strikeTick(skin, pen, from, to);
    }
    if (tick % TICKS_PER_READING === 0) respondTick(skin);
  }
}

/** What is hashed: every hand sample, and once a second skin and machines. Returns the last hash, so that nothing is left out. */
export function hashAll(file: AttemptFile, face: Face): () => number {
  const replay = createReplay(setupOfFile(file), file.record, face);
  while (replay.attempt.tick < file.ticks / 2) replayTick(replay);
  const { skin, session } = replay.attempt;
  const seconds = Math.floor(file.ticks / TICKS_PER_SECOND);
  return () => {
    let hash = 0;
    for (const { samples } of file.record.handRuns) for (const value of samples) hash = mixed(hash, value);
    for (let second = 0; second < seconds; second++) {
      hash = mixed(hash, skinHash(skin));
      for (const value of sessionNumbers(session)) hash = mixed(hash, value);
    }
    return hash;
  };
}

function mixed(hash: number, value: number): number {
  const word = Math.imul(hash ^ value, 0x9e3779b1);
  return word ^ (word >>> 15);
}

/** The maps a bare stroke reads and writes, on a grid of any size. */
export interface BareMaps {
  cells: number;
  patchesAcross: number;
  zone: Uint8Array;
  bone: Uint8Array;
  junction: Float32Array;
  patchZone: Uint8Array;
  strokes: Uint16Array;
  deepest: Uint16Array;
  tear: Uint8Array;
  serum: Float32Array;
  sums: Record<'hits' | 'dose' | 'channel' | 'own' | 'stimulation' | 'perDensity' | 'torn', Float64Array>;
  flags: { active: Uint8Array; awake: Uint8Array };
  zones: Record<'strokes' | 'active' | 'histogram', Int32Array>;
}

const BINS = 1280;

/** Fresh maps like those of a skin: at 512 cells the face's own, at other sizes the face taken by its nearest cells. */
export function bareMaps({ face, junctionMicrometres }: Skin, cells: number = ATLAS_CELLS): BareMaps {
  const patchesAcross = Math.ceil(cells / PATCH_CELLS);
  const patches = patchesAcross * patchesAcross;
  const scale = ATLAS_CELLS / cells;
  const nearest = (cell: number): number =>
    Math.floor(Math.floor(cell / cells) * scale) * ATLAS_CELLS + Math.floor((cell % cells) * scale);
  const sums = (): Float64Array => new Float64Array(patches).fill(0.01);
  const taken = <Map extends Uint8Array | Float32Array>(map: Map, into: Map): Map => {
    for (let cell = 0; cell < into.length; cell++) into[cell] = map[nearest(cell)];
    return into;
  };
  const zone = taken(face.zone, new Uint8Array(cells * cells));
  const patchZone = new Uint8Array(patches);
  for (let cell = 0; cell < zone.length; cell++) {
    const row = Math.floor(cell / cells);
    patchZone[Math.floor(row / PATCH_CELLS) * patchesAcross + Math.floor((cell % cells) / PATCH_CELLS)] = zone[cell];
  }
  return {
    cells,
    patchesAcross,
    zone,
    bone: taken(face.bone, new Uint8Array(cells * cells)),
    junction: taken(junctionMicrometres, new Float32Array(cells * cells)),
    patchZone,
    strokes: new Uint16Array(cells * cells),
    deepest: new Uint16Array(cells * cells),
    tear: new Uint8Array(cells * cells),
    serum: new Float32Array(patches).fill(1),
    sums: {
      hits: sums(),
      dose: sums(),
      channel: sums(),
      own: sums(),
      stimulation: sums(),
      perDensity: sums(),
      torn: sums(),
    },
    flags: { active: new Uint8Array(patches), awake: new Uint8Array(patches) },
    zones: {
      strokes: new Int32Array(ZONE_COUNT),
      active: new Int32Array(ZONE_COUNT),
      histogram: new Int32Array(ZONE_COUNT * BINS),
    },
  };
}

/**
 * Floor of the strokes: a bare loop with the reads and writes of the real one, and nothing worked out that is not an address. For each tick
 * the surface under both hands and the marks of a tear; for each needle a draw of sfc32, its place on the plate, its jitter, and what cell,
 * patch and zone keep. As the real one it gets its maps as an argument. Returns a sum, so that nothing is left out.
 */
export function bareStrokes(maps: BareMaps, face: Face, strikes: readonly Strike[], strokes: number): number {
  const { cells, patchesAcross, zone: zoneOf, bone, junction, patchZone, strokes: marks, deepest, tear, serum } = maps;
  const { hits, dose, channel, own, stimulation, perDensity, torn } = maps.sums;
  const { active, awake } = maps.flags;
  const { strokes: zoneStrokes, active: activeStrokes, histogram } = maps.zones;
  const { metric, inverseMetric, bend, position } = face;
  const scale = cells / (ATLAS_CELLS * HAND_UNITS_PER_CELL);
  const cellsPerMillimetre = cells / (ATLAS_CELLS * 0.46);
  const turns = DIRECTIONS;
  const bins = BINS;
  let [a, b, c, counter] = [1, 2, 3, 4];
  let sum = 0;
  let left = 0;
  const perStrike = strokes / strikes.length;
  for (let strike = 0; strike < strikes.length; strike++) {
    const { pen, to } = strikes[strike];
    const { offsets } = cartridgeOf(pen);
    const texel = ((to.v / 10) | 0) * 256 + ((to.u / 10) | 0);
    const held = ((to.stretchV / 10) | 0) * 256 + ((to.stretchU / 10) | 0);
    for (let at = 0; at < 6; at++) {
      sum += position[texel * 3 + at] + position[texel * 3 + 768 + at];
      sum += position[held * 3 + at] + position[held * 3 + 768 + at];
    }
    sum += metric[texel * 3] + metric[texel * 3 + 1] + metric[texel * 3 + 2] + bend[texel];
    sum += inverseMetric[texel * 3] + inverseMetric[texel * 3 + 1] + inverseMetric[texel * 3 + 2];
    const centreColumn = to.u * scale;
    const centreRow = to.v * scale;
    const tip = (centreRow | 0) * cells + (centreColumn | 0);
    torn[(((centreRow | 0) / 10) | 0) * patchesAcross + (((centreColumn | 0) / 10) | 0)] += junction[tip] + bone[tip];
    tear[tip - 4] += zoneOf[tip - 4];
    tear[tip] += zoneOf[tip];
    tear[tip + 4] += zoneOf[tip + 4];
    // As many needles a tick as really fell, strikes between two ticks and all.
    left += perStrike;
    for (let needle = 0; left >= 1; needle++, left--) {
      const word = (a + b + counter) | 0;
      counter = (counter + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (((c << 21) | (c >>> 11)) + word) | 0;
      const jitter = (word >>> 23) & 126;
      const column = (centreColumn + (offsets[needle << 1] + turns[jitter]) * cellsPerMillimetre) | 0;
      const row = (centreRow + (offsets[(needle << 1) + 1] + turns[jitter + 1]) * cellsPerMillimetre) | 0;
      const cell = row * cells + column;
      const patch = ((row / 10) | 0) * patchesAcross + ((column / 10) | 0);
      const zone = zoneOf[cell];
      const film = serum[patch];
      const reach = junction[cell] + bone[cell];
      marks[cell]++;
      if (reach > deepest[cell]) deepest[cell] = reach;
      zoneStrokes[zone]++;
      histogram[zone * bins + (reach | 0)]++;
      hits[patch]++;
      dose[patch] += reach;
      channel[patch] += reach;
      if (patchZone[patch] === zone) {
        own[patch]++;
        stimulation[patch] += reach;
      }
      if (film > 0) {
        serum[patch] = film - perDensity[patch] * 0.01;
        if (active[patch] !== 0) activeStrokes[zone]++;
      }
      sum += awake[patch];
    }
  }
  return sum;
}

/** Samples of the hand in a record. */
export function samplesOf(record: AttemptRecord): number {
  return record.handRuns.reduce((sum, run) => sum + samplesIn(run), 0);
}

/** Bytes the samples take when nothing is packed: numbers of two bytes. */
export function rawBytes(record: AttemptRecord): number {
  return record.handRuns.reduce((sum, { samples }) => sum + samples.length * 2, 0);
}
