// The drawn face, once it is there; null while it loads and where this device cannot draw it, which `missing` tells apart.
import { createContext, use } from 'react';
import type { FaceStage } from '../../stage';

export interface ShownFace {
  face: FaceStage | null;
  missing: boolean;
}

export const FaceContext = createContext<ShownFace>({ face: null, missing: false });

export function useFace(): FaceStage | null {
  return use(FaceContext).face;
}

/** True where there is no picture to work on, now or at all. */
export function useFaceMissing(): boolean {
  return use(FaceContext).missing;
}
