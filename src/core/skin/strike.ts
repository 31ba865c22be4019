// One tick of a running motor: when the cartridge strikes, where and how hard, and what the client feels of it.
import { ANATOMY_BY_NUMBER } from './anatomy';
import type { Cartridge } from './cartridge';
import { cartridgeOf } from './cartridge';
import { coefficient as coefficients } from './coefficients';
import { clamp, power177 } from './curve';
import { patchOfCell, speedOfTick, texelAt } from './face';
import type { Strike } from './needles';
import { strikeNeedles } from './needles';
import { deepestShare, strikeRatio, uprightLength } from './reach';
import type { HandSample, PenSetting } from './skin';
import { ATLAS_CELLS, HAND_UNITS_PER_CELL, TICKS_PER_SECOND } from './skin';
import type { Skin } from './state';
import { markRows } from './state';
import { findStretch } from './stretch';
import { tearAlong } from './tear';

// Unbundled modules look an imported constant up at every use; their own they know.
const coefficient = coefficients;

/**
 * One tick (1/120 s) of a running motor between two hand samples that both touch the skin. Strikes fall evenly in time,
 * each at its own place between the samples. Any finite numbers are taken; needles beyond the face do nothing.
 */
export function strikeTick(skin: Skin, pen: PenSetting, from: HandSample, to: HandSample): void {
  const { clock } = skin;
  const cartridge = cartridgeOf(pen);
  strike.millimetresPerSecond = speedOfTick(skin.face, from.u, from.v, to.u, to.v);
  findStretch(skin.face, to, strike);
  strike.lengthMicrometres = uprightLength(pen, to.tiltUDegrees, to.tiltVDegrees);
  strike.deepest = deepestShare(pen);
  tearAlong(skin, pen, cartridge, from, to, strike);
  if (pen.kind === 'roller') return rollOn(skin, pen, cartridge, from, to);
  clock.phase += pen.rateHertz;
  while (clock.phase >= TICKS_PER_SECOND) {
    clock.phase -= TICKS_PER_SECOND;
    strike.share = Math.max(0, 1 - clock.phase / pen.rateHertz);
    strikeOnce(skin, pen, cartridge, from, to, NO_HEADING);
  }
}

/** A drum brings a row of needles down with every step it rolls, across its way; held still it does nothing. */
function rollOn(skin: Skin, pen: PenSetting, cartridge: Cartridge, from: HandSample, to: HandSample): void {
  const { clock, face } = skin;
  const millimetres = strike.millimetresPerSecond / TICKS_PER_SECOND;
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
    strike.share = clamp(1 - clock.rolledMillimetres / millimetres, 0, 1);
    strikeOnce(skin, pen, cartridge, from, to, across);
  }
}

/** The plate of a pen has no heading: it turns at random. */
const NO_HEADING = null;

/** Scratch: filled anew for every tick and strike. */
const strike: Strike = {
  stretch: 0.5,
  millimetresPerSecond: 0.5,
  share: 0.5,
  forceNewtons: 0.5,
  column: 0.5,
  row: 0.5,
  uAcross: 0.5,
  uDown: 0.5,
  vDown: 0.5,
  ratio: 0.5,
  lengthMicrometres: 0.5,
  deepest: 0.5,
  reachMicrometres: 0.5,
};

/** One strike of the whole cartridge at a moment between two samples. */
function strikeOnce(
  skin: Skin,
  pen: PenSetting,
  cartridge: Cartridge,
  from: HandSample,
  to: HandSample,
  heading: { x: number; y: number } | null,
): void {
  const { face, clock } = skin;
  const { share } = strike;
  const u = from.u + (to.u - from.u) * share;
  const v = from.v + (to.v - from.v) * share;
  const force = (from.forceCentinewtons + (to.forceCentinewtons - from.forceCentinewtons) * share) / 100;
  const texel = texelAt(u, v);
  const wear = Math.min(1, clock.strikesOfCartridge / coefficient.wearStrikes);
  clock.strikesOfCartridge++;
  clock.strikesSinceResponse++;
  const column = (u + 0.5) / HAND_UNITS_PER_CELL;
  const row = (v + 0.5) / HAND_UNITS_PER_CELL;
  const vDown = face.inverseMetric[texel * 3 + 2];
  strike.forceNewtons = force;
  strike.column = column;
  strike.row = row;
  strike.uAcross = face.inverseMetric[texel * 3];
  strike.uDown = face.inverseMetric[texel * 3 + 1];
  strike.vDown = vDown;
  strike.ratio = strikeRatio(pen, force, strike.stretch, wear, face.bend[texel]);
  strikeNeedles(skin, cartridge, strike, heading);
  if (strike.reachMicrometres < 0) return;
  const rows = Math.ceil((cartridge.widthMillimetres / 2 + 1) * vDown);
  markRows(skin, Math.floor(row) - rows, Math.floor(row) + rows);
  const centre = clamp(Math.floor(row), 0, 511) * ATLAS_CELLS + clamp(Math.floor(column), 0, 511);
  if (force > coefficient.blanchFrom) pressPale(skin, patchOfCell(centre));
  feel(skin, cartridge, face.zone[centre]);
}

/** What the client feels: depth to the power 1.77 and needle count to the power 0.3 (S80), by the zone's sensitivity. */
function feel(skin: Skin, cartridge: Cartridge, zone: number): void {
  const { clock, zones } = skin;
  const { reachMicrometres } = strike;
  const depth = power177(reachMicrometres / coefficient.painDepth);
  const cooled = 1 - coefficient.coolPainLess * zones.coolness[zone];
  const felt = coefficient.painLight * depth * cartridge.painFactor * ANATOMY_BY_NUMBER[zone].sensitivity * cooled;
  clock.pain += (Math.min(1, felt) - clock.pain) * coefficient.painRise;
  clock.lastZone = zone;
  clock.lastReachMicrometres = reachMicrometres;
  clock.lastForceCentinewtons = Math.round(strike.forceNewtons * 100);
}

/** Pressure drives blood out of the skin under the tip; it comes back within seconds. */
function pressPale(skin: Skin, patch: number): void {
  const { blanch } = skin.patches;
  const { forceNewtons } = strike;
  blanch[patch] = Math.max(
    blanch[patch],
    clamp((forceNewtons - coefficient.blanchFrom) / coefficient.blanchFrom, 0, 1),
  );
}
