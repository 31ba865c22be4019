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
import {
  ATLAS_CELLS,
  createSkin,
  HAND_UNITS_PER_CELL,
  PATCHES_ACROSS,
  respondTick,
  skinHash,
  strikeTick,
  TICKS_PER_READING,
  TICKS_PER_SECOND,
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

/** Needles only: no readings, no machines. */
export function strikeAll(skin: Skin, strikes: readonly Strike[]): void {
  for (const { pen, from, to } of strikes) strikeTick(skin, pen, from, to);
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

/** Floor of hashing: a copy of the same numbers. */
export function copySamples(record: AttemptRecord): () => number {
  const rows = record.handRuns.map(({ samples }) => Int32Array.from(samples));
  return () => rows.reduce((sum, row) => sum + row.slice().length, 0);
}

/** Floor of the field: a copy of the patches' maps for every response. */
export function copyField(skin: Skin, responses: number): () => number {
  const maps = [...Object.values(skin.patches)].map((map) => ({ map, copy: map.slice() }));
  return () => {
    for (let response = 0; response < responses; response++) for (const { map, copy } of maps) copy.set(map);
    return responses;
  };
}

/** Floor of the machines: a copy of every number they read of the touched zones, for every reading. */
export function copyReadings(readings: number, zones: number): () => number {
  const row = new Float64Array(24).fill(1);
  const copy = new Float64Array(24);
  return () => {
    for (let reading = 0; reading < readings * zones; reading++) copy.set(row);
    return copy[0];
  };
}

/** The cell under the tip at every strike, for the bare loop: it shall walk where the needles walked. */
export function cellsUnderTip(strikes: readonly Strike[]): Int32Array {
  return Int32Array.from(strikes, ({ to }) => {
    return Math.floor(to.v / HAND_UNITS_PER_CELL) * ATLAS_CELLS + Math.floor(to.u / HAND_UNITS_PER_CELL);
  });
}

/** Floor of the strokes: a bare loop over typed arrays with the same reads and writes as a stroke, and nothing decided. */
export function bareStrokes(skin: Skin, cells: Int32Array, strokes: number): () => number {
  const { face, junctionMicrometres, cells: marks, patches, tissue, zones } = skin;
  const last = ATLAS_CELLS * ATLAS_CELLS - 1;
  return () => {
    let state = 1;
    let sum = 0;
    for (let stroke = 0; stroke < strokes; stroke++) {
      state = (Math.imul(state, 1664525) + 1013904223) | 0;
      const centre = cells[Math.floor((stroke * cells.length) / strokes)];
      const cell = (centre + ((state >>> 28) - 8) * ATLAS_CELLS + ((state >>> 24) & 15) - 8) & last;
      const patch = (Math.imul(cell >> 9, 6554) >>> 16) * PATCHES_ACROSS + (Math.imul(cell & 511, 6554) >>> 16);
      const zone = face.zone[cell];
      const reach = junctionMicrometres[cell] + face.bone[cell] - patches.serum[patch];
      marks.strokes[cell] += 1;
      if (reach > marks.deepestMicrometres[cell]) marks.deepestMicrometres[cell] = reach;
      zones.strokes[zone] += 1;
      zones.depthHistogram[zone * 1280 + (reach >> 1)] += 1;
      tissue.hits[patch] += 1;
      tissue.dose[patch] += reach;
      tissue.channelMicrometres[patch] += reach;
      tissue.strokes[patch] += face.patchZone[patch];
      tissue.stimulation[patch] += tissue.perSkinDensity[patch];
      patches.serum[patch] = reach * 0;
      sum += tissue.awake[patch] + tissue.active[patch];
    }
    return sum;
  };
}

/** Samples of the hand in a record. */
export function samplesOf(record: AttemptRecord): number {
  return record.handRuns.reduce((sum, run) => sum + samplesIn(run), 0);
}

/** Bytes the samples take when nothing is packed: numbers of two bytes. */
export function rawBytes(record: AttemptRecord): number {
  return record.handRuns.reduce((sum, { samples }) => sum + samples.length * 2, 0);
}
