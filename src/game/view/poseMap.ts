// The picture of the head from one side as numbers: which skin point each pixel shows, and how the light meets it.
import frontFrame from '../../../assets/poses/front.json';
import leftFrame from '../../../assets/poses/left.json';
import rightFrame from '../../../assets/poses/right.json';
import { ATLAS_HAND_UNITS } from '../../core/skin';
import type { HeadTurn } from '../../stage';
import type { SkinPoint } from '../input/hand';
import type { PlaneBounds, PlanePoint } from './framing';
import { unpackBytes, unpackWords } from './unpack';

export interface PoseMap {
  turn: HeadTurn;
  width: number;
  height: number;
  pixelsPerMillimetre: number;
  /** The pixel that shows x = y = 0 of the picture plane. */
  originColumn: number;
  originRow: number;
  /** How the head is turned about the axis of the neck. */
  cosine: number;
  sine: number;
  axisZMillimetres: number;
  /** u and v (downwards) of each pixel, 65535 = 1; 0, 0 where there is no face. */
  atlas: Uint16Array;
  /** Normal x and y, occlusion, coverage of each pixel. */
  shade: Uint8Array;
  /** The plane that the whole view shows, in millimetres: the face with room for ears and hair. */
  bounds: PlaneBounds;
}

const FRAMES = { front: frontFrame, left: leftFrame, right: rightFrame };

/** A pose from its two packed files. Rejects when they are damaged. */
export async function poseFrom(turn: HeadTurn, packedAtlas: Uint8Array, packedShade: Uint8Array): Promise<PoseMap> {
  const { width, height, pixelsPerMillimetre, originColumn, originRow, turn: turned } = FRAMES[turn];
  return {
    turn,
    width,
    height,
    pixelsPerMillimetre,
    originColumn,
    originRow,
    ...turned,
    atlas: await unpackWords(packedAtlas, width, height, 2),
    shade: await unpackBytes(packedShade, width, height, 4),
    bounds: { left: -96, right: 96, top: -132, bottom: 120 },
  };
}

/** Where a point of the head lies on the picture plane: millimetres of the mesh in, y up; y down out. */
export function planeOfHead(pose: PoseMap, x: number, y: number, z: number): PlanePoint {
  return { x: x * pose.cosine + (z - pose.axisZMillimetres) * pose.sine, y: -y };
}

/** The skin point seen at a place of the picture plane (millimetres, y down), or null beside the face (ears and neck are no face). */
export function skinPointAt(pose: PoseMap, x: number, y: number): SkinPoint | null {
  const column = pose.originColumn + x * pose.pixelsPerMillimetre - 0.5;
  const row = pose.originRow + y * pose.pixelsPerMillimetre - 0.5;
  const left = Math.floor(column);
  const top = Math.floor(row);
  if (left < 0 || top < 0 || left + 1 >= pose.width || top + 1 >= pose.height) return null;
  const nearest = Math.round(row) * pose.width + Math.round(column);
  if (pose.shade[nearest * 4 + 3] < 128 || pose.atlas[nearest * 2] === 0) return null;
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
