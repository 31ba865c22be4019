// Takes in the files that trainees handed in: reads, replays and keeps each, and says of each what became of it. A second time changes nothing.
import { RULES_VERSION } from '../../core/attempt';
import { rubricHash, simulationHash, type Library } from '../../core/scenario';
import {
  assignedSteps,
  attemptsAt,
  drawnScenarios,
  isAsAssigned,
  LONGEST_FILE_CHARACTERS,
  stamped,
  submissionId,
  type AssignedContent,
  type CopyFinding,
  type Examined,
  type School,
  type SchoolAct,
  type SchoolAttempt,
  type SchoolRecord,
} from '../../core/school';
import { ShelfError } from '../../storage';
import type { SchoolDesk } from '../shared/school-desk';
import { verdictWords, type VerdictWords } from '../shared/verdict-words';
import type { Examiner } from '../shared/verifier';
import { keepEvidence, lookForCopies } from './evidence-notes';

/** A file as a browser gives it. */
export type DroppedFile = Pick<File, 'name' | 'size' | 'text'>;

/** What became of an attempt, or of a file that held none. */
export type ImportLine =
  | { kind: 'refused'; file: string; why: VerdictWords }
  | { kind: 'known' | 'fresh'; file: string; attempt: ImportedAttempt }
  /** Replayed, but nobody knows whose it is: `settleWhose` keeps it. */
  | { kind: 'whose'; file: string; attempt: ImportedAttempt; examined: Examined; fileText: string };

export interface ImportedAttempt {
  attemptId: string;
  /** Null where nobody knows. */
  personId: string | null;
  who: string;
  scenarioId: string;
  title: string;
  score: number;
  /** Why replay did not prove it; null when it did. */
  unproved: VerdictWords | null;
  scripted: boolean;
}

export interface ImportProgress {
  done: number;
  /** Grows while files with many attempts are still being read. */
  total: number;
  lines: readonly ImportLine[];
}

export interface ImportTools {
  desk: SchoolDesk;
  examiner: Examiner;
  library: Library;
  mapsHash: string;
  onProgress(progress: ImportProgress): void;
  signal: AbortSignal;
}

/** Larger than any file that was handed in. */
export const LARGEST_FILE_BYTES = LONGEST_FILE_CHARACTERS;
/** What was checked is kept every so many attempts: a stop or a crash loses no more. */
const KEPT_TOGETHER = 20;

interface Waiting {
  file: string;
  fileText: string;
}

/** Never rejects but for a shelf that cannot keep (ShelfError); what was kept before stays. Resolves early when it is cancelled. */
export async function importFiles(files: readonly DroppedFile[], tools: ImportTools): Promise<CopyFinding[]> {
  const { desk, signal } = tools;
  // The page may lock itself meanwhile: it is still the one who dropped the files who takes them in.
  const by = userId(desk);
  const lines: ImportLine[] = [];
  let total = files.length;
  let done = 0;
  const tell = (line: ImportLine | null): void => {
    if (line) lines.push(line);
    tools.onProgress({ done, total, lines: [...lines] });
  };
  for (let first = 0; first < files.length && !signal.aborted; first += KEPT_TOGETHER) {
    const waiting: Waiting[] = [];
    const together = files.slice(first, first + KEPT_TOGETHER);
    const opened = await Promise.all(together.map((file) => openFile(file, tools)));
    opened.forEach((file, place) => {
      const { name } = together[place];
      if (file.ok) {
        total += file.attempts.length - 1;
        waiting.push(...file.attempts.map((fileText) => ({ file: name, fileText })));
      } else {
        done += 1;
        tell({ kind: 'refused', file: name, why: file.why });
      }
    });
    for (let from = 0; from < waiting.length && !signal.aborted; from += KEPT_TOGETHER) {
      const found = await Promise.all(
        waiting.slice(from, from + KEPT_TOGETHER).map(async (attempt) => {
          const taken = await takeIn(attempt, tools, by);
          done += 1;
          tell(null);
          return taken;
        }),
      );
      if (signal.aborted) break;
      await keepAll(found, desk);
      for (const { line } of found) tell(line);
    }
  }
  const open = desk.now();
  return open ? lookForCopies(desk.shelf, open.school, open.records) : [];
}

type Opened = { ok: true; attempts: readonly string[] } | { ok: false; why: VerdictWords };

function refusal(reason: string, values: VerdictWords['values'] = {}): { ok: false; why: VerdictWords } {
  return { ok: false, why: { messageId: reason, values } };
}

