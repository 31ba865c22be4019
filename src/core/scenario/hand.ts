// A hand: what a scripted trainee does, in resolved whole numbers. The rehearsal in core/attempt plays it through the same intents as a person.
import type {
  Act,
  Advice,
  ClosingStep,
  ConsentStep,
  Decision,
  Phrase,
  Reason,
  Topic,
  TrayStep,
} from '../session/vocabulary';
import type { Care, ZoneId } from '../skin';

/** How steady and how watchful the hand is. Spreads are one standard deviation. */
export interface HandSkill {
  tremorMicrometres: number;
  /** Spread of force about what was meant, in percent of it. */
  forceSpreadPercent: number;
  speedSpreadPercent: number;
  /** Time from something to be seen (pink, blood, a flinch) until the hand answers. */
  reactionTicks: number;
  /** How often attention lapses: the percentage of rows that are left out or gone over twice. */
  lapsePercent: number;
}

/** What the hand does when it sees blood while it treats; 'blot-and-renew' puts new serum on where the gauze took it. */
export const BLOOD_ANSWERS = ['blot', 'stop', 'ignore', 'blot-and-renew'] as const;
export type BloodAnswer = (typeof BLOOD_ANSWERS)[number];

export const PASS_DIRECTIONS = ['horizontal', 'vertical', 'diagonal'] as const;
export type PassDirection = (typeof PASS_DIRECTIONS)[number];

/** When a zone counts as done: after all passes, or before that once it is evenly pink. */
export const TREAT_ENDS = ['passes-done', 'even-pink'] as const;
export type TreatEnd = (typeof TREAT_ENDS)[number];

/** In a hand's list of zones: every zone the client came for that the hand did not leave out. */
export const ALL_AREAS = 'areas';
/** A zone as a hand file names it. */
export type HandZone = ZoneId | typeof ALL_AREAS;

export interface ChartEntry {
  zone: ZoneId;
  lengthMicrometres: number;
  /** 0 when the zone was not treated. */
  passes: number;
  blood: boolean;
}

/** One move. Moves stand in the order they are done; 'proceed' between the stages is implied. */
export type HandMove<Zone extends HandZone = ZoneId> =
  | { kind: 'ask'; topics: readonly Topic[] }
  /** `questions` null: every follow-up that is open, and those that they open. */
  | { kind: 'ask-further'; questions: readonly { topic: Topic; id: string }[] | null }
  | { kind: 'answer'; acts: readonly Act[] }
  /** Goes on to the next visit of a course; `again` does what was done before it once more at every visit that is left. */
  | { kind: 'next-visit'; again: boolean }
  | { kind: 'read-form' }
  | { kind: 'say'; phrases: readonly Phrase[] }
  | { kind: 'decide'; decision: Decision; reason: Reason; days: number; leaveOut: readonly ZoneId[] }
  | { kind: 'consent'; steps: readonly ConsentStep[] }
  | { kind: 'tray'; steps: readonly TrayStep[] }
  /** Sets what is given and leaves the rest as it was. */
  | { kind: 'device'; lengthMicrometres: number | null; rateHertz: number | null }
  | { kind: 'care'; care: Care; zones: readonly Zone[] }
  | {
      kind: 'treat';
      zone: Zone;
      forceCentinewtons: number;
      speedMicrometresPerSecond: number;
      passes: readonly PassDirection[];
      /** Distance between neighbouring rows of a pass. */
      rowMicrometres: number;
      /** Least distance of the tip's middle from the zone's rim. */
      rimMicrometres: number;
      /** 0 when the skin is left slack. */
      stretchPercent: number;
      until: TreatEnd;
      onBlood: BloodAnswer;
    }
  | { kind: 'wait'; ticks: number }
  | { kind: 'stop-treatment' }
  | { kind: 'close'; steps: readonly ClosingStep[] }
  | { kind: 'advise'; advice: readonly Advice[] }
  | { kind: 'plan'; nextVisitDays: number }
  /** `entries` null: as it was done (zones really touched, the length and passes of their treat moves, blood as seen). */
  | { kind: 'chart'; entries: readonly ChartEntry[] | null; lot: boolean };

/** Acts in order, or those that the incident asks for. */
export type IncidentAnswer = readonly Act[] | typeof AS_ASKED;
export const AS_ASKED = 'as-asked';
/** Stands for every kind of incident that is not named. */
export const ANY_INCIDENT = 'any';

export type HandMoveKind = HandMove['kind'];

export interface Hand {
  id: string;
  /** The scenario it was written for; null when it can play any. */
  scenarioId: string | null;
  /** What it shows, in a few words, by language. */
  words: { readonly en: { says: string } };
  skill: HandSkill;
  moves: readonly HandMove<HandZone>[];
  /** How it meets incidents, by the incident's id, its kind, or any; nothing for those it does not name. */
  onIncident: Readonly<Record<string, IncidentAnswer>>;
  /** The finding it has to fail for; null for a hand that passes. */
  failsFor: string | null;
}

/** The moves in one scenario: 'areas' becomes the zones the client came for, less those the hand decided to leave out. */
export function movesIn(hand: Hand, areas: readonly ZoneId[]): HandMove[] {
  let leftOut: readonly ZoneId[] = [];
  const zonesOf = (zone: HandZone): readonly ZoneId[] =>
    zone === ALL_AREAS ? areas.filter((area) => !leftOut.includes(area)) : [zone];
  return hand.moves.flatMap((move): HandMove[] => {
    if (move.kind === 'decide') leftOut = move.leaveOut;
    if (move.kind === 'care') return [{ ...move, zones: move.zones.flatMap(zonesOf) }];
    if (move.kind === 'treat') return zonesOf(move.zone).map((zone) => ({ ...move, zone }));
    return [move];
  });
}
