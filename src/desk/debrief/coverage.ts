// What the coverage map shows: every patch of skin in one of five steps, as shapes to draw and as shares of each zone.
import type { Attempt } from '../../core/attempt';
import {
  fillHeat,
  PATCH_COUNT,
  PATCHES_ACROSS,
  readZone,
  ZONES,
  type Face,
  type HeatMap,
  type Skin,
  type ZoneId,
} from '../../core/skin';
import { foldedAt } from '../shared/face-zones';
import { HEAT_STEPS, type HeatStep } from '../session/HeatKey';
import { needledZones } from './needled-zones';

/** Grid points of two cells each along a patch of ten cells. */
const POINTS_PER_PATCH = 5;

export interface ZoneShares {
  zone: ZoneId;
  /** The zone's own figure: median reach, strokes a square centimetre, or redness in per cent. */
  figure: number;
  /** Share of its skin with nothing to show, 0 … 1. */
  none: number;
  /** Share of its skin in each step. */
  steps: number[];
}

export interface Coverage {
  /** For each step the "d" of an SVG path over its patches. */
  paths: string[];
  /** The planned zones, then others that were worked. */
  zones: ZoneShares[];
}

export function coverageOf(attempt: Attempt, map: HeatMap): Coverage {
  const { skin, session } = attempt;
  const { scope, areas } = session.sessionCase;
  const read = new Uint8Array(PATCH_COUNT * 2);
  fillHeat(skin, map, scope, read);
  const stepOf = (patch: number): HeatStep | null =>
    read[patch * 2] === 0 ? null : HEAT_STEPS[Math.min(4, Math.floor((read[patch * 2 + 1] / 255) * 5))];
  const paths = HEAT_STEPS.map(() => '');
  for (let patch = 0; patch < PATCH_COUNT; patch++) {
    const step = stepOf(patch);
    if (step !== null) paths[step] += quadOf(skin.face, patch);
  }
  const others = needledZones(attempt).worked.filter((zone) => !areas.includes(zone));
  return { paths, zones: [...areas, ...others].map((zone) => sharesOf(skin, zone, map, stepOf)) };
}

function quadOf(face: Face, patch: number): string {
  const column = patch % PATCHES_ACROSS;
  const row = (patch - column) / PATCHES_ACROSS;
  const corners = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ].map(([right, down]) => {
    const { x, y } = foldedAt(face, { x: (column + right) * POINTS_PER_PATCH, y: (row + down) * POINTS_PER_PATCH });
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  return `M${corners.join('L')}Z`;
}

function sharesOf(skin: Skin, zone: ZoneId, map: HeatMap, stepOf: (patch: number) => HeatStep | null): ZoneShares {
  const { face } = skin;
  const own = face.zonePatches[ZONES.indexOf(zone)];
  const steps = HEAT_STEPS.map(() => 0);
  let none = 0;
  let whole = 0;
  for (const patch of own) {
    const area = face.patchArea[patch];
    const step = stepOf(patch);
    whole += area;
    if (step === null) none += area;
    else steps[step] += area;
  }
  const share = (area: number): number => (whole === 0 ? 0 : area / whole);
  return { zone, figure: figureOf(skin, zone, map), none: share(none), steps: steps.map(share) };
}

function figureOf(skin: Skin, zone: ZoneId, map: HeatMap): number {
  const { reachedMedianMicrometres, strokesPerSquareCentimetre, redness } = readZone(skin, zone);
  return Math.round(
    { reach: reachedMedianMicrometres, density: strokesPerSquareCentimetre, redness: 100 * redness }[map],
  );
}
