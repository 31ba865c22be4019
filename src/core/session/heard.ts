// One answer of the client as it was given, open or guarded.
import type { Topic } from './vocabulary';

/** One answer, as it was given. */
export interface Heard {
  topic: Topic;
  /** Place of the follow-up it answers; null for the topic's own question. */
  followUp: number | null;
  /** False when the client was guarded and kept to the surface. */
  open: boolean;
}
