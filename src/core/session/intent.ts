// Everything a trainee can do, as data. Only intents change a session; hand samples on the skin travel beside them.
import type { Care, ZoneId } from '../skin';
import type {
  Advice,
  ClosingStep,
  ConsentStep,
  Decision,
  OwnAct,
  Phrase,
  Reason,
  TimeExtension,
  Topic,
  TrayStep,
} from './vocabulary';

/** One act of the trainee. Every field is an id of the vocabulary, a zone, a flag or a whole number. */
export type Intent =
  /** Go on to the next stage of the procedure. */
  | { kind: 'proceed' }
  | { kind: 'ask'; topic: Topic }
  | { kind: 'read-form' }
  | { kind: 'say'; phrase: Phrase }
  /** `days` counts from today and matters for 'postpone'; `leaveOut` matters for 'treat'. */
  | { kind: 'decide'; decision: Decision; reason: Reason; days: number; leaveOut: readonly ZoneId[] }
  | { kind: 'consent'; step: ConsentStep }
  | { kind: 'tray'; step: TrayStep }
  | { kind: 'set-length'; micrometres: number }
  | { kind: 'set-rate'; hertz: number }
  | { kind: 'motor'; on: boolean }
  | { kind: 'care'; care: Care; zone: ZoneId }
  | { kind: 'close'; step: ClosingStep }
  | { kind: 'advise'; advice: Advice }
  | { kind: 'plan'; nextVisitDays: number }
  /** What the trainee writes down about one zone; `passes` 0 means not treated. `blood` and `redness` as seen. */
  | { kind: 'chart'; zone: ZoneId; lengthMicrometres: number; passes: number; blood: boolean }
  | { kind: 'chart-lot' }
  /** Break the treatment off; closing follows. */
  | { kind: 'stop-treatment' }
  /** The trainee's own pause: no ticks run until 'resume', which says how long it lasted in whole seconds. */
  | { kind: 'pause' }
  | { kind: 'resume'; pausedSeconds: number }
  /** Asks further about a topic; `place` is the follow-up's in the case's list for it, from 0. */
  | { kind: 'follow-up'; topic: Topic; place: number }
  /** Does something that answers an incident and nothing else. */
  | { kind: 'answer-incident'; act: OwnAct }
  /** Gives the session more time, an accommodation; before it begins, and in every help level. */
  | { kind: 'extend-time'; extension: TimeExtension };

export type IntentKind = Intent['kind'];
