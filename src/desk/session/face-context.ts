// The drawn face, once it is there; null while it loads and where this device cannot draw it.
import { createContext, use } from 'react';
import type { FaceStage } from '../../stage';

export const FaceContext = createContext<FaceStage | null>(null);

export function useFace(): FaceStage | null {
  return use(FaceContext);
}
