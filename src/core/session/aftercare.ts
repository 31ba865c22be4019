// How the client treats the healing skin, from their own habit and from what they were told.
import { coefficient, type Aftercare } from '../skin';
import type { Session } from './session';

/** A client told that make-up is fine tonight covers the open channels; one told to wear sunscreen gets less sun. */
export function aftercareOf({ done, sessionCase }: Session): Aftercare {
  const sun = sessionCase.client.skin.sun ?? 0;
  return {
    occluded: done.advice.includes('make-up-tonight'),
    sun: done.advice.includes('sunscreen-daily') ? sun * coefficient.sunscreenLeaves : sun,
  };
}
