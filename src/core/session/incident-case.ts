// An incident as a scenario sets it up: what happens, when, and what answers it. The loader fills in what a scenario leaves to the protocol.
import type { ZoneId } from '../skin';
import type { Act, IncidentKind, IncidentReading, Stage } from './vocabulary';

/** Kinds of act that can be a choice which sets an incident off: the intent's kind, with the word it carries. */
export const CHOICE_KINDS = ['ask', 'say', 'decide', 'consent', 'tray', 'close', 'advise', 'care'] as const;
export type ChoiceKind = (typeof CHOICE_KINDS)[number];

/** When it happens: all that is given must hold at once, and it happens once. */
export interface IncidentTrigger {
  stage?: Stage;
  /** Seconds of play since that stage began; since the visit began without a stage. */
  afterSeconds?: number;
  /** With a reading: its zone. Without: the running needles are at work there. */
  zone?: ZoneId;
  reading?: { name: IncidentReading; above?: number; below?: number };
  /** The moment the trainee does this. */
  choice?: { kind: ChoiceKind; word: string };
  /** Client's comfort or trust, 0 … 1, below this. */
  comfortBelow?: number;
  trustBelow?: number;
  /** Id of an incident that has been answered in full. */
  afterIncident?: string;
}

/** What it does besides being said. */
export interface IncidentEffects {
  /** Thousandths taken from comfort and trust. */
  comfortLoss: number;
  trustLoss: number;
  /** True when the client starts. */
  flinch: boolean;
  /** Capillaries that open in the zone. */
  bloodPoints: number;
  /** The serum film of the zone is gone. */
  driesSerum: boolean;
  /** The motor dies and will not run before a new battery is in. */
  stopsMotor: boolean;
  /** The cartridge has pricked someone and must not touch the client again. */
  spoilsCartridge: boolean;
}

export interface IncidentCase {
  id: string;
  kind: IncidentKind;
  when: IncidentTrigger;
  /** What answers it. */
  acts: readonly Act[];
  /** True when the acts have to come in this order. */
  ordered: boolean;
  /** Seconds within which all but the note in the chart have to be done. */
  withinSeconds: number;
  /** True when the needles have to rest until then. */
  restNeedles: boolean;
  /** What makes it worse. */
  wrong: readonly Act[];
  effects: IncidentEffects;
  /** Visits of a course at which it can happen, from 1; at every visit when absent. */
  visits?: readonly number[];
}
