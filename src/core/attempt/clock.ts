// The clock port: where play time comes from. The browser gives real time; tests give a stepped clock.

/** Milliseconds on one timeline for frames and events alike. */
export interface PlayClock {
  now(): number;
  /** The play time of an input event whose own timestamp is given. */
  timeOf(eventTimestampMilliseconds: number): number;
  /** Calls back once a frame until the returned function is called. */
  onFrame(listener: (nowMilliseconds: number) => void): () => void;
}
