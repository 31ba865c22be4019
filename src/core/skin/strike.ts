// One tick of a running motor: where each needle lands, how deep it goes, and what it does there. The hottest loop of the house.
import { ANATOMY_BY_NUMBER, LEAST_LOOP_MICROMETRES, MOST_LOOP_DENSITY } from './anatomy';
import { openCapillary } from './blood';
import type { Cartridge } from './cartridge';
import { cartridgeOf, DIRECTIONS } from './cartridge';
import { coefficient } from './coefficients';
import { clamp, power177 } from './curve';
import { patchOfCell, PATCHES_ACROSS, speedOfTick, texelAt } from './face';
import { deepestShare, strikeRatio, uprightLength } from './reach';
import type { HandSample, PenSetting } from './skin';
import { ATLAS_CELLS, HAND_UNITS_PER_CELL, TICKS_PER_SECOND } from './skin';
import type { Skin } from './state';
import { DEPTH_BIN_MICROMETRES, DEPTH_BINS, markRows, wakePatch } from './state';
import { stretchAt } from './stretch';
import { tearAlong } from './tear';

/** Noise from the sum of three random bytes: mean 382.5, spread 127.99. */
const BYTES_MEAN = 382.5;
const BYTES_SPREAD = 127.99;

/**
 * One tick (1/120 s) of a running motor between two hand samples that both touch the skin. Strikes fall evenly in time,
 * each at its own place between the samples. Any finite numbers are taken; needles beyond the face do nothing.
 */
export function strikeTick(skin: Skin, pen: PenSetting, from: HandSample, to: HandSample): void {
  const { clock } = skin;
  const speed = speedOfTick(skin.face, from.u, from.v, to.u, to.v);
  const stretch = stretchAt(skin.face, to);
  const cartridge = cartridgeOf(pen);
  tearAlong(skin, pen, cartridge, from, to, speed, stretch);
  if (pen.kind === 'roller') return rollOn(skin, pen, cartridge, from, to, speed, stretch);
  clock.phase += pen.rateHertz;
  while (clock.phase >= TICKS_PER_SECOND) {
    clock.phase -= TICKS_PER_SECOND;
    const share = Math.max(0, 1 - clock.phase / pen.rateHertz);
    strikeOnce(skin, pen, cartridge, from, to, share, stretch, NO_HEADING);
  }
}

/** A drum brings a row of needles down with every step it rolls, across its way; held still it does nothing. */
function rollOn(
  skin: Skin,
  pen: PenSetting,
  cartridge: Cartridge,
  from: HandSample,
  to: HandSample,
  speed: number,
  stretch: number,
): void {
  const { clock, face } = skin;
  const millimetres = speed / TICKS_PER_SECOND;
  if (!(millimetres > 0)) return;
  const texel = texelAt(to.u, to.v) * 3;
  const down = (to.v - from.v) / HAND_UNITS_PER_CELL / face.inverseMetric[texel + 2];
  const along =
    ((to.u - from.u) / HAND_UNITS_PER_CELL - face.inverseMetric[texel + 1] * down) / face.inverseMetric[texel];
  const length = Math.sqrt(along * along + down * down) || 1;
  const across = { x: -down / length, y: along / length };
  clock.rolledMillimetres += millimetres;
  while (clock.rolledMillimetres >= coefficient.rollerStep) {
    clock.rolledMillimetres -= coefficient.rollerStep;
    const share = clamp(1 - clock.rolledMillimetres / millimetres, 0, 1);
    strikeOnce(skin, pen, cartridge, from, to, share, stretch, across);
  }
}

/** The plate of a pen has no heading: it turns at random. */
const NO_HEADING = null;

