// Floors under the parts of a replay that are no strokes: a copy of the very bytes that each part touches, at the moments it touches them.
import { createReplay, replayTick, setupOfFile, type AttemptFile } from '../core/attempt';
import { sessionNumbers } from '../core/session';
import {
  readZone,
  respondTick,
  strikeTick,
  TICKS_PER_READING,
  TICKS_PER_SECOND,
  type Face,
  type Skin,
} from '../core/skin';
import { DEPTH_BIN_MICROMETRES, DEPTH_BINS, TISSUE_PLACES } from '../core/skin/state';
import { ZONE_COUNT, ZONES } from '../core/skin/zones';
import type { Strike } from './bench-parts';

/** What field and readings look at, response by response. */
export interface Touched {
  /** The patches that answered, one response after the other, and where each response ends among them. */
  patches: Uint16Array;
  patchEnds: Int32Array;
  /** Blood points alive at each response. */
  points: Int32Array;
  /** Zones touched so far, and those with new strokes since the last reading. */
  zones: Uint8Array;
  struck: readonly (readonly number[])[];
}

/** Plays the strokes once and notes what is looked at. Leaves the skin as it is at the end. */
export function watchTouched(skin: Skin, strikes: readonly Strike[], ticks: number): Touched {
  const { updatedAt, awakeList } = skin.tissue;
  const patches: number[] = [];
  const patchEnds: number[] = [];
  const points: number[] = [];
  const zones: number[] = [];
  const struck: number[][] = [];
  const before = new Int32Array(ZONE_COUNT);
  let next = 0;
  for (let tick = 1; tick <= ticks; tick++) {
    if (next < strikes.length && strikes[next].tick === tick) {
      const { pen, from, to } = strikes[next++];
      strikeTick(skin, pen, from, to);
    }
    if (tick % TICKS_PER_READING !== 0) continue;
    respondTick(skin);
    const { responses, awakeCount } = skin.clock;
    for (let place = responses % 5; place < awakeCount; place += 5)
      if (updatedAt[awakeList[place]] === responses) patches.push(awakeList[place]);
    patchEnds.push(patches.length);
    points.push(skin.bleeding.count);
    zones.push(skin.zones.firstStruck.length);
    struck.push(skin.zones.firstStruck.filter((zone) => skin.zones.strokes[zone] !== before[zone]));
    before.set(skin.zones.strokes);
  }
  return {
    patches: Uint16Array.from(patches),
    patchEnds: Int32Array.from(patchEnds),
    points: Int32Array.from(points),
    zones: Uint8Array.from(zones),
    struck,
  };
}

/** Floor of the field: for each patch that answers a copy of its sums and its maps, and for a fifth of the blood points of what they keep. */
export function copyField(skin: Skin, { patches, patchEnds, points }: Touched): () => number {
  const { dose, mediator, tornPerArea, perSkinDensity, channelMicrometres, wiped } = TISSUE_PLACES;
  const { sums, dueAt, updatedAt } = skin.tissue;
  const { redness, oedema, barrier, serum, blanch } = skin.patches;
  const { ageSeconds, clotSeconds, flow, pool, cell } = skin.bleeding;
  const to = {
    ...{ sums: sums.slice(), dueAt: dueAt.slice(), updatedAt: updatedAt.slice(), redness: redness.slice() },
    ...{ oedema: oedema.slice(), barrier: barrier.slice(), serum: serum.slice(), blanch: blanch.slice() },
    ...{ ageSeconds: ageSeconds.slice(), clotSeconds: clotSeconds.slice(), flow: flow.slice(), pool: pool.slice() },
    cell: cell.slice(),
  };
  return () => {
    let at = 0;
    for (let response = 0; response < patchEnds.length; response++) {
      for (; at < patchEnds[response]; at++) {
        const patch = patches[at];
        to.sums[dose + patch] = sums[dose + patch];
        to.sums[mediator + patch] = sums[mediator + patch];
        to.sums[tornPerArea + patch] = sums[tornPerArea + patch];
        to.sums[perSkinDensity + patch] = sums[perSkinDensity + patch];
        to.sums[channelMicrometres + patch] = sums[channelMicrometres + patch];
        to.sums[wiped + patch] = sums[wiped + patch];
        to.redness[patch] = redness[patch];
        to.oedema[patch] = oedema[patch];
        to.barrier[patch] = barrier[patch];
        to.serum[patch] = serum[patch];
        to.blanch[patch] = blanch[patch];
        to.dueAt[patch] = dueAt[patch];
        to.updatedAt[patch] = updatedAt[patch];
      }
      for (let point = response % 5; point < points[response]; point += 5) {
        to.ageSeconds[point] = ageSeconds[point];
        to.clotSeconds[point] = clotSeconds[point];
        to.flow[point] = flow[point];
        to.pool[point] = pool[point];
        to.cell[point] = cell[point];
      }
    }
    return at;
  };
}

