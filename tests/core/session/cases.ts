// Cases and readings the session tests start from; each test changes only what it is about.
import { INCIDENT_PROTOCOLS } from '../../../src/core/session';
import type { IncidentCase, IncidentKind, ScopeProfile, SessionCase } from '../../../src/core/session';
import type { ZoneId, ZoneReading } from '../../../src/core/skin';

export const SUPERFICIAL: ScopeProfile = {
  id: 'superficial',
  banned: false,
  maxLengthMicrometres: 500,
  deepestLayer: 'junction',
  dermalToleranceMicrometres: 40,
  dermalShareMinor: 0.01,
  dermalShareSerious: 0.03,
  dermalShareCritical: 0.12,
  bandLow: 0.65,
  bandHigh: 1,
  bloodActSeconds: 10,
};

/** A suitable client who came for both cheeks. */
export const CHEEKS: SessionCase = {
  id: 'cheeks',
  minutes: 10,
  scope: SUPERFICIAL,
  client: { skin: { ageYears: 34, sex: 'female', fitzpatrick: 3 }, trust: 0.6, comfort: 0.9, painSensitivity: 1 },
  mustAsk: ['goals', 'hair-removal', 'medicines', 'pregnancy'],
  facts: [],
  areas: ['cheek-left', 'cheek-right'],
  rightWays: [{ decision: 'treat', atLeastDays: 0, leaveOut: [], reasons: ['suitable'] }],
  device: {
    needleCount: 14,
    authorised: true,
    cartridge: { sealed: true, expired: false },
    rateMinHertz: 60,
    rateMaxHertz: 120,
  },
  nextVisitDays: { from: 28, to: 42 },
  targetStrokesPerSquareCentimetre: 250,
};

/** A client whose upper lip was waxed five days ago. */
export const WAXED: SessionCase = {
  ...CHEEKS,
  id: 'waxed',
  areas: ['forehead', 'upper-lip-left'],
  facts: [
    {
      id: 'waxed-5-days',
      topics: ['hair-removal'],
      onForm: false,
      closes: ['upper-lip-left'],
      untilDays: 9,
      source: 'SD12',
    },
  ],
  rightWays: [
    { decision: 'postpone', atLeastDays: 9, leaveOut: [], reasons: ['waxed-recently'] },
    { decision: 'treat', atLeastDays: 0, leaveOut: ['upper-lip-left'], reasons: [] },
  ],
};

/** A place where the treatment is not allowed. */
export const BANNED: SessionCase = {
  ...CHEEKS,
  id: 'banned',
  scope: { ...SUPERFICIAL, id: 'banned', banned: true, deepestLayer: 'epidermis' },
  rightWays: [{ decision: 'decline', atLeastDays: 0, leaveOut: [], reasons: ['place-forbids'] }],
};

/** Two visits for both cheeks; both have to be treated before the outcome is settled. */
export const COURSE: SessionCase = { ...CHEEKS, id: 'course', visits: 2 };

/** An incident as its protocol has it, ten seconds into the treatment unless told otherwise. */
export function incident(kind: IncidentKind, change: Partial<IncidentCase> = {}): IncidentCase {
  const { source: _, ...protocol } = INCIDENT_PROTOCOLS[kind];
  return { id: kind, kind, when: { stage: 'treatment', afterSeconds: 10 }, ...protocol, ...change };
}

/** The suitable client, with these incidents. */
export function withIncidents(...incidents: readonly IncidentCase[]): SessionCase {
  return { ...CHEEKS, incidents };
}

/** A zone after careful work: in band, even, pink, nothing broken. */
export function wellWorked(zone: ZoneId, change: Partial<ZoneReading> = {}): ZoneReading {
  return {
    zone,
    strokes: 4000,
    reachedMedianMicrometres: 52,
    reachedP95Micrometres: 80,
    junctionMicrometres: 64,
    dermalStrokeShare: 0.002,
    reticularStrokes: 0,
    bloodPoints: 0,
    wetBloodPoints: 0,
    coverage: 0.92,
    evenness: 0.8,
    redness: 0.4,
    barrier: 0.85,
    overTreatedShare: 0.02,
    tearMillimetres: 0,
    stimulation: 0.9,
    activeStrokes: 0,
    strokesPerSquareCentimetre: 260,
    cleansed: true,
    ...change,
  };
}
