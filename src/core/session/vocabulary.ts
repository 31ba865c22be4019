// Every word an intent may carry. Intents are stored as numbers: an entry's place in its list is its number, so lists only grow.

/** What a trainee can ask about in the consultation (domain-facts 5.2). */
export const TOPICS = [
  'goals',
  'expectations',
  'hair-removal',
  'recent-treatments',
  'sun',
  'medicines',
  'isotretinoin',
  'retinoids-acids',
  'cold-sores',
  'skin-conditions',
  'scarring',
  'allergies',
  'bleeding',
  'pregnancy',
  'health',
] as const;
export type Topic = (typeof TOPICS)[number];

export const DECISIONS = ['treat', 'postpone', 'refer', 'decline'] as const;
export type Decision = (typeof DECISIONS)[number];

/** Why the trainee decides as they do. */
export const REASONS = [
  'suitable',
  'waxed-recently',
  'resurfaced-recently',
  'sun-exposed',
  'medicine',
  'infection',
  'pregnancy',
  'skin-condition',
  'place-forbids',
  'expectations',
  'scar-risk',
  'device-without-papers',
  'actives-recently',
] as const;
export type Reason = (typeof REASONS)[number];

export const CONSENT_STEPS = ['explain-risks', 'explain-limits', 'sign-consent', 'take-photos'] as const;
export type ConsentStep = (typeof CONSENT_STEPS)[number];

/** Set-up, in no forced order but for what physically depends on something (domain-facts 5.1, steps 7–12). */
export const TRAY_STEPS = [
  'wash-hands',
  'gloves',
  'mask',
  'eye-shields',
  'disinfect-surfaces',
  'sharps-box-in-reach',
  'check-authorisation',
  'check-cartridge',
  'swap-cartridge',
  'open-cartridge',
  'fit-sleeve',
  'load-cartridge',
  'depth-from-zero',
  'test-motion',
  'lay-out-gauze',
  'lay-out-serum',
  'reuse-old-cartridge',
  'lay-out-vitamin-c',
  'fetch-missing',
  'put-away-unlabelled',
] as const;
export type TrayStep = (typeof TRAY_STEPS)[number];

/** After the needling (domain-facts 5.1, steps 16–18). The last three are faults. */
export const CLOSING_STEPS = [
  'cartridge-to-sharps',
  'sleeve-to-bin',
  'disinfect-pen',
  'disinfect-surfaces',
  'gloves-off',
  'wash-hands',
  'recap-cartridge',
  'cartridge-to-bin',
  'keep-cartridge',
] as const;
export type ClosingStep = (typeof CLOSING_STEPS)[number];

/** What the client is told to do and not to do (domain-facts 5.3). The last three are faults. */
export const ADVICE = [
  'hands-off',
  'no-make-up-24-hours',
  'gentle-cleanser',
  'no-heat-72-hours',
  'sunscreen-daily',
  'no-actives-3-days',
  'no-waxing-until-healed',
  'call-if-worse',
  'make-up-tonight',
  'retinol-tonight',
  'stop-medicine',
] as const;
export type Advice = (typeof ADVICE)[number];

/** What can be said to the client at any time. Faults: telling them to stop a prescribed medicine, pressing for an answer. */
export const PHRASES = [
  'check-comfort',
  'reassure',
  'offer-break',
  'explain-endpoint',
  'explain-on-its-own',
  'explain-series',
  'explain-refusal',
  'stop-your-medicine',
  'explain-asking',
  'thank-for-telling',
  'press-for-answer',
] as const;
export type Phrase = (typeof PHRASES)[number];

export const STAGES = [
  'briefing',
  'consultation',
  'decision',
  'consent',
  'setup',
  'treatment',
  'closing',
  'aftercare',
  'chart',
  'debrief',
  'between-visits',
] as const;
export type Stage = (typeof STAGES)[number];

/** The stages in the order they are played; a session of one visit goes from the chart straight to the debrief. */
export const STAGES_AS_PLAYED: readonly Stage[] = [
  ...STAGES.filter((stage) => stage !== 'debrief' && stage !== 'between-visits'),
  'between-visits',
  'debrief',
];

/** True when a stage is the other one or is played after it. */
export function isStageFrom(stage: Stage, other: Stage): boolean {
  return STAGES_AS_PLAYED.indexOf(stage) >= STAGES_AS_PLAYED.indexOf(other);
}

/** How a session ended. 'abandoned' is a session closed before its end. */
export const OUTCOMES = ['treated', 'stopped', 'postponed', 'referred', 'declined', 'abandoned'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What can break into a session (domain-facts 5.1 step 15, 5.4, 5.5, and the events of 9). */
export const INCIDENT_KINDS = [
  'client-speaks',
  'client-moves',
  'client-faint',
  'needle-stick',
  'glove-tear',
  'hives',
  'breathing-difficulty',
  'serum-dries',
  'pen-battery-dies',
  'inspector-arrives',
  'asks-deeper',
  'pinpoint-bleeding',
] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/**
 * What answers an incident, or makes it worse. Those of `OWN_ACTS` are intents of their own; all others are things done anyway
 * (the motor switched off, a word said, gauze pressed on) that count as an answer while an incident is open.
 */
export const ACTS = [
  'stop-motor',
  'lift-pen',
  'sit-client-back',
  'cool-air',
  'reassure',
  'wash-with-soap',
  'report-to-supervisor',
  'medical-evaluation',
  'tell-client',
  'new-gloves',
  'new-cartridge',
  'show-papers',
  'call-emergency',
  'chart-incident',
  'stay-with-client',
  'new-battery',
  'press-gauze',
  'cool-skin',
  'more-serum',
  'lower-setting',
  'answer-client',
  'offer-break',
  'explain-endpoint',
  'explain-on-its-own',
  'explain-series',
  'stop-session',
  'finish-client-first',
  'squeeze-wound',
  'carry-on-quietly',
  'send-inspector-away',
  'use-other-pen',
  'go-deeper',
] as const;
export type Act = (typeof ACTS)[number];

/** Acts that are done only to answer an incident. The last five are faults. */
export const OWN_ACTS = [
  'sit-client-back',
  'cool-air',
  'wash-with-soap',
  'report-to-supervisor',
  'medical-evaluation',
  'tell-client',
  'new-gloves',
  'show-papers',
  'call-emergency',
  'chart-incident',
  'stay-with-client',
  'new-battery',
  'finish-client-first',
  'squeeze-wound',
  'carry-on-quietly',
  'send-inspector-away',
  'use-other-pen',
] as const satisfies readonly Act[];
export type OwnAct = (typeof OWN_ACTS)[number];

/** What of a zone can set an incident off, as read ten times a second. */
export const INCIDENT_READINGS = [
  'redness',
  'barrier',
  'coverage',
  'evenness',
  'depth-ratio',
  'strokes',
  'blood-points',
  'tear-millimetres',
] as const;
export type IncidentReading = (typeof INCIDENT_READINGS)[number];

/** How much more time than planned a trainee is given, chosen before the session: none, half as much again, twice as much, no limit. */
export const TIME_EXTENSIONS = ['planned', 'half-more', 'double', 'no-limit'] as const;
export type TimeExtension = (typeof TIME_EXTENSIONS)[number];
