// Every finding a machine can raise: which machine watches for it, how grave it is, and what it rests on.
// Grave as in a driving test (product.md, "What counts as a fault"). 'good' is something handled well.
import type { Severity } from './finding';
import { INCIDENT_PROTOCOLS } from './incident-protocols';
import {
  ADVICE,
  CLOSING_STEPS,
  CONSENT_STEPS,
  INCIDENT_KINDS,
  PHRASES,
  TOPICS,
  TRAY_STEPS,
  type Advice,
  type ClosingStep,
  type ConsentStep,
  type IncidentKind,
  type Phrase,
  type Topic,
  type TrayStep,
} from './vocabulary';

/** The machines of a session. A zone machine exists once per touched zone, an incident machine once per incident. */
export const MACHINES = ['procedure', 'scope', 'hygiene', 'client', 'zone', 'incident'] as const;
export type MachineName = (typeof MACHINES)[number];

/** Tray steps that are faults or remedies: leaving them out is not a finding. */
const OPTIONAL_TRAY_STEPS = [
  'swap-cartridge',
  'reuse-old-cartridge',
  'lay-out-vitamin-c',
  'fetch-missing',
  'put-away-unlabelled',
] as const;
export type NeededTrayStep = Exclude<TrayStep, (typeof OPTIONAL_TRAY_STEPS)[number]>;
export const NEEDED_TRAY_STEPS = TRAY_STEPS.filter(
  (step): step is NeededTrayStep => !(OPTIONAL_TRAY_STEPS as readonly TrayStep[]).includes(step),
);

const WRONG_CLOSING_STEPS = ['recap-cartridge', 'cartridge-to-bin', 'keep-cartridge'] as const;
export type NeededClosingStep = Exclude<ClosingStep, (typeof WRONG_CLOSING_STEPS)[number]>;
export const NEEDED_CLOSING_STEPS = CLOSING_STEPS.filter(
  (step): step is NeededClosingStep => !(WRONG_CLOSING_STEPS as readonly ClosingStep[]).includes(step),
);
/** What the skin is given at the end, by whichever zone was worked (domain-facts 5.1, step 16). */
export const CLOSING_CARES = ['cool', 'serum'] as const;
export type ClosingCare = (typeof CLOSING_CARES)[number];

export const WRONG_ADVICE = ['make-up-tonight', 'retinol-tonight', 'stop-medicine'] as const;
export type WrongAdvice = (typeof WRONG_ADVICE)[number];
export type NeededAdvice = Exclude<Advice, WrongAdvice>;
export const NEEDED_ADVICE = ADVICE.filter(
  (advice): advice is NeededAdvice => !(WRONG_ADVICE as readonly Advice[]).includes(advice),
);

type FixedId = keyof typeof FIXED | keyof typeof ADDED | keyof typeof ADDED_LATER;
export type FindingId =
  | FixedId
  | `consultation.not-asked.${Topic}`
  | `consent.left-out.${ConsentStep}`
  | `setup.left-out.${NeededTrayStep}`
  | `closing.left-out.${NeededClosingStep | ClosingCare}`
  | `aftercare.left-out.${NeededAdvice}`
  | `aftercare.wrong.${WrongAdvice}`
  | `client.not-said.${Phrase}`
  | `consultation.not-followed-up.${Topic}`
  | `consultation.stayed-guarded.${Topic}`
  | `incident.${IncidentFinding}.${IncidentKind}`;

/** What can be said of how an incident was met. */
export const INCIDENT_FINDINGS = ['handled', 'late', 'not-answered', 'incomplete', 'out-of-order', 'wrong'] as const;
export type IncidentFinding = (typeof INCIDENT_FINDINGS)[number];

export interface CatalogueEntry {
  severity: Severity;
  machine: MachineName;
  /** Source statement or domain-facts section it rests on; 'ours' where it is a choice of the simulator. */
  source: string;
}

function entry(severity: Severity, machine: MachineName, source: string): CatalogueEntry {
  return { severity, machine, source };
}

