// The committed front pose, read as the game reads it.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { poseFrom } from '../../src/game/view/poseMap';

const bytes = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(resolve(import.meta.dirname, '../../assets/poses', name)));

export const frontPose = await poseFrom(bytes('front.atlas.bin'), bytes('front.shade.bin'));
