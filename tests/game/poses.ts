// The committed poses, read as the game reads them.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { poseFrom, type PoseMap } from '../../src/game/view/poseMap';
import type { HeadTurn } from '../../src/stage';

const bytes = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(resolve(import.meta.dirname, '../../assets/poses', name)));

const pose = (turn: HeadTurn): Promise<PoseMap> =>
  poseFrom(turn, bytes(`${turn}.atlas.bin`), bytes(`${turn}.shade.bin`));

export const frontPose = await pose('front');
export const poses: Readonly<Record<HeadTurn, PoseMap>> = {
  front: frontPose,
  left: await pose('left'),
  right: await pose('right'),
};
