// What the skin does by itself, ten times a second: redness that creeps up after the hand has left, serum drying, barrier, blood.
import { ANATOMY_BY_NUMBER } from './anatomy';
import { bleedOn } from './blood';
import { coefficient } from './coefficients';
import { smoothRise } from './curve';
import { PATCHES_ACROSS } from './face';
import type { Skin } from './state';

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

/** How far things move in a time: shares of the way to their goals. Scratch: the same time is not worked out twice in a row. */
const pace = { seconds: 0.5, decay: 0.5, mediator: 0.5, redness: 0.5, oedema: 0.5, serum: 0.5, blanch: 0.5 };

function setPace(seconds: number): void {
  const c = coefficient;
  pace.seconds = seconds;
  pace.decay = Math.min(1, seconds / c.rednessDecaySeconds);
  pace.mediator = Math.min(1, seconds / c.mediatorSeconds);
  pace.redness = Math.min(1, seconds / c.rednessSeconds);
  pace.oedema = Math.min(1, seconds / c.oedemaSeconds);
  pace.serum = seconds / c.serumDrySeconds;
  pace.blanch = 1 - Math.min(1, (1 - c.blanchKept) * seconds);
}

/** Carries on the patches whose turn it is. All session long the costliest loop after that of the needles: maps and coefficients stay at hand. */
function respondPatches(skin: Skin): void {
  const { clock, face, zones } = skin;
  const { patchZone, patchArea, patchSkinArea } = face;
  const { awakeList, dueAt, updatedAt, awake } = skin.tissue;
  const { dose, mediator, perSkinDensity, channelMicrometres, tornMillimetres, wiped } = skin.tissue;
  const { redness, oedema, barrier, serum, blanch } = skin.patches;
  const { rednessArea, oedemaArea, barrierArea, coolness } = zones;
  const { responses, awakeCount } = clock;
  const { rednessSpread, coolRelief, oedemaDoseFrom, barrierDepth, barrierTear } = coefficient;
  const across = PATCHES_ACROSS;
  setPace(0.5);
  for (let place = responses % TURNS; place < awakeCount; place += TURNS) {
    const patch = awakeList[place];
    if (dueAt[patch] > responses) continue;
    const seconds = (responses - updatedAt[patch]) / 10;
    if (seconds !== pace.seconds) setPace(seconds);
    updatedAt[patch] = responses;
    const zone = patchZone[patch];
    const area = patchArea[patch];

    const doseLeft = dose[patch] - dose[patch] * pace.decay;
    dose[patch] = doseLeft;
    const torn = tornMillimetres[patch] === 0 ? 0 : tornMillimetres[patch] / patchSkinArea[patch];
    const released = doseLeft * perSkinDensity[patch] + torn;
    const present = mediator[patch] + (released - mediator[patch]) * pace.mediator;
    mediator[patch] = present;
    const around =
      (mediator[patch - 1] + mediator[patch + 1] + mediator[patch - across] + mediator[patch + across]) / 4;
    const felt = present * (1 - rednessSpread) + (around || 0) * rednessSpread;
    const goal = settledRedness(felt) * (1 - coolRelief * coolness[zone]);
    const rednessBefore = redness[patch];
    redness[patch] = rednessBefore + (goal - rednessBefore) * pace.redness;
    const rednessNow = redness[patch];
    rednessArea[zone] += area * (rednessNow - rednessBefore);

    const swellingBefore = oedema[patch];
    if (released > oedemaDoseFrom || swellingBefore > 0) {
      const swollen = Math.min(1, settledOedema(released) * ANATOMY_BY_NUMBER[zone].swelling);
      oedema[patch] = swellingBefore + (swollen - swellingBefore) * pace.oedema;
      oedemaArea[zone] += area * (oedema[patch] - swellingBefore);
    }

    // Nothing but needles and hands moves the barrier.
    if (awake[patch] === 2) {
      awake[patch] = 1;
      const load = (channelMicrometres[patch] / barrierDepth) * perSkinDensity[patch] + barrierTear * torn;
      const barrierBefore = barrier[patch];
      barrier[patch] = barrierLeft(load) * (1 - wiped[patch]);
      barrierArea[zone] += area * (barrier[patch] - barrierBefore);
    }

    if (serum[patch] > 0) serum[patch] = Math.max(0, serum[patch] - pace.serum);
    if (blanch[patch] > 0) {
      const left = blanch[patch] * pace.blanch;
      blanch[patch] = left < 0.01 ? 0 : left;
      if (left >= 0.01) continue;
    }
    if (Math.abs(released - present) >= CALM_CHANGE || Math.abs(goal - rednessNow) >= CALM_CHANGE) continue;
    dueAt[patch] = responses + CALM_TURNS;
  }
}
