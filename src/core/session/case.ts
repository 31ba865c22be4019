// The part of a scenario that shapes the simulation: what is true of place, client, device and tray before anyone acts.
// The scenario loader makes it from YAML; its canonical form is hashed into every attempt.
import type { DeviceKind, SkinClient, ZoneId } from '../skin';
import type { Decision, Phrase, Reason, Topic } from './vocabulary';

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
  /** Topics that bring it out. */
  topics: readonly Topic[];
  /** Also readable on the form. */
  onForm: boolean;
  /** Zones that must not be needled because of it; every zone when 'all'. */
  closes: readonly ZoneId[] | 'all';
  /** Days from today until it no longer holds; 0 when time does not cure it. */
  untilDays: number;
  /** Source statement or fact id, such as SD12. */
  source: string;
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
}

export interface SessionCase {
  id: string;
  /** Planned length of the session. */
  minutes: number;
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
    cartridge: { sealed: boolean; expired: boolean };
    rateMinHertz: number;
    rateMaxHertz: number;
  };
  /** Next visit is right within these days (SD13: 28 … 42). */
  nextVisitDays: { from: number; to: number };
  /** Strokes per cm² that count as full coverage of one patch. */
  targetStrokesPerSquareCentimetre: number;
}

/** True when a fact about the client closes the zone. */
export function isClosed(sessionCase: SessionCase, zone: ZoneId): boolean {
  return sessionCase.facts.some((fact) => fact.closes === 'all' || fact.closes.includes(zone));
}
