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
  const { clock, zones, tissue } = skin;
  clock.responses++;
  for (let zone = 1; zone < zones.coolness.length; zone++) {
    if (zones.coolness[zone] > 0) {
      zones.coolness[zone] = Math.max(0, zones.coolness[zone] - 0.1 / coefficient.coolSeconds);
    }
  }
  const { awakeList, dueAt, updatedAt, awake } = tissue;
  for (let place = clock.responses % TURNS; place < clock.awakeCount; place += TURNS) {
    const patch = awakeList[place];
    if (dueAt[patch] > clock.responses) continue;
    const seconds = (clock.responses - updatedAt[patch]) / 10;
    updatedAt[patch] = clock.responses;
    if (!respondPatch(skin, patch, seconds)) continue;
    dueAt[patch] = clock.responses + CALM_TURNS;
    awake[patch] = 1;
  }
  bleedOn(skin);
  if (clock.strikesSinceResponse === 0) clock.pain *= 1 - coefficient.painFall;
  clock.strikesSinceResponse = 0;
}

/** Carries one patch on for some seconds; true when it is calm. */
function respondPatch(skin: Skin, patch: number, seconds: number): boolean {
  const { face, tissue, zones, patches } = skin;
  const c = coefficient;
  const { dose, mediator, perSkinDensity } = tissue;
  const zone = face.patchZone[patch];
  const area = face.patchArea[patch];

  dose[patch] -= dose[patch] * Math.min(1, seconds / c.rednessDecaySeconds);
  const torn = tissue.tornMillimetres[patch] / face.patchSkinArea[patch];
  const released = dose[patch] * perSkinDensity[patch] + torn;
  mediator[patch] += (released - mediator[patch]) * Math.min(1, seconds / c.mediatorSeconds);
  const around =
    (mediator[patch - 1] + mediator[patch + 1] + mediator[patch - PATCHES_ACROSS] + mediator[patch + PATCHES_ACROSS]) /
    4;
  const felt = mediator[patch] * (1 - c.rednessSpread) + (around || 0) * c.rednessSpread;
  const goal = settledRedness(felt) * (1 - c.coolRelief * zones.coolness[zone]);
  const before = patches.redness[patch];
  patches.redness[patch] = before + (goal - before) * Math.min(1, seconds / c.rednessSeconds);
  zones.rednessArea[zone] += area * (patches.redness[patch] - before);

  const swollen = Math.min(1, settledOedema(released) * ANATOMY_BY_NUMBER[zone].swelling);
  const swellingBefore = patches.oedema[patch];
  if (swollen > 0 || swellingBefore > 0) {
    patches.oedema[patch] = swellingBefore + (swollen - swellingBefore) * Math.min(1, seconds / c.oedemaSeconds);
    zones.oedemaArea[zone] += area * (patches.oedema[patch] - swellingBefore);
  }

  const load = (tissue.channelMicrometres[patch] / c.barrierDepth) * perSkinDensity[patch] + c.barrierTear * torn;
  const barrierBefore = patches.barrier[patch];
  patches.barrier[patch] = barrierLeft(load) * (1 - tissue.wiped[patch]);
  zones.barrierArea[zone] += area * (patches.barrier[patch] - barrierBefore);

  if (patches.serum[patch] > 0) {
    patches.serum[patch] = Math.max(0, patches.serum[patch] - seconds / c.serumDrySeconds);
  }
  if (patches.blanch[patch] > 0) {
    const left = patches.blanch[patch] * (1 - Math.min(1, (1 - c.blanchKept) * seconds));
    patches.blanch[patch] = left < 0.01 ? 0 : left;
  }
  return (
    patches.blanch[patch] === 0 &&
    Math.abs(released - mediator[patch]) < CALM_CHANGE &&
    Math.abs(goal - patches.redness[patch]) < CALM_CHANGE
  );
}
