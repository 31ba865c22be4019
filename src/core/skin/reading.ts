// What is known of a zone at a moment. Every reading is defined in METHODS.md; counts are kept as strokes land, and what has to be
// summed over patches is worked out again only when the zone has had new strokes.
import { coefficient as coefficients } from './coefficients';
import { clamp } from './curve';
import type { ZoneReading } from './skin';
import type { Skin } from './state';
import { DEPTH_BIN_MICROMETRES, DEPTH_BINS, mix } from './state';
import type { ZoneId } from './zones';
import { ZONE_COUNT, ZONES, zoneIndexOf } from './zones';

// Unbundled modules look an imported constant up at every use; their own they know.
const coefficient = coefficients;

// Places in the row of six numbers kept per zone.
const MEDIAN = 0;
const P95 = 1;
const COVERAGE = 2;
const EVENNESS = 3;
const OVER_TREATED = 4;
const STIMULATION = 5;
const ROW = 6;

/** A fresh, plain reading of one zone. Shares run 0 … 1; a zone without strokes reads 0, its barrier 1. */
export function readZone(skin: Skin, zone: ZoneId): ZoneReading {
  const reading: ZoneReading = {
    zone,
    strokes: 0,
    reachedMedianMicrometres: 0,
    reachedP95Micrometres: 0,
    junctionMicrometres: 0,
    dermalStrokeShare: 0,
    reticularStrokes: 0,
    bloodPoints: 0,
    wetBloodPoints: 0,
    coverage: 0,
    evenness: 0,
    redness: 0,
    barrier: 1,
    overTreatedShare: 0,
    tearMillimetres: 0,
    stimulation: 0,
    activeStrokes: 0,
    strokesPerSquareCentimetre: 0,
    cleansed: false,
    lesionStrokes: 0,
    soiledStrokes: 0,
    oedema: 0,
  };
  fillReading(skin, Math.max(0, zoneIndexOf(zone)), reading);
  return reading;
}

/** Brings readings of the touched zones up to date in place, in the order of first touch; a zone touched since is added. */
export function updateReadings(skin: Skin, readings: ZoneReading[]): void {
  const { firstStruck } = skin.zones;
  for (let place = 0; place < firstStruck.length; place++) {
    if (place === readings.length) readings.push(readZone(skin, ZONES[firstStruck[place]]));
    else fillReading(skin, firstStruck[place], readings[place]);
  }
}

function fillReading(skin: Skin, number: number, reading: ZoneReading): void {
  const { zones, face } = skin;
  const strokes = zones.strokes[number];
  if (zones.summarisedAt[number] !== strokes) summarise(skin, number);
  const row = number * ROW;
  const { summaries } = zones;
  const patchArea = zones.patchArea[number] || 1;
  const squareCentimetres = face.zoneArea[number] / 100;
  reading.strokes = strokes;
  reading.reachedMedianMicrometres = summaries[row + MEDIAN];
  reading.reachedP95Micrometres = summaries[row + P95];
  reading.junctionMicrometres = zones.junctionMean[number];
  reading.dermalStrokeShare = strokes === 0 ? 0 : zones.dermal[number] / strokes;
  reading.reticularStrokes = zones.reticular[number];
  reading.bloodPoints = zones.bloodPoints[number];
  reading.wetBloodPoints = zones.wetBloodPoints[number];
  reading.coverage = summaries[row + COVERAGE];
  reading.evenness = summaries[row + EVENNESS];
  reading.redness = clamp(zones.rednessArea[number] / patchArea, 0, 1);
  reading.barrier = number === 0 ? 1 : clamp(zones.barrierArea[number] / patchArea, 0, 1);
  reading.overTreatedShare = summaries[row + OVER_TREATED];
  reading.tearMillimetres = zones.tornMillimetres[number];
  reading.stimulation = summaries[row + STIMULATION];
  reading.activeStrokes = zones.activeStrokes[number];
  reading.strokesPerSquareCentimetre = squareCentimetres === 0 ? 0 : strokes / squareCentimetres;
  reading.cleansed = zones.cleansed[number] === 1;
  reading.lesionStrokes = zones.lesionStrokes[number];
  reading.soiledStrokes = soiledStrokes(skin, number);
  reading.oedema = clamp(zones.oedemaArea[number] / patchArea, 0, 1);
}

/** Strokes of a zone, by its number, that landed before it was cleansed. */
export function soiledStrokes(skin: Skin, zone: number): number {
  const { cleansed, soiled, strokes } = skin.zones;
  return cleansed[zone] === 1 ? soiled[zone] : strokes[zone];
}

