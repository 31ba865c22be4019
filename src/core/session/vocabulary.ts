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

/** What can be said to the client at any time. The last is a fault (never tell a client to stop a prescribed medicine). */
export const PHRASES = [
  'check-comfort',
  'reassure',
  'offer-break',
  'explain-endpoint',
  'explain-on-its-own',
  'explain-series',
  'explain-refusal',
  'stop-your-medicine',
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
] as const;
export type Stage = (typeof STAGES)[number];

/** How a session ended. 'abandoned' is a session closed before its end. */
export const OUTCOMES = ['treated', 'stopped', 'postponed', 'referred', 'declined', 'abandoned'] as const;
export type Outcome = (typeof OUTCOMES)[number];