/** One strike of the whole cartridge at a moment between two samples. */
function strikeOnce(
  skin: Skin,
  pen: PenSetting,
  cartridge: Cartridge,
  from: HandSample,
  to: HandSample,
  share: number,
  stretch: number,
  heading: { x: number; y: number } | null,
): void {
  const { face, tissue, zones, clock, cells, generator } = skin;
  const u = from.u + (to.u - from.u) * share;
  const v = from.v + (to.v - from.v) * share;
  const force = (from.forceCentinewtons + (to.forceCentinewtons - from.forceCentinewtons) * share) / 100;
  const texel = texelAt(u, v);
  const wear = Math.min(1, clock.strikesOfCartridge / coefficient.wearStrikes);
  const ratio = strikeRatio(pen, force, stretch, wear, face.bend[texel]);
  const length = uprightLength(pen, to.tiltUDegrees, to.tiltVDegrees);
  clock.strikesOfCartridge++;
  clock.strikesSinceResponse++;

  const centreColumn = (u + 0.5) / HAND_UNITS_PER_CELL;
  const centreRow = (v + 0.5) / HAND_UNITS_PER_CELL;
  const uAcross = face.inverseMetric[texel * 3];
  const uDown = face.inverseMetric[texel * 3 + 1];
  const vDown = face.inverseMetric[texel * 3 + 2];

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
  const cosine = heading ? heading.x : DIRECTIONS[turn];
  const sine = heading ? heading.y : DIRECTIONS[turn + 1];

  const { offsets, needleCount } = cartridge;
  const zoneOfCell = face.zone;
  const bone = face.bone;
  const patchZone = face.patchZone;
  const junctions = skin.junctionMicrometres;
  const strokesOfCell = cells.strokes;
  const deepestOfCell = cells.deepestMicrometres;
  const serum = skin.patches.serum;
  const { perSkinDensity, dose, channelMicrometres, stimulation, hits, awake, active } = tissue;
  const strokesOfPatch = tissue.strokes;
  const { depthHistogram, dermal, reticular, activeStrokes } = zones;
  const strokesOfZone = zones.strokes;
  const { lesion } = skin;

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
  const deepest = deepestShare(pen);
  const chanceHidden = Math.ceil(coefficient.bloodWithinTolerance * MOST_LOOP_DENSITY * 0x100000);
  const chanceHighest = Math.ceil(coefficient.bloodHighest * MOST_LOOP_DENSITY * 0x100000) + chanceHidden;
  let hash = clock.hash;
  let reachSum = 0;
  let landed = 0;

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
    const x = plateX * cosine - plateY * sine + jitterLength * DIRECTIONS[jitter];
    const y = plateX * sine + plateY * cosine + jitterLength * DIRECTIONS[jitter + 1];
    const column = Math.floor(centreColumn + uAcross * x + uDown * y);
    const row = Math.floor(centreRow + vDown * y);
    if (!(column >= 0 && column < ATLAS_CELLS && row >= 0 && row < ATLAS_CELLS)) continue;
    const cell = row * ATLAS_CELLS + column;
    const zone = zoneOfCell[cell];
    if (zone === 0) continue;
    // Whole division by ten, exact for any row or column of the atlas.
    const patch = (Math.imul(row, 6554) >>> 16) * PATCHES_ACROSS + (Math.imul(column, 6554) >>> 16);

    const film = serum[patch];
    let part = ratio + perBone * bone[cell] - perSerum * film;
    part = part < lowest ? lowest : part > highest ? highest : part;
    const bytes = (word & 255) + ((word >>> 8) & 255) + ((word >>> 16) & 255);
    const junction = junctions[cell];
    let reach = length * part * (1 + (bytes - BYTES_MEAN) * noiseScale);
    if (reach > deepest * junction) reach = deepest * junction;
    const past = reach - junction;
    const reachWhole = (reach + 0.5) | 0;

    if (strokesOfCell[cell] < 65535) strokesOfCell[cell]++;
    if (reachWhole > deepestOfCell[cell]) deepestOfCell[cell] = reachWhole;
    if (strokesOfZone[zone]++ === 0) zones.firstStruck.push(zone);
    depthHistogram[zone * DEPTH_BINS + ((reach / DEPTH_BIN_MICROMETRES) | 0)]++;

    const relative = reach / junction;
    let squared = relative * relative * doseScale;
    if (squared > doseHighest) squared = doseHighest;
    if (awake[patch] !== 2) wakePatch(skin, patch);
    hits[patch]++;
    dose[patch] += squared;
    channelMicrometres[patch] += reach;
    if (patchZone[patch] === zone) {
      strokesOfPatch[patch]++;
      let t = (relative - stimulationFrom) * stimulationScale;
      t = t < 0 ? 0 : t > 1 ? 1 : t;
      stimulation[patch] += t * t * (3 - 2 * t);
    }
    if (film > 0) {
      const left = film - serumLoss * perSkinDensity[patch];
      serum[patch] = left > 0 ? left : 0;
      if (active[patch] !== 0) activeStrokes[zone]++;
    }
    if (past > 0) {
      if (past > tolerance) {
        dermal[zone]++;
        if (past > papillary) reticular[zone]++;
      }
      word = (a + b + counter) | 0;
      counter = (counter + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (((c << 21) | (c >>> 11)) + word) | 0;
      // Nearly every stroke is below the highest chance there can be: no call for those.
      if (word >>> 12 <= (past > LEAST_LOOP_MICROMETRES ? chanceHighest : chanceHidden))
        openCapillary(skin, cell, zone, past, word >>> 0);
    }
    if (lesion !== null && lesion[cell] !== 0) zones.lesionStrokes[zone]++;
    hash = Math.imul(hash ^ ((cell << 12) ^ reachWhole), 0x9e3779b1);
    hash ^= hash >>> 15;
    reachSum += reach;
    landed++;
  }
  generator[0] = a;
  generator[1] = b;
  generator[2] = c;
  generator[3] = counter;
  clock.hash = hash;
  if (landed === 0) return;

  const rows = Math.ceil((cartridge.widthMillimetres / 2 + 1) * vDown);
  markRows(skin, Math.floor(centreRow) - rows, Math.floor(centreRow) + rows);
  const centre = clamp(Math.floor(centreRow), 0, 511) * ATLAS_CELLS + clamp(Math.floor(centreColumn), 0, 511);
  const zone = zoneOfCell[centre];
  if (force > coefficient.blanchFrom) pressPale(skin, patchOfCell(centre), force);
  feel(skin, cartridge, zone, reachSum / landed, force);
}

/** What the client feels: depth to the power 1.77 and needle count to the power 0.3 (S80), by the zone's sensitivity. */
function feel(skin: Skin, cartridge: Cartridge, zone: number, reachMicrometres: number, forceNewtons: number): void {
  const { clock, zones } = skin;
  const depth = power177(reachMicrometres / coefficient.painDepth);
  const cooled = 1 - coefficient.coolPainLess * zones.coolness[zone];
  const felt = coefficient.painLight * depth * cartridge.painFactor * ANATOMY_BY_NUMBER[zone].sensitivity * cooled;
  clock.pain += (Math.min(1, felt) - clock.pain) * coefficient.painRise;
  clock.lastZone = zone;
  clock.lastReachMicrometres = reachMicrometres;
  clock.lastForceCentinewtons = Math.round(forceNewtons * 100);
}

/** Pressure drives blood out of the skin under the tip; it comes back within seconds. */
function pressPale(skin: Skin, patch: number, forceNewtons: number): void {
  const { blanch } = skin.patches;
  blanch[patch] = Math.max(
    blanch[patch],
    clamp((forceNewtons - coefficient.blanchFrom) / coefficient.blanchFrom, 0, 1),
  );
}