async function openFile(file: DroppedFile, { desk, examiner }: ImportTools): Promise<Opened> {
  if (file.size > LARGEST_FILE_BYTES) {
    return refusal('import.refused.too-large', { size: Math.round(file.size / 1024 / 1024) });
  }
  let text: string;
  try {
    text = await file.text();
  } catch {
    return refusal('import.refused.unreadable');
  }
  const unwrapped = await examiner.unwrap(text);
  switch (unwrapped.kind) {
    case 'stopped':
      return refusal('import.refused.stopped');
    case 'refused':
      return refusal(`import.school-file.${unwrapped.reason}`);
    case 'attempt':
      return { ok: true, attempts: [text] };
    case 'school-file': {
      const { purpose, schoolId, records, attempts } = unwrapped.file;
      if (purpose !== 'hand-in') return refusal('import.refused.not-work');
      if (schoolId !== desk.now()?.school.id) return refusal('import.refused.other-school');
      if (await desk.contradicts(schoolId, records)) return refusal('import.school-file.contradicts');
      await desk.merge(records);
      return { ok: true, attempts };
    }
  }
}

interface TakenIn {
  line: ImportLine;
  /** What is to be kept; null when nothing is new. */
  keep: { records: SchoolRecord[]; examined: Examined; fileText: string } | null;
}

async function takeIn({ file, fileText }: Waiting, tools: ImportTools, by: string | null): Promise<TakenIn> {
  const { desk, examiner } = tools;
  const open = desk.now();
  if (!open) return { line: { kind: 'refused', file, why: refusal('import.refused.stopped').why }, keep: null };
  const known = await knownAlready(fileText, tools, open.school);
  if (known) return { line: { kind: 'known', file, attempt: known }, keep: null };
  const examined = await examiner.examine(fileText);
  if (examined.kind !== 'examined') {
    const why = verdictWords(examined) ?? { messageId: 'import.refused.stopped', values: {} };
    return { line: { kind: 'refused', file, why }, keep: null };
  }
  const owner = ownerOf(examined, open.school, open.records);
  const attempt = importedAttempt(examined, owner?.personId ?? null);
  if (!owner) return { line: { kind: 'whose', file, attempt, examined, fileText }, keep: null };
  const records = recordsFor(examined, owner, open.school, tools.library, stamping(desk, by, owner));
  return { line: { kind: 'fresh', file, attempt }, keep: { records, examined, fileText } };
}

async function keepAll(found: readonly TakenIn[], desk: SchoolDesk): Promise<void> {
  const open = desk.now();
  if (!open) throw new ShelfError('refused');
  for (const { keep } of found) {
    if (!keep) continue;
    const { digest } = keep.examined.facts;
    await desk.shelf.keepAttempt(open.school.id, digest, keep.fileText);
    if (keep.examined.evidence) await keepEvidence(desk.shelf, open.school.id, digest, keep.examined.evidence);
  }
  const records = found.flatMap(({ keep }) => keep?.records ?? []);
  if (records.length > 0) await desk.keep(records);
}

/** The same file, replayed by this engine before: nothing has to be done. Its text is compared, so that an altered one is not taken for it. */
async function knownAlready(
  fileText: string,
  { desk, mapsHash }: ImportTools,
  school: School,
): Promise<ImportedAttempt | null> {
  const digest = /"digest":"([0-9a-f]{64})"/.exec(fileText)?.[1];
  const attempt = [...school.attempts.values()].find(({ submission }) => submission?.digest === digest);
  if (digest === undefined || !attempt) return null;
  const verification = attempt.verifications.find(
    (made) => made.digest === digest && made.engine.rules === RULES_VERSION && made.engine.maps === mapsHash,
  );
  if (!verification || (await desk.shelf.loadAttempt(school.id, digest)) !== fileText) return null;
  return {
    attemptId: attempt.id,
    personId: attempt.personId,
    who: '',
    scenarioId: attempt.scenarioId,
    title: attempt.scenarioId,
    score: verification.score,
    unproved: unprovedWords(verification.proof),
    scripted: verification.origin === 'scripted-hand',
  };
}

interface Owner {
  personId: string;
  assignmentId: string | null;
}

/** By the hand-in that came with it, by the begin that this school recorded, by the one trainee of that name; else nobody. */
function ownerOf({ facts }: Examined, school: School, records: readonly SchoolRecord[]): Owner | null {
  const handedIn = records.find((record) => record.id === submissionId(facts.digest));
  if (handedIn?.kind === 'submission') return { personId: handedIn.person, assignmentId: handedIn.assignment };
  const begun = school.attempts.get(facts.id)?.begun;
  if (begun) return { personId: begun.person, assignmentId: begun.assignment };
  const name = facts.who.trim().toLowerCase();
  const named = [...school.people.values()].filter(
    (person) => person.role === 'trainee' && name !== '' && person.name.trim().toLowerCase() === name,
  );
  return named.length === 1 ? { personId: named[0].id, assignmentId: null } : null;
}

function userId(desk: SchoolDesk): string | null {
  const user = desk.now()?.user;
  return user && user.kind !== 'nobody' ? user.personId : null;
}

type Stamp = (act: SchoolAct, id?: string) => SchoolRecord;

