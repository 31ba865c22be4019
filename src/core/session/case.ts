// The part of a scenario that shapes the simulation: what is true of place, client, device and tray before anyone acts.
// The scenario loader makes it from YAML; its canonical form is hashed into every attempt.
import type { DeviceKind, SkinClient, ZoneId } from '../skin';
import type { IncidentCase } from './incident-case';
import type { Decision, Phrase, Reason, Topic, TrayStep } from './vocabulary';

/** What the place and licence allow (a file in scenarios/scopes). */
export interface ScopeProfile {
  id: string;
  /** True when the treatment is not allowed here at all. */
  banned: boolean;
  maxLengthMicrometres: number;
  deepestLayer: 'epidermis' | 'junction' | 'papillary' | 'reticular';
  /** Past the local junction by more than this a stroke counts as dermal (product.md: 40). */
  dermalToleranceMicrometres: number;
  /** Shares of a zone's strokes that are dermal: above each, the fault is minor, serious, critical. */
  dermalShareMinor: number;
  dermalShareSerious: number;
  dermalShareCritical: number;
  /** In band: median reach over the zone's mean junction. */
  bandLow: number;
  bandHigh: number;
  /** Seconds wet blood may stand before it counts as not acted on. */
  bloodActSeconds: number;
}

/** One thing that is true of the client and what follows from it. */
export interface ClientFact {
  id: string;
  /** Topics that bring it out; with `followUps` only these do. */
  topics: readonly Topic[];
  /** Further questions that bring it out; the first answer alone does not. */
  followUps?: readonly FollowUpAt[];
  /** Also readable on the form. */
  onForm: boolean;
  /** Zones that must not be needled because of it; every zone when 'all'. */
  closes: readonly ZoneId[] | 'all';
  /** Days from today until it no longer holds; 0 when time does not cure it. */
  untilDays: number;
  /** Source statement or fact id, such as SD12. */
  source: string;
  /** Visits of a course at which it is true, from 1; at every visit when absent. */
  visits?: readonly number[];
}

/** A follow-up by its topic and its place in the topic's list. */
export interface FollowUpAt {
  topic: Topic;
  place: number;
}

/** A further question about a topic, open once what came before it was answered openly. */
export interface FollowUp {
  id: string;
  /** Place of the follow-up whose answer opens it; null when the topic's own answer does. */
  after: number | null;
  /** Trust in thousandths below which the client answers guardedly. */
  guardedBelowThousandths: number;
  /** True when a competent trainee asks it; leaving it out is a finding. */
  needed: boolean;
}

/** How the client talks about one topic. */
export interface TopicTalk {
  topic: Topic;
  /** Trust in thousandths below which the client answers guardedly; 0 for never. */
  guardedBelowThousandths: number;
  followUps: readonly FollowUp[];
}

/** A way of deciding that is right for this client. */
export interface RightWay {
  decision: Decision;
  /** At least these days, for 'postpone'; 0 otherwise. */
  atLeastDays: number;
  /** Zones that have to be left out, for 'treat'. */
  leaveOut: readonly ZoneId[];
  /** Reasons that fit; any when empty. */
  reasons: readonly Reason[];
  /** Visits of a course at which it is right, from 1; at every visit when absent. */
  visits?: readonly number[];
}

/** What is not as it should be on the tray before anyone acts. */
export interface TrayAsFound {
  /** Set-up steps whose thing is not there until it is fetched. */
  missing: readonly TrayStep[];
  /** Bottles without a label; whatever comes out of one must not touch a client. */
  unlabelled: readonly ('antiseptic' | 'serum')[];
}

export interface SessionCase {
  id: string;
  /** Planned length of the session. */
  minutes: number;
  /** True when it has to be done within these minutes. */
  keepsTime?: boolean;
  scope: ScopeProfile;
  client: {
    skin: SkinClient;
    /** 0 … 1 at the start. */
    trust: number;
    comfort: number;
    /** 1 is average; higher flinches sooner. */
    painSensitivity: number;
  };
  /** Topics a competent trainee asks about before deciding; each one not asked is a finding. */
  mustAsk: readonly Topic[];
  /** Phrases this client needs to hear when treated, such as 'explain-series'; each one not said is a finding. */
  mustSay?: readonly Phrase[];
  facts: readonly ClientFact[];
  /** Zones the client came for. */
  areas: readonly ZoneId[];
  rightWays: readonly RightWay[];
  device: {
    /** A pen with steel needles when absent. */
    kind?: DeviceKind;
    needleCount: 12 | 14 | 16 | 36;
    /** False when the pen has no papers: it must not be used. */
    authorised: boolean;
    /** `secondHand`: it was used before and wrapped anew; looking at it closely shows that. */
    cartridge: { sealed: boolean; expired: boolean; secondHand?: boolean };
    rateMinHertz: number;
    rateMaxHertz: number;
  };
  /** Next visit is right within these days (SD13: 28 … 42). */
  nextVisitDays: { from: number; to: number };
  /** Strokes per cm² that count as full coverage of one patch. */
  targetStrokesPerSquareCentimetre: number;
  /** When present, answers depend on trust, and trust on how one asks. */
  consultation?: readonly TopicTalk[];
  /** What breaks in, and when. */
  incidents?: readonly IncidentCase[];
  /** All there and labelled when absent. */
  tray?: TrayAsFound;
  /** Visits of the course; one when absent. */
  visits?: number;
}

/** What holds at one visit, from 1, of what may hold at some visits only. */
export function atVisit<One extends { visits?: readonly number[] }>(
  all: readonly One[],
  visit: number,
): readonly One[] {
  return all.filter(({ visits }) => visits === undefined || visits.includes(visit));
}

/** The case as it is at one visit of its course, from 1. */
export function caseOfVisit(sessionCase: SessionCase, visit: number): SessionCase {
  const { facts, rightWays, incidents } = sessionCase;
  return {
    ...sessionCase,
    facts: atVisit(facts, visit),
    rightWays: atVisit(rightWays, visit),
    ...(incidents === undefined ? undefined : { incidents: atVisit(incidents, visit) }),
  };
}

/** True when a fact about the client closes the zone. */
export function isClosed(sessionCase: SessionCase, zone: ZoneId): boolean {
  return sessionCase.facts.some((fact) => fact.closes === 'all' || fact.closes.includes(zone));
}