const FIXED = {
  /** Of the zone's strokes, more than the profile's minor share went past the junction. */
  'depth.dermal-minor': entry('minor', 'zone', 'SD2, SD5'),
  /** The same past the serious share. */
  'depth.dermal-serious': entry('serious', 'zone', 'SD5'),
  /** The same past the critical share: dermis beyond the scope profile. */
  'depth.dermal-critical': entry('critical', 'zone', 'SD5, SD6'),
  /** Strokes went past the papillary dermis where the profile does not reach that far. */
  'depth.reticular': entry('critical', 'scope', 'SD5, SD6'),
  /** The profile stops above the junction and half the strokes of a zone went past it. */
  'depth.beyond-epidermis': entry('critical', 'scope', 'SD5'),
  /** The median stroke of a worked zone stayed above the band: nothing is stimulated. */
  'depth.too-shallow': entry('minor', 'zone', 'SD2'),

  /** A point of blood was drawn in the zone. */
  'blood.drawn': entry('minor', 'zone', 'SD8'),
  /** Several points of blood were drawn in one zone. */
  'blood.drawn-several': entry('serious', 'zone', 'SD8'),
  /** Wet blood stood longer than the profile allows without blotting, or was needled on. */
  'blood.not-acted-on': entry('critical', 'zone', 'SD8, 5.5'),
  /** Blood welled up again some time after blotting and nobody looked. */
  'blood.not-followed-up': entry('serious', 'zone', 'SD8, 5.5'),
  /** Blood was blotted and the hand eased off. */
  'blood.handled': entry('good', 'zone', 'SD8, 5.5'),

  /** Needled where the place does not allow the treatment at all. */
  'scope.place-forbids': entry('critical', 'scope', '4.1'),
  /** Needled with needles set longer than the place allows. */
  'scope.length-beyond': entry('serious', 'scope', 'SD5, 4.1'),
  /** Needled a zone that a fact about the client closes; a tip over its border is no needling. */
  'scope.closed-zone': entry('critical', 'scope', 'SD12, 5.2'),
  /** Needled lids or vermilion; a tip over their border is no needling. */
  'scope.no-needle-zone': entry('critical', 'scope', '1.1, S12, S21'),
  /** Needled a mole, a pustule or a sore; a needle or two at its rim is no needling. */
  'scope.lesion': entry('critical', 'scope', 'S82, S106'),
  /** Worked a zone that the trainee had decided to leave out. */
  'scope.left-out-zone': entry('serious', 'scope', 'ours'),
  /** Worked a zone the client did not come for. */
  'scope.not-asked-zone': entry('minor', 'scope', 'SD11'),
  /** Needled a client for whom no right way treats. */
  'scope.unsuitable-client': entry('critical', 'scope', '5.2'),

  /** Needled with a cartridge whose wrapper was open before the session. */
  'hygiene.cartridge-unsealed': entry('critical', 'hygiene', 'S36, S82'),
  /** Needled with a cartridge past its date. */
  'hygiene.cartridge-expired': entry('serious', 'hygiene', 'S36, S82'),
  /** Needled with a used cartridge. */
  'hygiene.cartridge-reused': entry('critical', 'hygiene', 'S36, S82'),
  /** Loaded a cartridge without gloves. */
  'hygiene.loaded-bare-handed': entry('minor', 'hygiene', 'S50, S120'),
  /** Put gloves on unwashed hands. */
  'hygiene.gloves-on-unwashed-hands': entry('minor', 'hygiene', 'S50, S120'),
  /** Took the used cartridge off with bare hands. */
  'hygiene.used-cartridge-bare-handed': entry('serious', 'hygiene', '5.1 step 17'),
  /** Worked a zone that was not cleansed. */
  'hygiene.not-cleansed': entry('serious', 'hygiene', '5.1 step 10'),
  /** Strokes met an active ingredient on the skin. */
  'hygiene.active-under-needles': entry('critical', 'hygiene', 'SD10, S40'),
  /** Put an active ingredient on freshly needled skin. */
  'hygiene.active-after-needling': entry('serious', 'hygiene', 'S40, S42'),
  /** Needled with a pen that has no papers. */
  'hygiene.device-unauthorised': entry('serious', 'hygiene', 'S82'),
  'hygiene.recapped': entry('critical', 'hygiene', '5.1 step 17'),
  'hygiene.sharps-in-bin': entry('critical', 'hygiene', '5.1 step 17'),
  /** Kept the used cartridge for another time. */
  'hygiene.cartridge-kept': entry('serious', 'hygiene', 'S82'),

  /** Needled without a signed consent. */
  'consent.missing': entry('critical', 'procedure', 'S94'),
  /** Went on needling after the client had withdrawn consent. */
  'consent.withdrawn': entry('critical', 'client', 'S94'),

  /** Went on without deciding. */
  'decision.left-out': entry('serious', 'procedure', '5.1 step 4'),
  /** Decided to treat where no right way treats. */
  'decision.wrong': entry('critical', 'procedure', '5.2'),
  /** Refused, postponed or referred where that was not a right way. */
  'decision.wrong-kind': entry('serious', 'procedure', '5.2'),
  /** Decided to treat zones that had to be left out. */
  'decision.zones-not-left-out': entry('serious', 'procedure', '5.2'),
  /** Postponed for too few days. */
  'decision.too-early': entry('serious', 'procedure', 'SD12'),
  /** The right decision for a reason that does not fit. */
  'decision.reason-wrong': entry('minor', 'procedure', '5.2'),

  'plan.left-out': entry('serious', 'procedure', 'SD13'),
  /** The next visit comes before the skin has healed. */
  'plan.too-early': entry('serious', 'procedure', 'SD13'),
  'plan.too-late': entry('minor', 'procedure', 'SD13'),

  /** A worked zone is not in the chart. */
  'chart.left-out': entry('serious', 'procedure', '5.1 step 20, S81'),
  /** The lot of the cartridge is not in the chart. */
  'chart.lot-left-out': entry('minor', 'procedure', 'S81'),
  /** The charted needle length is none that was used in the zone. */
  'chart.disagrees-length': entry('serious', 'procedure', 'S81'),
  /** Charted passes where there were none, or none where there were. */
  'chart.disagrees-passes': entry('serious', 'procedure', 'S81'),
  /** Blood charted where there was none, or left out where there was. */
  'chart.disagrees-blood': entry('serious', 'procedure', 'S81, 5.4'),

  /** A zone the client came for got too few strokes, or none that stirred anything. */
  'technique.under-treated': entry('minor', 'zone', 'ours'),
  /** Too much of the zone got more than twice the target. */
  'technique.over-treated': entry('serious', 'zone', 'ours'),
  'technique.uneven': entry('minor', 'zone', 'ours'),
  /** The skin was torn by dragging, tilting or a dry tip. */
  'technique.torn-lines': entry('serious', 'zone', 'ours'),
  /** Redness went past the endpoint. */
  'technique.past-endpoint': entry('minor', 'zone', 'SD8, S48'),
  /** The barrier was broken down further than superficial work does. */
  'technique.barrier-broken': entry('serious', 'zone', 'SD9'),
  /** Broke the treatment off without cause. */
  'technique.stopped-early': entry('minor', 'procedure', 'ours'),

  /** The client asked for a break and was needled on. */
  'client.pain-ignored': entry('serious', 'client', '5.1 step 15'),
  /** Told the client to stop a prescribed medicine. */
  'client.medicine-advice': entry('critical', 'client', '5.2'),
} as const satisfies Record<string, CatalogueEntry>;

