// The zones as seen in the pose, on a grid whose outlines can be drawn as dashed lines.
import { zoneAt, zoneIndexOf, type Face, type ZoneGrid } from '../../core/skin';
import { skinPointAt, type PoseMap } from './poseMap';

const STEP_MILLIMETRES = 1;

export function gridOfZones(pose: PoseMap, face: Face): ZoneGrid {
  const columns = Math.floor(pose.width / pose.pixelsPerMillimetre / STEP_MILLIMETRES);
  const rows = Math.floor(pose.height / pose.pixelsPerMillimetre / STEP_MILLIMETRES);
  const left = -pose.originColumn / pose.pixelsPerMillimetre;
  const top = -pose.originRow / pose.pixelsPerMillimetre;
  const zones = new Uint8Array(columns * rows);
  for (let place = 0; place < zones.length; place++) {
    const column = place % columns;
    const row = (place - column) / columns;
    const point = skinPointAt(pose, left + column * STEP_MILLIMETRES, top + row * STEP_MILLIMETRES);
    if (point) zones[place] = zoneIndexOf(zoneAt(face, Math.round(point.u), Math.round(point.v)));
  }
  return { columns, rows, left, top, stepMillimetres: STEP_MILLIMETRES, zones };
}
