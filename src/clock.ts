// The two clocks: real time for people, a stepped one for tests ("?clock=stepped", before or after the "#" of the address).
import type { PlayClock } from './core/attempt';
import type { FaceStage } from './stage';

/** What a test moves time with; stands on window as `needlepointClock` while the stepped clock runs. */
export interface SteppedClock {
  /** Moves time on in frames of 1000/60 ms, calling every frame listener for each; the rest of a frame waits for the next call. */
  advance(milliseconds: number): void;
}

declare global {
  interface Window {
    needlepointClock?: SteppedClock;
    /** The face that is shown, beside the stepped clock only. */
    needlepointFace?: Pick<FaceStage, 'screenPointOf'>;
  }
}

const FRAME_MILLISECONDS = 1000 / 60;

/** The screen's frames and the events' own timestamps, both on the page's timeline. */
export function createRealClock(page: Window): PlayClock {
  return {
    now: () => page.performance.now(),
    timeOf: (eventTimestampMilliseconds) => eventTimestampMilliseconds,
    onFrame(listener) {
      let request = page.requestAnimationFrame(function frame(time) {
        request = page.requestAnimationFrame(frame);
        listener(time);
      });
      return () => page.cancelAnimationFrame(request);
    },
  };
}

/** A clock that stands still until it is advanced; every event happens "now". */
export function createSteppedClock(): PlayClock & SteppedClock {
  const listeners = new Set<(nowMilliseconds: number) => void>();
  let frames = 0;
  let owedMilliseconds = 0;
  const now = (): number => frames * FRAME_MILLISECONDS;
  return {
    now,
    timeOf: now,
    onFrame(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    advance(milliseconds) {
      owedMilliseconds += milliseconds;
      // A hair of tolerance, so that ten times 100 ms is sixty frames and not fifty-nine.
      while (owedMilliseconds + 1e-6 >= FRAME_MILLISECONDS) {
        owedMilliseconds -= FRAME_MILLISECONDS;
        frames += 1;
        for (const listener of [...listeners]) listener(now());
      }
    },
  };
}

/** The clock the address asks for. */
export function chooseClock(page: Window): PlayClock {
  const asked = `${page.location.search}${page.location.hash}`;
  if (!/[?&]clock=stepped(&|$|#)/.test(asked)) return createRealClock(page);
  const clock = createSteppedClock();
  page.needlepointClock = clock;
  return clock;
}
