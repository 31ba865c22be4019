// What belongs to a stage's panel but is laid over the picture: the chart's face, the aftercare card, the closing table.
import { createContext, use, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** The place over the picture; null until it stands. */
export const OverPictureContext = createContext<HTMLElement | null>(null);

export function OverPicture({ children }: { children: ReactNode }) {
  const place = use(OverPictureContext);
  return place && createPortal(children, place);
}
