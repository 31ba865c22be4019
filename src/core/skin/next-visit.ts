// The same client's skin at the next visit of a course: the same thickness everywhere, and what the days between have not healed.
import { coefficient } from './coefficients';
import { PATCH_COUNT } from './face';
import { heal, type Aftercare } from './heal';
import { ATLAS_CELLS } from './skin';
import { createSkin, markRows, type Skin } from './state';

/**
 * The skin `days` after the session on `skin`, ready for another one. Strokes and readings begin anew; redness and barrier start where
 * healing has brought them. Does not change the skin that is given.
 * @param seed a uint32 of the visit's own, so that chance does not repeat itself
 */
export function nextVisitSkin(skin: Skin, days: number, aftercare: Aftercare, seed: number): Skin {
  const fresh = createSkin(skin.face, skin.client, seed, skin.targetStrokesPerSquareCentimetre);
  const next: Skin = { ...fresh, junctionMicrometres: skin.junctionMicrometres };
  const { redness, barrier } = heal(skin, days, aftercare).patches;
  const { face, tissue, patches, zones } = next;
  for (let patch = 0; patch < PATCH_COUNT; patch++) {
    const zone = face.patchZone[patch];
    if (zone === 0) continue;
    const area = face.patchArea[patch];
    if (barrier[patch] < 1) {
      tissue.wiped[patch] = 1 - barrier[patch];
      patches.barrier[patch] = barrier[patch];
      zones.barrierArea[zone] -= area * (1 - barrier[patch]);
    }
    if (redness[patch] < coefficient.rednessSeen) continue;
    const released = releasedFor(Math.min(redness[patch], 0.99));
    tissue.dose[patch] = released / tissue.perSkinDensity[patch];
    tissue.mediator[patch] = released;
    patches.redness[patch] = redness[patch];
    zones.rednessArea[zone] += area * redness[patch];
  }
  markRows(next, 0, ATLAS_CELLS - 1);
  return next;
}

/** The dose that settles at a redness: `settledRedness` the other way round. */
function releasedFor(redness: number): number {
  const { rednessLinear, rednessSquare } = coefficient;
  const effect = redness / (1 - redness);
  if (rednessSquare === 0) return effect / rednessLinear;
  const root = Math.sqrt(rednessLinear * rednessLinear + 4 * rednessSquare * effect);
  return (root - rednessLinear) / (2 * rednessSquare);
}
