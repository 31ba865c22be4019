// Mounts the drawn face into a page for as long as the page stands; says why where this device cannot draw it.
import { useReducedMotion } from '@mantine/hooks';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { FaceStage } from '../../stage';
import { useServices } from './services';

interface MountedFace {
  place: RefObject<HTMLDivElement | null>;
  /** Null while it loads, and where it cannot be shown. */
  face: FaceStage | null;
  /** Message id of why there is no face; null while there is or may be one. */
  unavailable: string | null;
}

export function useFaceStage(): MountedFace {
  const { i18n } = useTranslation();
  const { clock, createFaceStage } = useServices();
  const reducedMotion = useReducedMotion(false, { getInitialValueInEffect: false });
  const place = useRef<HTMLDivElement>(null);
  const [face, setFace] = useState<FaceStage | null>(null);
  const [unavailable, setUnavailable] = useState<string | null>(null);
  /** Grows when the graphics card gives back what it took: everything is made anew then. */
  const [round, setRound] = useState(0);

  useEffect(() => {
    const parent = place.current;
    if (!parent) return;
    let gone = false;
    let made: FaceStage | null = null;
    const lost = (event: Event): void => {
      // Without this the browser would never give the context back.
      event.preventDefault();
      setFace(null);
      setUnavailable('errors:stage.lost');
    };
    const restored = (): void => {
      setUnavailable(null);
      setRound((before) => before + 1);
    };
    // These two do not bubble, but they can be caught on their way down to the canvas.
    parent.addEventListener('webglcontextlost', lost, true);
    parent.addEventListener('webglcontextrestored', restored, true);
    createFaceStage(parent, { clock, words: (id, values) => i18n.t(id, values), reducedMotion }).then(
      (stage) => {
        if (gone) return stage.destroy();
        made = stage;
        setFace(stage);
      },
      (error: unknown) => {
        if (!gone) setUnavailable(`errors:stage.unavailable.${reasonOf(error)}`);
      },
    );
    return () => {
      gone = true;
      parent.removeEventListener('webglcontextlost', lost, true);
      parent.removeEventListener('webglcontextrestored', restored, true);
      setFace(null);
      made?.destroy();
    };
  }, [clock, createFaceStage, i18n, reducedMotion, round]);

  return { place, face, unavailable };
}

function reasonOf(error: unknown): string {
  const reason = error instanceof Error && 'reason' in error ? String(error.reason) : '';
  return reason === 'no-webgl' || reason === 'missing-picture' ? reason : 'other';
}