function stamping(desk: SchoolDesk, by: string | null, owner: Owner): Stamp {
  return (act, id) => stamped(act, by ?? owner.personId, desk.ports, id);
}

function recordsFor(examined: Examined, owner: Owner, school: School, library: Library, stamp: Stamp): SchoolRecord[] {
  const { facts, submission, verification } = examined;
  const { personId: person, assignmentId: assignment } = owner;
  return [
    stamp({ ...submission, person, assignment }, submissionId(facts.digest)),
    stamp({ ...verification, asAssigned: isAsGivenOut(examined, owner, school, library) }),
  ];
}

/** What was assigned, as this library has it; null where it cannot be told here. */
function assignedContent({ facts }: Examined, school: School, library: Library): AssignedContent | null {
  const begun = school.attempts.get(facts.id)?.begun;
  const assignment = begun && school.assignments.get(begun.assignment);
  const module = assignment && library.findModule(assignment.moduleId);
  if (!begun || !assignment || !module) return null;
  const made = attemptsAt(school, assignment.id, begun.person).filter(
    ({ scenarioId }) => scenarioId === begun.scenario,
  );
  // A number of a try that nobody can have come to was chosen for its seed.
  if (begun.try > made.length) return null;
  // Somebody with two ids may have played what either of them drew.
  const ids = new Set([begun.person, ...attemptsAt(school, assignment.id, begun.person).map(idBegunUnder)]);
  // Which sitting it belongs to follows from all of the trainee's attempts, whenever they come (see sittings.ts); here it has to be of the pool.
  const drawn = assignment.inSittings
    ? (module.draw?.of ?? [])
    : [...ids].flatMap((personId) =>
        drawnScenarios(module.draw, { assignmentId: assignment.id, salt: assignment.salt, personId }),
      );
  const steps = assignedSteps(module, assignment, drawn).filter(({ scenarioId }) => scenarioId === begun.scenario);
  // With more help first, with less later: it is what was given out when it is one of them.
  const step = steps.find(({ mode }) => mode === facts.mode) ?? steps.at(0);
  const { scope } = assignment.terms;
  const placed = scope === null ? null : library.findAt(begun.scenario, scope);
  const scenario = placed?.ok ? placed.value : scope === null ? library.find(begun.scenario) : undefined;
  if (!step || !scenario) return null;
  return {
    assignment,
    begun,
    simulationHash: simulationHash(scenario),
    rubricHash: rubricHash(scenario),
    mode: step.mode,
  };
}

function idBegunUnder({ begun, personId }: SchoolAttempt): string {
  return begun?.person ?? personId;
}

/**
 * Whether a file is what was assigned. False, too, where it says that it was and the school cannot tell. Null where nothing was and it was played on a session as this library has it: a file brings
 * its own scenario and marks, and softened ones would prove themselves just as well.
 */
function isAsGivenOut(examined: Examined, owner: Owner, school: School, library: Library): boolean | null {
  const { facts } = examined;
  if (owner.assignmentId !== null || school.attempts.get(facts.id)?.begun) {
    const assigned = assignedContent(examined, school, library);
    return assigned !== null && isAsAssigned(facts, assigned);
  }
  const scenario = library.find(facts.scenario.id);
  const isEdition =
    scenario !== undefined &&
    facts.scenario.simulationHash === simulationHash(scenario) &&
    facts.scenario.rubricHash === rubricHash(scenario);
  return isEdition ? null : false;
}

function importedAttempt({ facts, verification }: Examined, personId: string | null): ImportedAttempt {
  return {
    attemptId: facts.id,
    personId,
    who: facts.who,
    scenarioId: facts.scenario.id,
    title: facts.scenario.title,
    score: verification.score,
    unproved: unprovedWords(verification.proof),
    scripted: verification.origin === 'scripted-hand',
  };
}

/** Why replay did not prove an attempt, in words; null when it did. */
export function unprovedWords(proof: Examined['verification']['proof']): VerdictWords | null {
  return proof.verified ? null : verdictWords({ kind: 'unverified', ...proof });
}

/** Keeps an attempt under the trainee whom the instructor named. */
export async function settleWhose(
  line: Extract<ImportLine, { kind: 'whose' }>,
  personId: string,
  tools: Pick<ImportTools, 'desk' | 'library'>,
): Promise<ImportLine> {
  const open = tools.desk.now();
  if (!open) throw new ShelfError('refused');
  const { examined, fileText, file, attempt } = line;
  const owner = { personId, assignmentId: null };
  const stamp = stamping(tools.desk, userId(tools.desk), owner);
  const records = recordsFor(examined, owner, open.school, tools.library, stamp);
  const fresh: ImportLine = { kind: 'fresh', file, attempt: { ...attempt, personId } };
  await keepAll([{ line: fresh, keep: { records, examined, fileText } }], tools.desk);
  return fresh;
}
