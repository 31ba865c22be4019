// Dragging needles sideways through skin: torn lines grow with glide per strike, depth, dryness, slack and tilt.
import type { Cartridge } from './cartridge';
import { coefficient as coefficients } from './coefficients';
import { clamp, smoothRise } from './curve';
import { patchOfCell, texelAt } from './face';
import type { Strike } from './needles';
import { strikeRatio, tiltDegrees } from './reach';
import type { HandSample, PenSetting } from './skin';
import { ATLAS_CELLS, HAND_UNITS_PER_CELL, TICKS_PER_SECOND } from './skin';
import type { Skin } from './state';
import { markRows, mix, TISSUE_PLACES, wakePatch } from './state';

// Unbundled modules look an imported constant up at every use; their own they know.
const coefficient = coefficients;

/** Marks of one path: its middle and both sides of the tip. */
const TRACKS = [-0.4, 0, 0.4] as const;
// Unbundled modules look an imported constant up at every use; their own they know.
const CELLS = ATLAS_CELLS;
const UNITS_PER_CELL = HAND_UNITS_PER_CELL;

/**
 * How hard the skin is dragged: 1 is a dry, slack cheek at 2 cm/s and 100 Hz under a light hand.
 * Pure, so that it can be tested and drawn as a gauge.
 */
export function dragSeverity(
  millimetresPerStrike: number,
  reachMicrometres: number,
  film: number,
  stretch: number,
  tilt: number,
): number {
  const c = coefficient;
  const drag = millimetresPerStrike / c.tearReferenceDrag;
  const lubricated = (film / (film + c.tearSerumFilm)) * (1 + c.tearSerumFilm);
  const dryness = 1 - (1 - c.tearSerumGrip) * Math.min(1, lubricated);
  const slack = 1 - (1 - c.tearStretchGrip) * stretch;
  const grip = dryness * slack + c.tearTiltGrip * Math.max(0, tilt - c.tearTiltFree);
  return drag * (reachMicrometres / c.barrierDepth) * grip;
}

/** Way a needle is dragged sideways while it is in the skin, mm; a drum turns along and only widens its holes. */
function dragPerStrike(pen: PenSetting, speedMillimetresPerSecond: number): number {
  if (pen.kind === 'roller') return coefficient.rollerDrag;
  return pen.rateHertz <= 0 ? 0 : (speedMillimetresPerSecond * coefficient.strokeDuty) / pen.rateHertz;
}

/** Tears along one tick of movement. */
export function tearAlong(
  skin: Skin,
  pen: PenSetting,
  cartridge: Cartridge,
  from: HandSample,
  to: HandSample,
  { millimetresPerSecond: speed, stretch, lengthMicrometres, deepest }: Readonly<Strike>,
): void {
  const distance = speed / TICKS_PER_SECOND;
  if (!(distance > 0)) return;
  const column = Math.floor(to.u / UNITS_PER_CELL);
  const row = Math.floor(to.v / UNITS_PER_CELL);
  if (!(column >= 0 && column < CELLS && row >= 0 && row < CELLS)) return;
  const { face, clock, zones } = skin;
  const cell = row * CELLS + column;
  const zone = face.zone[cell];
  if (zone === 0) return;
  const patch = patchOfCell(cell);
  const film = skin.patches.serum[patch];
  const wear = Math.min(1, clock.strikesOfCartridge / coefficient.wearStrikes);
  const part =
    strikeRatio(pen, to.forceCentinewtons / 100, stretch, wear, face.bend[texelAt(to.u, to.v)]) +
    (coefficient.reachBone * face.bone[cell]) / 255 -
    coefficient.reachSerum * film;
  const reach = Math.min(
    lengthMicrometres * clamp(part, coefficient.reachLowest, coefficient.reachHighest),
    deepest * skin.junctionMicrometres[cell],
  );
  const tilt = tiltDegrees(to.tiltUDegrees, to.tiltVDegrees);
  // A worn or bent tip catches as well.
  const severity =
    dragSeverity(dragPerStrike(pen, speed), reach, film, stretch, tilt) * (1 + coefficient.tearWear * wear);
  const share = smoothRise(severity, coefficient.tearFrom, coefficient.tearFull);
  if (share === 0) return;
  const torn = distance * share;
  zones.tornMillimetres[zone] += torn;
  if (skin.tissue.awake[patch] !== 2) wakePatch(skin, patch);
  const { sums } = skin.tissue;
  sums[TISSUE_PLACES.tornMillimetres + patch] += torn;
  sums[TISSUE_PLACES.tornPerArea + patch] = sums[TISSUE_PLACES.tornMillimetres + patch] / face.patchSkinArea[patch];
  clock.hash = mix(clock.hash, cell ^ Math.round(torn * 1e6));
  tear.distance = distance;
  tear.share = share;
  drawTracks(skin, cartridge, from, to);
}

/** Scratch of `tearAlong`: how far the tip went in this tick, and how hard it tore. */
const tear = { distance: 0.5, share: 0.5 };

function drawTracks(skin: Skin, cartridge: Cartridge, from: HandSample, to: HandSample): void {
  const { face, cells } = skin;
  const { distance, share } = tear;
  const texel = texelAt(to.u, to.v) * 3;
  const uAcross = face.inverseMetric[texel];
  const uDown = face.inverseMetric[texel + 1];
  const vDown = face.inverseMetric[texel + 2];
  const du = (to.u - from.u) / UNITS_PER_CELL;
  const dv = (to.v - from.v) / UNITS_PER_CELL;
  // The step in millimetres, turned a quarter: the direction across the glide.
  const acrossX = -(dv / vDown) / distance;
  const acrossY = (du - (uDown * dv) / vDown) / uAcross / distance;
  const depth = Math.round(60 * share) + 1;
  for (let at = 0; at < TRACKS.length; at++) {
    const x = acrossX * TRACKS[at] * cartridge.widthMillimetres;
    const y = acrossY * TRACKS[at] * cartridge.widthMillimetres;
    const u = to.u / UNITS_PER_CELL + uAcross * x + uDown * y;
    const v = to.v / UNITS_PER_CELL + vDown * y;
    if (!(u >= 0 && u < CELLS && v >= 0 && v < CELLS)) continue;
    const column = u | 0;
    const row = v | 0;
    const cell = row * CELLS + column;
    if (face.zone[cell] === 0) continue;
    cells.tear[cell] = Math.min(255, cells.tear[cell] + depth);
    markRows(skin, row, row);
  }
}