/** Numbers of one reading. */
const READING_NUMBERS = 22;

/**
 * Floor of readings and machines: for each reading a copy of the numbers of every zone touched so far; and of each zone with new strokes what its
 * summary goes over, its patches and its depths up to the 95th percentile.
 */
export function copyReadings(skin: Skin, { zones, struck }: Touched): () => number {
  const row = new Float64Array(READING_NUMBERS).fill(1);
  const rows = new Float64Array(READING_NUMBERS * ZONE_COUNT);
  const { sums } = skin.tissue;
  const { patchArea, zonePatches } = skin.face;
  const { strokes, stimulation, perOwnTarget } = TISSUE_PLACES;
  const sumsTo = sums.slice();
  const areaTo = patchArea.slice();
  const { depthHistogram } = skin.zones;
  const depthsTo = depthHistogram.slice();
  const depths = Array.from({ length: ZONE_COUNT }, (_, zone) => depthHistogram.subarray(zone * DEPTH_BINS));
  for (const zone of skin.zones.firstStruck) {
    const bins = Math.ceil(readZone(skin, ZONES[zone]).reachedP95Micrometres / DEPTH_BIN_MICROMETRES);
    depths[zone] = depths[zone].subarray(0, bins);
  }
  return () => {
    for (let reading = 0; reading < zones.length; reading++) {
      for (let zone = 0; zone < zones[reading]; zone++) rows.set(row, zone * READING_NUMBERS);
      for (const zone of struck[reading]) {
        for (const patch of zonePatches[zone]) {
          sumsTo[strokes + patch] = sums[strokes + patch];
          sumsTo[stimulation + patch] = sums[stimulation + patch];
          sumsTo[perOwnTarget + patch] = sums[perOwnTarget + patch];
          areaTo[patch] = patchArea[patch];
        }
        depthsTo.set(depths[zone], zone * DEPTH_BINS);
      }
    }
    return rows[0] + depthsTo[0];
  };
}

/** Floor of hashing: a copy of every hand sample, and once a second of what is hashed of skin and machines, as they stand halfway. */
export function copyHashed(file: AttemptFile, face: Face): () => number {
  const replay = createReplay(setupOfFile(file), file.record, face);
  while (replay.attempt.tick < file.ticks / 2) replayTick(replay);
  const { skin, session } = replay.attempt;
  const { generator, zones, clock, bleeding } = skin;
  const maps = [zones.strokes, zones.dermal, zones.wetBloodPoints, generator];
  const fractions = [zones.rednessArea, zones.barrierArea, zones.coolness, zones.oedemaArea];
  const numbers = Float64Array.from(sessionNumbers(session));
  const single = Float64Array.of(
    ...[clock.hash, clock.phase, clock.strikesOfCartridge, clock.responses, clock.awakeCount, bleeding.count],
    ...[clock.pain, clock.rolledMillimetres],
  );
  const to = {
    maps: maps.map((map) => map.slice()),
    fractions: fractions.map((map) => map.slice()),
    numbers: numbers.slice(),
    single: single.slice(),
  };
  const samples = file.record.handRuns.map(({ samples: run }) => Int32Array.from(run));
  const seconds = Math.floor(file.ticks / TICKS_PER_SECOND);
  return () => {
    let copied = samples.reduce((sum, run) => sum + run.slice().length, 0);
    for (let second = 0; second < seconds; second++) {
      for (let map = 0; map < maps.length; map++) to.maps[map].set(maps[map]);
      for (let map = 0; map < fractions.length; map++) to.fractions[map].set(fractions[map]);
      to.numbers.set(numbers);
      to.single.set(single);
      copied += to.numbers.length;
    }
    return copied;
  };
}
