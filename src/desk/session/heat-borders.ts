// The borders between the five steps of a map of the skin, as a person reads them: micrometres, strokes a square centimetre, or per cent.
import type { Attempt } from '../../core/attempt';
import { heatSteps, readZone, type HeatMap } from '../../core/skin';

/** Four figures, rising; the third step is the one to aim for. Depths are those of the planned zones' mean junction. */
export function heatBorders({ session, skin }: Attempt, map: HeatMap): number[] {
  const { sessionCase } = session;
  const junctions = sessionCase.areas.map((zone) => readZone(skin, zone).junctionMicrometres);
  const junction = junctions.reduce((sum, depth) => sum + depth, 0) / junctions.length;
  const unit = { reach: junction, density: sessionCase.targetStrokesPerSquareCentimetre, redness: 100 }[map];
  return heatSteps(map, sessionCase.scope, junction).map((border) => Math.round(border * unit));
}
