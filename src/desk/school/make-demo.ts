// Makes the demo class: real sessions, carried out by scripted hands and handed in, proved by replay like anybody's.
import { attemptFileText, playedScenario, rehearse } from '../../core/attempt';
import type { Hand, Library, ListedRun, RunList } from '../../core/scenario';
import type { Face } from '../../core/skin';
import { assignedSeed, assigning, stamped, type AssignmentTerms, type SchoolRecord } from '../../core/school';
import { importFiles, type DroppedFile } from '../instructor/import-files';
import type { OpenSchool, SchoolDesk } from '../shared/school-desk';
import type { DeskServices } from '../shared/services';

/** The list of runs that the class is made of, in scenarios/runs/. */
const DEMO_RUNS = 'demo-class';
const DAY_MILLISECONDS = 86_400_000;

export interface DemoWords {
  school: string;
  instructor: string;
  className: string;
  traineeName(name: string): string;
}

export interface DemoProgress {
  done: number;
  total: number;
}

/**
 * Founds the demo school and fills it. Rejects with a ShelfError; stops early, with what was made, when it is cancelled.
 */
export async function makeDemo(
  desk: SchoolDesk,
  services: DeskServices,
  words: DemoWords,
  onProgress: (progress: DemoProgress) => void,
  signal: AbortSignal,
): Promise<void> {
  const [library, face] = await Promise.all([services.loadLibrary(), services.loadFace()]);
  const list = library.findRuns(DEMO_RUNS);
  if (!list) return;
  const { traineeIds, assignmentIds } = await foundDemo(desk, library, words, list);
  const files: DroppedFile[] = [];
  for (const [place, sample] of list.runs.entries()) {
    onProgress({ done: place, total: list.runs.length });
    // The page draws in between.
    await new Promise((next) => setTimeout(next));
    if (signal.aborted) return;
    const made = rehearsed({ desk, services, library, face, words }, sample, traineeIds, assignmentIds);
    if (!made) continue;
    await desk.keep([made.begun]);
    files.push({ name: sample.handId, size: made.text.length, text: async () => made.text });
  }
  onProgress({ done: list.runs.length, total: list.runs.length });
  const examiner = services.verifier.openExaminer();
  try {
    const { mapsHash } = face;
    await importFiles(files, { desk, examiner, library, mapsHash, onProgress: () => undefined, signal });
  } finally {
    examiner.close();
  }
}

async function foundDemo(
  desk: SchoolDesk,
  library: Library,
  words: DemoWords,
  { trainees, modules }: RunList,
): Promise<{ traineeIds: Map<string, string>; assignmentIds: Map<string, string> }> {
  await desk.found({ schoolName: words.school, instructorName: words.instructor, passphrase: null, place: 'demo' });
  const [{ id: classId }] = await desk.act([{ kind: 'class', name: words.className }]);
  const people = await desk.act(
    trainees.map((name, place) => ({
      kind: 'person',
      role: 'trainee',
      name: words.traineeName(name),
      number: String(101 + place),
    })),
  );
  const ids = people.map(({ id }) => id);
  await desk.act(ids.map((person) => ({ kind: 'member', person, class: classId, present: true })));
  const terms: AssignmentTerms = { due: null, mode: 'practice', attempts: null, help: null, scope: null };
  const assigned = await desk.act(
    modules.map((id) =>
      assigning(
        { id, draw: library.findModule(id)?.draw ?? null },
        { class: classId, terms, salt: desk.ports.newId() },
      ),
    ),
  );
  return {
    traineeIds: new Map(trainees.map((name, place) => [name, ids[place]])),
    assignmentIds: new Map(modules.map((module, place) => [module, assigned[place].id])),
  };
}

interface Kit {
  desk: SchoolDesk;
  services: DeskServices;
  library: Library;
  face: Face;
  words: DemoWords;
}

function rehearsed(
  { desk, services, library, face, words }: Kit,
  { trainee, module, scenarioId, handId, mode, daysAgo }: ListedRun,
  traineeIds: ReadonlyMap<string, string>,
  assignmentIds: ReadonlyMap<string, string>,
): { begun: SchoolRecord; text: string } | null {
  const { school } = desk.now() as OpenSchool;
  const scenario = library.find(scenarioId);
  const hand: Hand | undefined = library.findHand(scenarioId, handId);
  const assignment = school.assignments.get(assignmentIds.get(module ?? '') ?? '');
  const person = traineeIds.get(trainee ?? '');
  if (!scenario || !hand || !assignment || person === undefined || trainee === null) return null;
  const tryNumber =
    1 + [...school.attempts.values()].filter((one) => one.personId === person && one.scenarioId === scenarioId).length;
  const source = { assignmentId: assignment.id, salt: assignment.salt, personId: person, scenarioId, tryNumber };
  const attempt = rehearse(
    {
      id: services.newAttemptId(),
      scenario: playedScenario(scenario),
      seed: assignedSeed(source),
      mode,
      who: words.traineeName(trainee),
      startedAt: new Date(services.today().getTime() - daysAgo * DAY_MILLISECONDS).toISOString(),
    },
    hand,
    face,
  );
  const begun = {
    kind: 'attempt-begun',
    attempt: attempt.setup.id,
    person,
    assignment: assignment.id,
    scenario: scenarioId,
    try: tryNumber,
  } as const;
  return { begun: stamped(begun, person, desk.ports), text: attemptFileText(attempt) };
}
