// What of the pictures has to be worked out before it can be shown, done in a worker (src/art-worker.ts): the page goes on building meanwhile.
import albedoUrl from '../../../assets/maps/albedo.png?url';
import detailUrl from '../../../assets/maps/detail.png?url';
import marksUrl from '../../../assets/maps/marks.bin?url';
import frontAtlasUrl from '../../../assets/poses/front.atlas.bin?url';
import frontShadeUrl from '../../../assets/poses/front.shade.bin?url';
import leftAtlasUrl from '../../../assets/poses/left.atlas.bin?url';
import leftShadeUrl from '../../../assets/poses/left.shade.bin?url';
import rightAtlasUrl from '../../../assets/poses/right.atlas.bin?url';
import rightShadeUrl from '../../../assets/poses/right.shade.bin?url';
import type { HeadTurn } from '../../stage';
import { CHANNELS, type PaintSource } from './clientPaint';
import { AS_TEXTURE, fetchBytes, fetchPixels } from './fetchArt';
import { drawPen } from './pen';
import { poseFrom, type PoseMap } from './poseMap';
import type { Sculpture } from './sculpt';
import { drawPadHand, drawSecondHand } from './secondHand';
import { unpackBytes } from './unpack';

const POSES = {
  front: { atlas: frontAtlasUrl, shade: frontShadeUrl },
  left: { atlas: leftAtlasUrl, shade: leftShadeUrl },
  right: { atlas: rightAtlasUrl, shade: rightShadeUrl },
};

export type ArtTask = { kind: 'pose'; turn: HeadTurn } | { kind: 'paint' } | { kind: 'hand'; hand: HandKind };

/** What is drawn of the hands: the one with the pen, the one that stretches, the one with a pad. */
export const HAND_KINDS = ['pen', 'second-hand', 'pad-hand'] as const;
export type HandKind = (typeof HAND_KINDS)[number];

const DRAW: Readonly<Record<HandKind, () => Sculpture>> = {
  pen: drawPen,
  'second-hand': drawSecondHand,
  'pad-hand': drawPadHand,
};

/** A drawn hand as a picture for the graphics card, and where its point 0, 0 lies. */
export interface HandPicture extends Omit<Sculpture, 'pixels'> {
  picture: ImageBitmap;
}

/** What each task gives. Rejects with StageUnavailable when a file is missing. */
export interface ArtResults {
  pose: PoseMap;
  paint: PaintSource;
  hand: HandPicture;
}

/** Does a task; beside the result, what of it can be given away instead of copied. */
export async function doArtTask(task: ArtTask): Promise<{ result: ArtResults[ArtTask['kind']]; give: Transferable[] }> {
  if (task.kind === 'pose') {
    const { atlas, shade } = POSES[task.turn];
    const pose = await poseFrom(task.turn, ...(await Promise.all([fetchBytes(atlas), fetchBytes(shade)])));
    return { result: pose, give: [pose.atlas.buffer as ArrayBuffer, pose.shade.buffer as ArrayBuffer] };
  }
  if (task.kind === 'paint') {
    const paint = await loadPaint();
    const { albedo, detail, marks } = paint;
    return { result: paint, give: [albedo.buffer, detail.buffer, marks.buffer] as ArrayBuffer[] };
  }
  const { pixels, ...rest } = DRAW[task.hand]();
  const picture = await createImageBitmap(new ImageData(pixels, rest.width, rest.height), AS_TEXTURE);
  return { result: { ...rest, picture }, give: [picture] };
}

async function loadPaint(): Promise<PaintSource> {
  const [albedo, detail, packedMarks] = await Promise.all([
    fetchPixels(albedoUrl),
    fetchPixels(detailUrl),
    fetchBytes(marksUrl),
  ]);
  const { width, height } = albedo;
  const marks = await unpackBytes(packedMarks, width, height, CHANNELS);
  return { size: width, albedo: albedo.bytes, detail: detail.bytes, marks };
}
