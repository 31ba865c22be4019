// The picture of the face from the front as numbers: which skin point each pixel shows, and how the light meets it.
import frontFrame from '../../../assets/poses/front.json';
import { ATLAS_HAND_UNITS } from '../../core/skin';
import type { SkinPoint } from '../input/hand';
import type { PlaneBounds } from './framing';
import { unpackPixels } from './unpack';

export interface PoseMap {
  width: number;
  height: number;
  pixelsPerMillimetre: number;
  /** The pixel that shows mesh x = y = 0. */
  originColumn: number;
  originRow: number;
  /** u and v (downwards) of each pixel, 65535 = 1; 0, 0 where there is no face. */
  atlas: Uint16Array;
  /** Normal x and y, occlusion, coverage of each pixel. */
  shade: Uint8Array;
  /** The plane that the whole view shows, in millimetres: the face with room for ears and hair. */
  bounds: PlaneBounds;
}

/** The front pose from its two packed files. Rejects when they are damaged. */
export async function poseFrom(packedAtlas: Uint8Array, packedShade: Uint8Array): Promise<PoseMap> {
  const { width, height, pixelsPerMillimetre, originColumn, originRow } = frontFrame;
  return {
    width,
    height,
    pixelsPerMillimetre,
    originColumn,
    originRow,
    atlas: (await unpackPixels(packedAtlas, width, height, 2, 16)) as Uint16Array,
    shade: (await unpackPixels(packedShade, width, height, 4, 8)) as Uint8Array,
    bounds: { left: -96, right: 96, top: -132, bottom: 120 },
  };
}

/** The skin point seen at a place of the picture plane (millimetres, y down), or null beside the face. */
export function skinPointAt(pose: PoseMap, x: number, y: number): SkinPoint | null {
  const column = pose.originColumn + x * pose.pixelsPerMillimetre - 0.5;
  const row = pose.originRow + y * pose.pixelsPerMillimetre - 0.5;
  const left = Math.floor(column);
  const top = Math.floor(row);
  if (left < 0 || top < 0 || left + 1 >= pose.width || top + 1 >= pose.height) return null;
  const nearest = Math.round(row) * pose.width + Math.round(column);
  if (pose.shade[nearest * 4 + 3] < 128) return null;
  const right = column - left;
  const below = row - top;
  const first = top * pose.width + left;
  let u = 0;
  let v = 0;
  let weights = 0;
  for (let corner = 0; corner < 4; corner++) {
    const pixel = first + (corner & 1) + (corner >> 1) * pose.width;
    const atlasU = pose.atlas[pixel * 2];
    const atlasV = pose.atlas[pixel * 2 + 1];
    if (atlasU === 0 && atlasV === 0) continue;
    const weight = (corner & 1 ? right : 1 - right) * (corner >> 1 ? below : 1 - below);
    u += atlasU * weight;
    v += atlasV * weight;
    weights += weight;
  }
  if (weights <= 0) return null;
  const unit = ATLAS_HAND_UNITS / 65535 / weights;
  // Whole hand units lie in the middle of their squares.
  return { u: u * unit - 0.5, v: v * unit - 0.5, x, y };
}
