// What the needles of one strike do: where each lands, how deep it goes, and what cells, patches and zones keep of it. The hottest loop of
// the house. Engines run it well because it calls nothing: what is rare (a patch wakes, a capillary opens) is noted and done after it.
import { LEAST_LOOP_MICROMETRES, MOST_LOOP_DENSITY } from './anatomy';
import { openCapillary, puncture } from './blood';
import type { Cartridge } from './cartridge';
import { DIRECTIONS } from './cartridge';
import { coefficient as coefficients } from './coefficients';
import { PATCHES_ACROSS } from './face';
import { ATLAS_CELLS } from './skin';
import type { Skin } from './state';
import { COUNTER_PLACES, DEPTH_BIN_MICROMETRES, DEPTH_BINS, TISSUE_PLACES, wakePatch } from './state';

// Unbundled modules look an imported constant up at every use; their own they know.
const coefficient = coefficients;

/** Noise from the sum of three random bytes: mean 382.5, spread 127.99. */
const BYTES_MEAN = 382.5;
const BYTES_SPREAD = 127.99;

// Unbundled modules look an imported constant up at every use; their own they know.
const CELLS = ATLAS_CELLS;
const PATCHES = PATCHES_ACROSS;
const BINS = DEPTH_BINS;
const BINS_PER_MICROMETRE = 1 / DEPTH_BIN_MICROMETRES;
const { strokes: PATCH_STROKES, stimulation: STIMULATION, hits: HITS, dose: DOSE } = TISSUE_PLACES;
const { channelMicrometres: CHANNEL, perSkinDensity: PER_SKIN_DENSITY } = TISSUE_PLACES;
const { strokes: STROKES, dermal: DERMAL, reticular: RETICULAR, depthHistogram: HISTOGRAM } = COUNTER_PLACES;
const { activeStrokes: ACTIVE_STROKES, lesionStrokes: LESION_STROKES } = COUNTER_PLACES;
const TURNS = DIRECTIONS;
const LEAST_LOOP = LEAST_LOOP_MICROMETRES;

/**
 * How a strike comes down on the skin: the same for all its needles. One object holds it for all strikes, and what comes of them: numbers
 * that are no small whole ones are put on the heap when functions hand them over as arguments and results, but not when they stand in fields.
 */
export interface Strike {
  /** How taut the skin is under the tip, 0 … 1, and how fast the tip glides over it in the tick. */
  stretch: number;
  millimetresPerSecond: number;
  /** When in the tick the strike comes, 0 … 1. */
  share: number;
  forceNewtons: number;
  /** Middle of the tip, in cells. */
  column: number;
  row: number;
  /** A step of x, y mm on the skin is `uAcross`·x + `uDown`·y cells along u and `vDown`·y along v. */
  uAcross: number;
  uDown: number;
  vDown: number;
  /** Part of the length that enters where there is neither bone nor serum. */
  ratio: number;
  lengthMicrometres: number;
  /** As a share of the local junction. */
  deepest: number;
  /** What comes of it: the mean reach of the needles that met skin; −1 when none did. */
  reachMicrometres: number;
}

