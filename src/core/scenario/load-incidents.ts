// Resolves the incidents of a scenario: what a file leaves out comes from the protocol of its kind; triggers that can never fire are found.
import type { IncidentCase, IncidentTrigger } from '../session';
import { CHOICE_KINDS } from '../session/incident-case';
import { INCIDENT_PROTOCOLS } from '../session/incident-protocols';
import {
  ADVICE,
  CLOSING_STEPS,
  CONSENT_STEPS,
  DECISIONS,
  PHRASES,
  TOPICS,
  TRAY_STEPS,
  type Stage,
} from '../session/vocabulary';
import { CARES } from '../skin';
import type { IncidentFile } from './incident-schema';
import { didYouMean } from './near';
import type { Problem } from './problem';
import type { ScenarioFile } from './scenario-schema';
import type { YamlFile } from './yaml-file';

const CHOICES = {
  ask: TOPICS,
  say: PHRASES,
  decide: DECISIONS,
  consent: CONSENT_STEPS,
  tray: TRAY_STEPS,
  close: CLOSING_STEPS,
  advise: ADVICE,
  care: CARES,
} as const satisfies Record<(typeof CHOICE_KINDS)[number], readonly string[]>;

/** Stages in which each kind of choice can be made at all. */
const CHOICE_STAGES: Readonly<Record<(typeof CHOICE_KINDS)[number], readonly Stage[] | null>> = {
  ask: ['consultation', 'decision'],
  say: null,
  decide: ['decision'],
  consent: ['consent'],
  tray: ['setup', 'treatment', 'closing'],
  close: ['closing'],
  advise: ['aftercare'],
  care: ['setup', 'treatment', 'closing'],
};

/** Readings that run from 0 to 1. */
const SHARES: readonly string[] = ['redness', 'barrier', 'coverage', 'evenness'];
/** Where needles are at work, or have been. */
const WITH_NEEDLES: readonly Stage[] = ['treatment'];
const AFTER_NEEDLES: readonly Stage[] = ['treatment', 'closing'];

/** The incidents as the session plays them; undefined where there are none. */
export function incidentsOf(file: ScenarioFile): IncidentCase[] | undefined {
  return file.incidents.length === 0 ? undefined : file.incidents.map(incidentOf);
}

function incidentOf(file: IncidentFile): IncidentCase {
  const { source: _, ...protocol } = INCIDENT_PROTOCOLS[file.kind];
  const { effects } = file;
  return {
    id: file.id,
    kind: file.kind,
    when: triggerOf(file.when),
    acts: file.acts ?? protocol.acts,
    ordered: file.ordered ?? protocol.ordered,
    withinSeconds: file['within-seconds'] ?? protocol.withinSeconds,
    restNeedles: file['rest-needles'] ?? protocol.restNeedles,
    wrong: file.wrong ?? protocol.wrong,
    effects: {
      comfortLoss: thousandths(effects.comfort) ?? protocol.effects.comfortLoss,
      trustLoss: thousandths(effects.trust) ?? protocol.effects.trustLoss,
      flinch: effects.flinch ?? protocol.effects.flinch,
      bloodPoints: effects['blood-points'] ?? protocol.effects.bloodPoints,
      driesSerum: effects['dries-serum'] ?? protocol.effects.driesSerum,
      stopsMotor: effects['stops-motor'] ?? protocol.effects.stopsMotor,
      spoilsCartridge: effects['spoils-cartridge'] ?? protocol.effects.spoilsCartridge,
    },
    ...(file.visits ? { visits: file.visits } : undefined),
  };
}

function thousandths(share: number | undefined): number | undefined {
  return share === undefined ? undefined : Math.round(share * 1000);
}