/** Places in the list of findings are hashed, so what comes later stands after everything before it. */
const ADDED = {
  /** Used something out of a bottle without a label on a client. */
  'hygiene.unlabelled-used': entry('serious', 'hygiene', '5.4, S120'),
} as const satisfies Record<string, CatalogueEntry>;

const ADDED_LATER = {
  /** Took longer than the minutes planned, where the scenario has time kept. */
  'procedure.over-time': entry('minor', 'procedure', '6.1 (timed sections)'),
} as const satisfies Record<string, CatalogueEntry>;

function family<Word extends string, Start extends string>(
  start: Start,
  words: readonly Word[],
  entryOf: (word: Word) => CatalogueEntry,
): Record<`${Start}.${Word}`, CatalogueEntry> {
  return Object.fromEntries(words.map((word) => [`${start}.${word}`, entryOf(word)])) as Record<
    `${Start}.${Word}`,
    CatalogueEntry
  >;
}

const LIGHT_TOPICS: readonly Topic[] = ['goals', 'expectations', 'scarring'];
const LIGHT_TRAY_STEPS: readonly TrayStep[] = [
  'mask',
  'depth-from-zero',
  'test-motion',
  'lay-out-gauze',
  'lay-out-serum',
];
/** Kinds that someone may come to harm by. */
const GRAVE_INCIDENTS: readonly IncidentKind[] = ['needle-stick', 'breathing-difficulty', 'hives', 'client-faint'];
const GRAVEST_INCIDENTS: readonly IncidentKind[] = ['needle-stick', 'breathing-difficulty'];
/** Kinds that are about manners more than about safety. */
const LIGHT_INCIDENTS: readonly IncidentKind[] = ['client-speaks', 'asks-deeper', 'pen-battery-dies'];