const MOST_NEEDLES = 36;
/** What the loop notes for after it. Scratch: it means nothing between strikes. */
const sleepers = new Int32Array(MOST_NEEDLES);
const newZones = new Int32Array(MOST_NEEDLES);
const bleederCells = new Int32Array(MOST_NEEDLES);
const bleederWords = new Int32Array(MOST_NEEDLES);
const bleederPast = new Float64Array(MOST_NEEDLES);
/** Brings all needles of a cartridge down once and writes down how deep they reached. `heading` turns the plate; at null it turns at random. */
export function strikeNeedles(
  skin: Skin,
  { offsets, needleCount }: Cartridge,
  strike: Strike,
  heading: { x: number; y: number } | null,
): void {
  const { face, clock, generator, lesion, junctionMicrometres } = skin;
  const { column: centreColumn, row: centreRow, uAcross, uDown, vDown, ratio, lengthMicrometres, deepest } = strike;
  const { zone: zoneOfCell, bone, patchZone } = face;
  const { serum } = skin.patches;
  const { strokes: strokesOfCell, deepestMicrometres } = skin.cells;
  const { sums, active, awake } = skin.tissue;
  const { counts } = skin.zones;

  const lowest = coefficient.reachLowest;
  const highest = coefficient.reachHighest;
  const perBone = coefficient.reachBone / 255;
  const perSerum = coefficient.reachSerum;
  const noiseScale = coefficient.reachNoise / BYTES_SPREAD;
  const jitterStep = coefficient.needleJitter / 4;
  const stimulationFrom = coefficient.stimulationFrom;
  const stimulationScale = 1 / (coefficient.stimulationFull - stimulationFrom);
  const doseScale = 1 / (coefficient.stimulationFull * coefficient.stimulationFull);
  const doseHighest = coefficient.rednessDoseHighest;
  const tolerance = coefficient.dermalTolerance;
  const papillary = coefficient.papillaryThickness;
  const serumLoss = coefficient.serumPerDensity;
  const chanceHidden = Math.ceil(coefficient.bloodWithinTolerance * MOST_LOOP_DENSITY * 0x100000);
  const chanceHighest = Math.ceil(coefficient.bloodHighest * MOST_LOOP_DENSITY * 0x100000) + chanceHidden;

  let a = generator[0];
  let b = generator[1];
  let c = generator[2];
  let counter = generator[3];
  // The plate's turn; one draw of sfc32 as in generator.ts.
  let word = (a + b + counter) | 0;
  counter = (counter + 1) | 0;
  a = b ^ (b >>> 9);
  b = (c + (c << 3)) | 0;
  c = (((c << 21) | (c >>> 11)) + word) | 0;
  const turn = (word & 63) << 1;
  const cosine = heading ? heading.x : TURNS[turn];
  const sine = heading ? heading.y : TURNS[turn + 1];

  let hash = clock.hash;
  let reachSum = 0;
  let landed = 0;
  let sleeperCount = 0;
  let newCount = 0;
  let bleederCount = 0;

  for (let needle = 0; needle < needleCount; needle++) {
    word = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + word) | 0;

    const jitter = (word >>> 23) & 126;
    const jitterLength = jitterStep * ((word >>> 30) + 0.5);
    const plateX = offsets[needle << 1];
    const plateY = offsets[(needle << 1) + 1];
    const x = plateX * cosine - plateY * sine + jitterLength * TURNS[jitter];
    const y = plateX * sine + plateY * cosine + jitterLength * TURNS[jitter + 1];
    const u = centreColumn + uAcross * x + uDown * y;
    const v = centreRow + vDown * y;
    if (!(u >= 0 && u < CELLS && v >= 0 && v < CELLS)) continue;
    const column = u | 0;
    const row = v | 0;
    const cell = (row * CELLS + column) | 0;
    const zone = zoneOfCell[cell];
    if (zone === 0) continue;
    // Whole division by ten, exact for any row or column of the atlas.
    const patch = ((Math.imul(row, 6554) >>> 16) * PATCHES + (Math.imul(column, 6554) >>> 16)) | 0;

    const film = serum[patch];
    let part = ratio + perBone * bone[cell] - perSerum * film;
    part = part < lowest ? lowest : part > highest ? highest : part;
    const bytes = (word & 255) + ((word >>> 8) & 255) + ((word >>> 16) & 255);
    const junction = junctionMicrometres[cell];
    let reach = lengthMicrometres * part * (1 + (bytes - BYTES_MEAN) * noiseScale);
    if (reach > deepest * junction) reach = deepest * junction;
    const past = reach - junction;
    const reachWhole = (reach + 0.5) | 0;

    const strokesBefore = strokesOfCell[cell];
    if (strokesBefore < 65535) strokesOfCell[cell] = strokesBefore + 1;
    // Counted and held without branches: whether a stroke is deeper, or full, is chance, and a processor that guesses wrong loses its way.
    const deeper = (reachWhole - deepestMicrometres[cell]) | 0;
    deepestMicrometres[cell] += deeper & ~(deeper >> 31);
    if (counts[STROKES + zone]++ === 0) newZones[newCount++] = zone;
    counts[(HISTOGRAM + Math.imul(zone, BINS) + ((reach * BINS_PER_MICROMETRE) | 0)) | 0]++;

    const relative = reach / junction;
    const squared = relative * relative * doseScale;
    if (awake[patch] !== 2) sleepers[sleeperCount++] = patch;
    sums[HITS + patch]++;
    sums[DOSE + patch] += squared > doseHighest ? doseHighest : squared;
    sums[CHANNEL + patch] += reach;
    if (patchZone[patch] === zone) {
      sums[PATCH_STROKES + patch]++;
      let t = (relative - stimulationFrom) * stimulationScale;
      t *= +(t > 0);
      t += (1 - t) * +(t > 1);
      sums[STIMULATION + patch] += t * t * (3 - 2 * t);
    }
    if (film > 0) {
      const left = film - serumLoss * sums[PER_SKIN_DENSITY + patch];
      serum[patch] = left > 0 ? left : 0;
      if (active[patch] !== 0) counts[ACTIVE_STROKES + zone]++;
    }
    if (lesion !== null && lesion[cell] !== 0) counts[LESION_STROKES + zone]++;
    hash = Math.imul(hash ^ ((cell << 12) ^ reachWhole), 0x9e3779b1);
    hash ^= hash >>> 15;
    reachSum += reach;
    landed++;

    counts[DERMAL + zone] += +(past > tolerance);
    if (past > papillary && past > tolerance) counts[RETICULAR + zone]++;
    if (past > 0) {
      word = (a + b + counter) | 0;
      counter = (counter + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (((c << 21) | (c >>> 11)) + word) | 0;
      // Nearly every stroke is above the highest chance there can be.
      if (word >>> 12 <= (past > LEAST_LOOP ? chanceHighest : chanceHidden)) {
        bleederCells[bleederCount] = cell;
        bleederWords[bleederCount] = word;
        bleederPast[bleederCount++] = past;
      }
    }
  }

  for (let at = 0; at < newCount; at++) skin.zones.firstStruck.push(newZones[at]);
  for (let at = 0; at < sleeperCount; at++) wakePatch(skin, sleepers[at]);
  for (let at = 0; at < bleederCount; at++) {
    const cell = bleederCells[at];
    puncture.pastMicrometres = bleederPast[at];
    puncture.word = bleederWords[at] >>> 0;
    openCapillary(skin, cell, zoneOfCell[cell]);
  }
  generator[0] = a;
  generator[1] = b;
  generator[2] = c;
  generator[3] = counter;
  clock.hash = hash;
  strike.reachMicrometres = landed === 0 ? -1 : reachSum / landed;
}
