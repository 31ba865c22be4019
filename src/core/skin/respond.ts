// What the skin does by itself, ten times a second: redness that creeps up after the hand has left, serum drying, barrier, blood.
import { ANATOMY_BY_NUMBER } from './anatomy';
import { bleedOn } from './blood';
import { coefficient as coefficients } from './coefficients';
import { smoothRise } from './curve';
import { PATCHES_ACROSS } from './face';
import type { Skin } from './state';
import { TISSUE_PLACES } from './state';

// Unbundled modules look an imported constant up at every use; their own they know.
const coefficient = coefficients;

/** Each patch answers on every fifth call, by its place in the list of awake patches. */
const TURNS = 5;
/** A patch in which nothing moves any more answers every 2.5 s until it is touched again. */
const CALM_TURNS = 25;
const CALM_CHANGE = 0.002;

/** Redness that a dose settles at: an even pink of 0.5 to 0.6 for two good passes, over 0.85 from three times that (METHODS.md). */
export function settledRedness(dose: number): number {
  const effect = coefficient.rednessLinear * dose + coefficient.rednessSquare * dose * dose;
  return effect / (1 + effect);
}

/** Swelling that a dose settles at on the cheek: none after superficial passes, more the deeper. */
export function settledOedema(dose: number): number {
  return smoothRise(dose, coefficient.oedemaDoseFrom, coefficient.oedemaDoseFull);
}

/** Barrier left by a load of channels × depth, in units of two good passes. */
export function barrierLeft(load: number): number {
  return 1 / (1 + coefficient.barrierLinear * load + coefficient.barrierSquare * load * load);
}

/** A tenth of a second of the skin's own doing; call it every 12 ticks, whatever the stage. */
export function respondTick(skin: Skin): void {
  const { clock, zones } = skin;
  clock.responses++;
  for (let zone = 1; zone < zones.coolness.length; zone++) {
    if (zones.coolness[zone] > 0) {
      zones.coolness[zone] = Math.max(0, zones.coolness[zone] - 0.1 / coefficient.coolSeconds);
    }
  }
  respondPatches(skin);
  bleedOn(skin);
  if (clock.strikesSinceResponse === 0) clock.pain *= 1 - coefficient.painFall;
  clock.strikesSinceResponse = 0;
}

/** How far things move in a time, as shares of the way to their goals: rows by tenths of a second, each filled at most once a response. */
const PACE_ROWS = 32;
const PACE_SHARES = 6;
const pace = new Float64Array(PACE_ROWS * PACE_SHARES);
const paceTenths = new Int32Array(PACE_ROWS);

function setPace(row: number, tenths: number): void {
  const c = coefficient;
  const seconds = tenths / 10;
  const at = row * PACE_SHARES;
  paceTenths[row] = tenths;
  pace[at] = Math.min(1, seconds / c.rednessDecaySeconds);
  pace[at + 1] = Math.min(1, seconds / c.mediatorSeconds);
  pace[at + 2] = Math.min(1, seconds / c.rednessSeconds);
  pace[at + 3] = Math.min(1, seconds / c.oedemaSeconds);
  pace[at + 4] = seconds / c.serumDrySeconds;
  pace[at + 5] = 1 - Math.min(1, (1 - c.blanchKept) * seconds);
}

/**
 * Carries on the patches whose turn it is. All session long the costliest loop after that of the needles: maps and coefficients stay at hand,
 * and the curves of redness and swelling are written out.
 */