function triggerOf(when: IncidentFile['when']): IncidentTrigger {
  const choice = choiceOf(when);
  const given: IncidentTrigger = {
    stage: when.stage,
    afterSeconds: when['after-seconds'],
    zone: when.zone,
    reading: when.reading,
    choice: choice ?? undefined,
    comfortBelow: when['comfort-below'],
    trustBelow: when['trust-below'],
    afterIncident: when['after-incident'],
  };
  // What is not given is not there: the canonical form of a case knows no undefined.
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function choiceOf({ choice }: IncidentFile['when']): IncidentTrigger['choice'] | null {
  const kind = CHOICE_KINDS.find((one) => choice?.[one] !== undefined);
  const word = kind && choice?.[kind];
  return kind && word !== undefined ? { kind, word } : null;
}

/** What is wrong with the incidents of a file that fits its schema. */
export function incidentProblems(yaml: YamlFile, file: ScenarioFile): Problem[] {
  const ids = file.incidents.map(({ id }) => id);
  return [
    ...file.incidents.flatMap((incident, index) => {
      const at = ['incidents', index];
      const say = (path: (string | number)[], rule: string, message: string): Problem =>
        yaml.problemAt([...at, ...path], rule, message, { id: incident.id });
      const twice = ids.indexOf(incident.id) < index;
      return [
        ...(twice ? [say(['id'], 'id.twice', `${incident.id} stands twice. Rename one.`)] : []),
        ...choiceProblems(incident, say),
        ...neverFires(file, incident, index, say),
        ...actProblems(incident, say),
      ];
    }),
    ...Object.entries(file.words).flatMap(([language, words]) =>
      Object.keys(words.incidents).flatMap((id) =>
        ids.includes(id)
          ? []
          : [
              yaml.problemAt(
                ['words', language, 'incidents', id],
                'unknown.incident',
                `There is no incident ${id}. ${didYouMean(id, ids)}`,
                { value: id },
                'key',
              ),
            ],
      ),
    ),
  ];
}

type Say = (path: (string | number)[], rule: string, message: string) => Problem;

function choiceProblems({ when }: IncidentFile, say: Say): Problem[] {
  if (!when.choice) return [];
  const given = CHOICE_KINDS.filter((kind) => when.choice?.[kind] !== undefined);
  if (given.length !== 1) {
    return [
      say(['when', 'choice'], 'incident.one-choice', `A choice is one act: give one of ${CHOICE_KINDS.join(', ')}.`),
    ];
  }
  const [kind] = given;
  const words: readonly string[] = CHOICES[kind];
  const word = when.choice[kind] ?? '';
  return words.includes(word)
    ? []
    : [say(['when', 'choice', kind], 'unknown.choice', `Nobody can ${kind} ${word}. ${didYouMean(word, words)}`)];
}

/** Triggers that no session can ever meet. */
function neverFires(file: ScenarioFile, incident: IncidentFile, index: number, say: Say): Problem[] {
  const { when, visits } = incident;
  const never = (path: string[], why: string): Problem[] => [say(['when', ...path], 'incident.never-fires', why)];
  if (Object.keys(when).length === 0) return never([], 'It has no trigger. Say when it happens.');
  const after = when['after-incident'];
  if (after !== undefined) {
    const place = file.incidents.findIndex(({ id }) => id === after);
    if (place < 0) {
      const known = file.incidents.map(({ id }) => id);
      return [
        say(
          ['when', 'after-incident'],
          'unknown.incident',
          `There is no incident ${after}. ${didYouMean(after, known)}`,
        ),
      ];
    }
    if (place >= index) return never(['after-incident'], `${after} comes later in the list. Put it before this one.`);
  }
  if (visits?.some((visit) => visit > file.visits)) {
    const why = `The course has ${file.visits} visits. Name one of them.`;
    return [say(['visits'], 'incident.never-fires', why)];
  }
  const { stage, zone, reading } = when;
  if (stage === 'debrief' || stage === 'between-visits')
    return never(['stage'], 'Nothing can happen there. Choose a stage that is played.');
  if (stage && zone && !reading && !WITH_NEEDLES.includes(stage)) {
    return never(['zone'], `No needles are at work in ${stage}. Use stage: treatment, or leave the zone out.`);
  }
  if (stage && reading && !AFTER_NEEDLES.includes(stage)) {
    return never(['reading'], `Nothing has been needled in ${stage}. Use stage: treatment.`);
  }
  if (zone && !file.areas.includes(zone)) {
    return never(['zone'], `${zone} is none of the areas (${file.areas.join(', ')}). Choose one of them.`);
  }
  if (reading) {
    const { name, above, below } = reading;
    if (above === undefined && below === undefined)
      return never(['reading'], 'The reading has no bound. Give above, below or both.');
    if (above !== undefined && below !== undefined && above >= below) {
      return never(['reading'], 'Nothing is above the one and below the other. above must be less than below.');
    }
    if (SHARES.includes(name) && (above ?? 0) >= 1)
      return never(['reading', 'above'], `${name} runs from 0 to 1. Choose a bound below 1.`);
  }
  const choice = choiceOf(when);
  const stages = choice && CHOICE_STAGES[choice.kind];
  if (choice && stage && stages && !stages.includes(stage)) {
    return never(['choice'], `Nobody can ${choice.kind} in ${stage}. Use one of ${stages.join(', ')}.`);
  }
  if (when['after-seconds'] !== undefined && when['after-seconds'] > file.minutes * 60) {
    return never(['after-seconds'], `The whole session has ${file.minutes} minutes. Choose an earlier moment.`);
  }
  return [];
}

function actProblems(incident: IncidentFile, say: Say): Problem[] {
  const protocol = INCIDENT_PROTOCOLS[incident.kind];
  const acts = incident.acts ?? protocol.acts;
  const both = (incident.wrong ?? protocol.wrong).find((act) => acts.includes(act));
  if (both === undefined) return [];
  const at = incident.wrong ? ['wrong'] : ['acts'];
  return [say(at, 'incident.right-and-wrong', `${both} cannot both answer it and make it worse. Remove it from one.`)];
}