function incidentSeverity(finding: IncidentFinding, kind: IncidentKind): Severity {
  const grave = GRAVE_INCIDENTS.includes(kind);
  switch (finding) {
    case 'handled':
      return 'good';
    case 'wrong':
      return grave ? 'critical' : 'serious';
    case 'not-answered':
      return GRAVEST_INCIDENTS.includes(kind) ? 'critical' : LIGHT_INCIDENTS.includes(kind) ? 'minor' : 'serious';
    case 'late':
    case 'incomplete':
      return grave ? 'serious' : 'minor';
    case 'out-of-order':
      return 'minor';
  }
}

const GRAVE_ADVICE: readonly Advice[] = ['sunscreen-daily', 'no-waxing-until-healed', 'call-if-worse'];

function incidentFamilies(): Record<`incident.${IncidentFinding}.${IncidentKind}`, CatalogueEntry> {
  const entries = INCIDENT_FINDINGS.flatMap((finding) =>
    INCIDENT_KINDS.map((kind) => [
      `incident.${finding}.${kind}`,
      entry(incidentSeverity(finding, kind), 'incident', INCIDENT_PROTOCOLS[kind].source),
    ]),
  );
  return Object.fromEntries(entries) as Record<`incident.${IncidentFinding}.${IncidentKind}`, CatalogueEntry>;
}

/** Every finding by id. The severity is the one it is always raised with. */
export const FINDING_CATALOGUE: Readonly<Record<FindingId, CatalogueEntry>> = {
  ...FIXED,
  ...family('consultation.not-asked', TOPICS, (topic) =>
    entry(LIGHT_TOPICS.includes(topic) ? 'minor' : 'serious', 'procedure', '5.1 steps 1 and 2'),
  ),
  ...family('consent.left-out', CONSENT_STEPS, (step) =>
    entry(step === 'sign-consent' ? 'serious' : 'minor', 'procedure', '5.1 step 5'),
  ),
  ...family('setup.left-out', NEEDED_TRAY_STEPS, (step) =>
    entry(LIGHT_TRAY_STEPS.includes(step) ? 'minor' : 'serious', 'hygiene', '5.1 steps 7 to 12'),
  ),
  ...family('closing.left-out', NEEDED_CLOSING_STEPS, (step) =>
    entry(step === 'cartridge-to-sharps' ? 'serious' : 'minor', 'hygiene', '5.1 steps 17 and 18'),
  ),
  ...family('closing.left-out', CLOSING_CARES, () => entry('minor', 'hygiene', '5.1 step 16')),
  ...family('aftercare.left-out', NEEDED_ADVICE, (advice) =>
    entry(GRAVE_ADVICE.includes(advice) ? 'serious' : 'minor', 'procedure', '5.3'),
  ),
  ...family('aftercare.wrong', WRONG_ADVICE, (advice) =>
    entry(advice === 'stop-medicine' ? 'critical' : 'serious', 'procedure', '5.2, 5.3'),
  ),
  ...family('client.not-said', PHRASES, () => entry('minor', 'client', 'SD13, SD14')),
  ...ADDED,
  ...family('consultation.not-followed-up', TOPICS, (topic) =>
    entry(LIGHT_TOPICS.includes(topic) ? 'minor' : 'serious', 'procedure', '5.1 steps 1 and 2'),
  ),
  ...family('consultation.stayed-guarded', TOPICS, () => entry('minor', 'procedure', '5.1 step 1')),
  ...incidentFamilies(),
  ...ADDED_LATER,
};

/** Every finding id, in a fixed order. */
export const FINDING_IDS = Object.keys(FINDING_CATALOGUE) as readonly FindingId[];