function respondPatches(skin: Skin): void {
  const { clock, face, zones } = skin;
  const { patchZone, patchArea } = face;
  const { awakeList, dueAt, updatedAt, awake, sums } = skin.tissue;
  const { redness, oedema, barrier, serum, blanch } = skin.patches;
  const { rednessArea, oedemaArea, barrierArea, coolness } = zones;
  const { responses, awakeCount } = clock;
  const { rednessLinear, rednessSquare, rednessSpread, coolRelief, barrierDepth, barrierTear } = coefficient;
  const { oedemaDoseFrom, tornDose } = coefficient;
  const oedemaSpan = coefficient.oedemaDoseFull - oedemaDoseFrom;
  const ownShare = 1 - rednessSpread;
  const across = PATCHES_ACROSS;
  const shares = pace;
  const tenthsOfRow = paceTenths;
  tenthsOfRow.fill(-1);
  for (let place = responses % TURNS; place < awakeCount; place += TURNS) {
    const patch = awakeList[place];
    if (dueAt[patch] > responses) continue;
    const tenths = responses - updatedAt[patch];
    const row = tenths & (PACE_ROWS - 1);
    if (tenthsOfRow[row] !== tenths) setPace(row, tenths);
    const at = row * PACE_SHARES;
    updatedAt[patch] = responses;
    const zone = patchZone[patch];
    const area = patchArea[patch];

    const doseBefore = sums[DOSE + patch];
    const doseLeft = doseBefore - doseBefore * shares[at];
    sums[DOSE + patch] = doseLeft;
    const torn = sums[TORN_PER_AREA + patch];
    const perDensity = sums[PER_SKIN_DENSITY + patch];
    const released = doseLeft * perDensity + tornDose * torn;
    const presentBefore = sums[MEDIATOR + patch];
    const present = presentBefore + (released - presentBefore) * shares[at + 1];
    sums[MEDIATOR + patch] = present;
    const here = MEDIATOR + patch;
    const around = (sums[here - 1] + sums[here + 1] + sums[here - across] + sums[here + across]) / 4;
    const felt = present * ownShare + around * rednessSpread;
    const effect = rednessLinear * felt + rednessSquare * felt * felt;
    const goal = (effect / (1 + effect)) * (1 - coolRelief * coolness[zone]);
    const rednessBefore = redness[patch];
    const rednessNow = Math.fround(rednessBefore + (goal - rednessBefore) * shares[at + 2]);
    redness[patch] = rednessNow;
    rednessArea[zone] += area * (rednessNow - rednessBefore);

    // Without branches: which patches swell is chance, and a processor that guesses wrong loses its way. Where nothing swells, noughts are added.
    let t = (released - oedemaDoseFrom) / oedemaSpan;
    t *= +(t > 0);
    t += (1 - t) * +(t > 1);
    const swelling = t * t * (3 - 2 * t) * SWELLING[zone];
    const swollen = swelling + (1 - swelling) * +(swelling > 1);
    const swellingBefore = oedema[patch];
    const swellingNow = Math.fround(swellingBefore + (swollen - swellingBefore) * shares[at + 3]);
    oedema[patch] = swellingNow;
    oedemaArea[zone] += area * (swellingNow - swellingBefore);

    // Nothing but needles and hands moves the barrier.
    if (awake[patch] === 2) {
      awake[patch] = 1;
      const load = (sums[CHANNEL + patch] / barrierDepth) * perDensity + barrierTear * torn;
      const barrierBefore = barrier[patch];
      barrier[patch] = barrierLeft(load) * (1 - sums[WIPED + patch]);
      barrierArea[zone] += area * (barrier[patch] - barrierBefore);
    }

    if (serum[patch] > 0) serum[patch] = Math.max(0, serum[patch] - shares[at + 4]);
    if (blanch[patch] > 0) {
      const left = blanch[patch] * shares[at + 5];
      blanch[patch] = left < 0.01 ? 0 : left;
      if (left >= 0.01) continue;
    }
    const change = Math.abs(released - present);
    const onWay = Math.abs(goal - rednessNow);
    if (!((change > onWay ? change : onWay) >= CALM_CHANGE)) dueAt[patch] = responses + CALM_TURNS;
  }
}

const { dose: DOSE, mediator: MEDIATOR, perSkinDensity: PER_SKIN_DENSITY } = TISSUE_PLACES;
const { channelMicrometres: CHANNEL, tornPerArea: TORN_PER_AREA, wiped: WIPED } = TISSUE_PLACES;
const SWELLING = Float64Array.from(ANATOMY_BY_NUMBER, ({ swelling }) => swelling);
