// Plays a recorded attempt back at a chosen speed; seeking back replays from the start.
import { useCallback, useEffect, useState } from 'react';
import { createReplay, seekReplay, setupOfFile, type AttemptFile, type PlayClock } from '../../core/attempt';
import type { Feature } from '../../core/scenario';
import { TICKS_PER_READING, TICKS_PER_SECOND, type Face } from '../../core/skin';
import type { FaceStage } from '../../stage';

export const SPEEDS = [1, 4, 16] as const;
export type Speed = (typeof SPEEDS)[number];

/** A page that stood still does not make the replay leap. */
const LONGEST_FRAME_MILLISECONDS = 250;

export interface ReplayControl {
  tick: number;
  playing: boolean;
  speed: Speed;
  setPlaying(playing: boolean): void;
  setSpeed(speed: Speed): void;
  seek(tick: number): void;
}

export function useReplay(
  file: AttemptFile,
  faceMaps: Face,
  clock: PlayClock,
  face: FaceStage | null,
  firstTick: number,
  features: readonly Feature[] | undefined,
): ReplayControl {
  const [replay] = useState(() => createReplay(setupOfFile(file), file.record, faceMaps));
  const [tick, setTick] = useState(firstTick);
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(1);

  const goTo = useCallback(
    (wanted: number): void => {
      const before = replay.attempt;
      seekReplay(replay, wanted);
      // Seeking back starts a new attempt, which the picture has to be told of.
      if (replay.attempt !== before) face?.show({ scene: 'replay', attempt: replay.attempt, driver: null, features });
    },
    [replay, face, features],
  );

  useEffect(() => {
    seekReplay(replay, firstTick);
    face?.show({ scene: 'replay', attempt: replay.attempt, driver: null, features });
  }, [face, replay, firstTick, features]);

  useEffect(() => {
    if (!playing) return;
    let last: number | null = null;
    let position = replay.attempt.tick;
    return clock.onFrame((now) => {
      const frame = Math.min(LONGEST_FRAME_MILLISECONDS, now - (last ?? now));
      last = now;
      position += (frame / 1000) * TICKS_PER_SECOND * speed;
      goTo(position);
      const shown = Math.min(Math.floor(position), file.ticks);
      setTick((before) => (shown >= file.ticks || shown - before >= TICKS_PER_READING * speed ? shown : before));
      if (position >= file.ticks) setPlaying(false);
    });
  }, [playing, speed, clock, goTo, replay, file.ticks]);

  return {
    tick,
    playing,
    speed,
    setPlaying(next) {
      // Playing on from the end starts over.
      if (next && replay.attempt.tick >= file.ticks) {
        goTo(0);
        setTick(0);
      }
      setPlaying(next);
    },
    setSpeed,
    seek(wanted) {
      setPlaying(false);
      goTo(wanted);
      setTick(wanted);
    },
  };
}