function summarise(skin: Skin, zone: number): void {
  const { zones, tissue, face } = skin;
  const { treatedShare, overTreatedTimes, overTreatedBlur, leastPatchArea } = coefficient;
  const overFrom = overTreatedTimes - overTreatedBlur;
  const overTo = overTreatedTimes + overTreatedBlur;
  const row = zone * ROW;
  let whole = 0;
  let treated = 0;
  let covered = 0;
  let over = 0;
  let stimulated = 0;
  let weights = 0;
  let weighted = 0;
  let squares = 0;
  for (const patch of face.zonePatches[zone]) {
    const area = face.patchArea[patch];
    const density = tissue.strokes[patch] * tissue.perOwnTarget[patch];
    const touch = density < treatedShare ? density / treatedShare : 1;
    whole += area;
    treated += area * touch;
    covered += area * (density < 1 ? density : 1);
    over += area * clamp((density - overFrom) / (overTo - overFrom), 0, 1);
    stimulated += area * Math.min(1, tissue.stimulation[patch] * tissue.perOwnTarget[patch]);
    if (area >= leastPatchArea) {
      weights += area * touch;
      weighted += area * touch * density;
      squares += area * touch * density * density;
    }
  }
  const mean = weights === 0 ? 0 : weighted / weights;
  const variance = weights === 0 ? 0 : Math.max(0, squares / weights - mean * mean);
  const { summaries } = zones;
  summaries[row + MEDIAN] = depthAtShare(skin, zone, 0.5);
  summaries[row + P95] = depthAtShare(skin, zone, 0.95);
  summaries[row + COVERAGE] = whole === 0 ? 0 : covered / whole;
  summaries[row + EVENNESS] = mean === 0 ? 0 : clamp(1 - Math.sqrt(variance) / mean, 0, 1);
  summaries[row + OVER_TREATED] = treated === 0 ? 0 : over / treated;
  summaries[row + STIMULATION] = whole === 0 ? 0 : stimulated / whole;
  zones.summarisedAt[zone] = zones.strokes[zone];
}

/** Depth in µm that a share of the zone's strokes stays within, drawn straight inside its bin of 2 µm; 0 without strokes. */
function depthAtShare(skin: Skin, zone: number, share: number): number {
  const { depthHistogram, strokes } = skin.zones;
  const wanted = strokes[zone] * share;
  if (wanted === 0) return 0;
  let below = 0;
  const start = zone * DEPTH_BINS;
  for (let bin = 0; bin < DEPTH_BINS; bin++) {
    const here = depthHistogram[start + bin];
    if (below + here >= wanted) return (bin + (wanted - below) / here) * DEPTH_BIN_MICROMETRES;
    below += here;
  }
  return DEPTH_BINS * DEPTH_BIN_MICROMETRES;
}

/** Zones with at least one stroke, in the order they were first struck. */
export function touchedZones(skin: Skin): readonly ZoneId[] {
  return skin.zones.firstStruck.map((number) => ZONES[number]);
}

/** What the client feels of the last strike; null before the first. The pain index runs 0 … 1 and fades. */
export function lastStrike(
  skin: Skin,
): { zone: ZoneId; reachedMicrometres: number; forceCentinewtons: number; painIndex: number } | null {
  const { clock, zones } = skin;
  if (zones.firstStruck.length === 0) return null;
  return {
    zone: ZONES[clock.lastZone],
    reachedMicrometres: clock.lastReachMicrometres,
    forceCentinewtons: clock.lastForceCentinewtons,
    painIndex: clock.pain,
  };
}

/** The skin's state as 32 bits: the running mix of what was written, the generator, and the counters of every zone. */
export function skinHash(skin: Skin): number {
  const { clock, generator, zones, bleeding } = skin;
  let hash = clock.hash;
  for (const word of generator) hash = mix(hash, word);
  for (const word of [clock.phase, clock.strikesOfCartridge, clock.responses, clock.awakeCount, bleeding.count]) {
    hash = mix(hash, word);
  }
  hash = mix(hash, inMillionths(clock.pain));
  hash = mix(hash, inMillionths(clock.rolledMillimetres));
  for (let zone = 1; zone < ZONE_COUNT; zone++) {
    hash = mix(hash, zones.strokes[zone]);
    hash = mix(hash, zones.dermal[zone]);
    hash = mix(hash, zones.wetBloodPoints[zone]);
    hash = mix(hash, inMillionths(zones.rednessArea[zone]));
    hash = mix(hash, inMillionths(zones.barrierArea[zone]));
    hash = mix(hash, inMillionths(zones.coolness[zone]));
    hash = mix(hash, inMillionths(zones.oedemaArea[zone]));
  }
  return hash >>> 0;
}

function inMillionths(value: number): number {
  return Math.round(value * 1e6) | 0;
}
