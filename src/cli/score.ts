// score FILE [--json]: replays an attempt file and prints what comes out. Exit 0 verified, 1 not verified, 2 unreadable.
import { readAttemptFile, RULES_VERSION, verifyAttempt, type Attempt, type AttemptFile } from '../core/attempt';
import { loadScenario, rubricHash, simulationHash } from '../core/scenario';
import { readZone, TICKS_PER_SECOND, touchedZones, type Face } from '../core/skin';
import { CommandError, readArguments, readText, type Command, type Say } from './command';
import { loadFace, scenarioFiles } from './content';

const OPTIONS = { json: { type: 'boolean', default: false } } as const;

export const scoreCommand: Command = (args, say) => {
  const { positionals, values } = readArguments(args, OPTIONS, say);
  const name = positionals[0];
  if (name === undefined) throw new CommandError(say('missing-argument', { what: 'an attempt file' }));
  if (positionals.length > 1) throw new CommandError(say('one-file'));
  const read = readAttemptFile(readText(name, say));
  if (!read.ok) throw new CommandError(say(`unreadable-${read.reason}`, { file: name }));
  const result = scoreFile(read.file, loadFace(), say);
  if (values.json === true) console.log(JSON.stringify(result.report, null, 2));
  else result.lines.forEach((line) => console.log(line));
  return result.report.verified ? 0 : 1;
};

/** What is printed of a verified attempt, or the reason why it is not. */
export interface ScoreReport {
  scenario: string;
  engine: string;
  verified: boolean;
  [field: string]: unknown;
}

/** Verifies a file on a face and reports it, both as data and as lines for a person. */
export function scoreFile(file: AttemptFile, face: Face, say: Say): { report: ScoreReport; lines: string[] } {
  const verification = verifyAttempt(file, face);
  const engine = `${file.engine.rules}+${file.engine.maps}`;
  if (!verification.verified) {
    const { reason, firstDifferentSecond } = verification;
    const line = say(`unverified-${reason}`, { second: firstDifferentSecond ?? 0, score: file.scorecard.score });
    const here = `${RULES_VERSION}+${face.mapsHash}`;
    return {
      report: { scenario: file.scenario.id, engine, verified: false, reason, firstDifferentSecond, here },
      lines: [line],
    };
  }
  return { report: reportOf(file, verification.attempt, engine), lines: linesOf(file, verification.attempt, say) };
}

function reportOf(file: AttemptFile, attempt: Attempt, engine: string): ScoreReport {
  const card = file.scorecard;
  return {
    scenario: file.scenario.id,
    edition: editionOf(file),
    engine,
    verified: true,
    origin: file.origin.kind,
    outcome: card.outcome,
    passed: card.passed,
    score: card.score,
    criteria: card.criteria.map(({ id, points, outOf, evidence }) => ({ id, points, outOf, evidence })),
    findings: attempt.session.findings.map(({ id, severity, tick, zone }) => ({
      id,
      severity,
      atSeconds: tick / TICKS_PER_SECOND,
      zone: zone ?? null,
    })),
    zones: Object.fromEntries(
      touchedZones(attempt.skin).map((zone) => {
        const { zone: id, ...reading } = readZone(attempt.skin, zone);
        return [id, reading];
      }),
    ),
  };
}

/** Hashes of the shipped scenarios by id; null for an id that does not ship. Worked out once each: a folder of files asks again and again. */
const shippedHashes = new Map<string, { simulation: string; rubric: string } | null>();

/** Whether the scenario inside a file is the one that ships here, another edition of it, or none of ours. */
export function editionOf(file: AttemptFile): 'current' | 'other' | 'unknown' {
  const { id, simulationHash: simulation, rubricHash: rubric } = file.scenario;
  let shipped = shippedHashes.get(id);
  if (shipped === undefined) {
    const loaded = loadScenario(scenarioFiles(), id);
    shipped = loaded.ok ? { simulation: simulationHash(loaded.value), rubric: rubricHash(loaded.value) } : null;
    shippedHashes.set(id, shipped);
  }
  if (shipped === null) return 'unknown';
  return shipped.simulation === simulation && shipped.rubric === rubric ? 'current' : 'other';
}

function linesOf(file: AttemptFile, attempt: Attempt, say: Say): string[] {
  const card = file.scorecard;
  const edition = editionOf(file);
  return [
    say('score-line', {
      scenario: file.scenario.id,
      outcome: card.outcome,
      score: card.score,
      passMark: card.passMark,
      verdict: say(card.passed ? 'passed' : 'not-passed'),
    }),
    ...(edition === 'current' ? [] : [say(`edition-${edition}`)]),
    ...card.criteria.map(({ id, points, outOf }) => say('score-criterion', { id, points, outOf })),
    ...attempt.session.findings.map(({ id, severity, tick, zone }) =>
      say('score-finding', { id, severity, zone: zone ?? '', seconds: (tick / TICKS_PER_SECOND).toFixed(1) }).trimEnd(),
    ),
  ];
}
