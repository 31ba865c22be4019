// A moment of the session that somebody asked to see in the replay.

export interface Moment {
  tick: number;
  /** Tells one wish from the next for the same moment; 0 before the first. */
  asked: number;
}
