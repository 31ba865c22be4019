// What the page fetches when a face is wanted: its maps, as files beside the code.
import type { Face, SkinMaps } from './core/skin';
import boneUrl from '../assets/maps/bone.bin?url';
import positionUrl from '../assets/maps/position.bin?url';
import zoneUrl from '../assets/maps/zone.bin?url';

/** Why there is no face; words in errors ("maps.…"). */
export type MapsProblem = 'unreachable' | 'damaged';

export class MapsError extends Error {
  readonly problem: MapsProblem;
  constructor(problem: MapsProblem, cause?: unknown) {
    super(`The face's maps are ${problem}.`, { cause });
    this.name = 'MapsError';
    this.problem = problem;
  }
}

async function bytesAt(url: string): Promise<ArrayBuffer> {
  try {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    return await answer.arrayBuffer();
  } catch (cause) {
    throw new MapsError('unreachable', cause);
  }
}

/**
 * The baked maps, fetched.
 * @throws MapsError when they cannot be had or are not as long as they must be
 */
export async function fetchMaps(): Promise<SkinMaps> {
  const [zone, bone, position] = await Promise.all([zoneUrl, boneUrl, positionUrl].map(bytesAt));
  if (zone.byteLength !== 512 * 512 || bone.byteLength !== 512 * 512 || position.byteLength !== 256 * 256 * 6) {
    throw new MapsError('damaged');
  }
  return { zone: new Uint8Array(zone), bone: new Uint8Array(bone), position: new Int16Array(position) };
}

/** Runs once and gives everyone the same result; a failure is forgotten, so that the next one who asks tries again. */
export function once<Result>(run: () => Promise<Result>): () => Promise<Result> {
  let running: Promise<Result> | null = null;
  return () => {
    running ??= run().catch((failure: unknown) => {
      running = null;
      throw failure;
    });
    return running;
  };
}

/** The face made of the maps. */
export async function makeFace(loadMaps: () => Promise<SkinMaps>): Promise<Face> {
  const [{ prepareFace }, maps] = await Promise.all([import('./core/skin'), loadMaps()]);
  return prepareFace(maps);
}
