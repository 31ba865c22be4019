// What a trainee is given to play from an assignment: the sessions drawn for them, under the place that was chosen, on the seed of the try.
import { beforeEach, expect, test } from 'vitest';
import { scenarioFiles } from '../../src/cli/content';
import { attemptFileText, rehearse, type Attempt } from '../../src/core/attempt';
import { loadHand } from '../../src/core/scenario';
import {
  assignedSeed,
  assigning,
  countsOf,
  drawnScenarios,
  drawOrder,
  gradebookOf,
  type AssignmentTerms,
  type Sittings,
} from '../../src/core/school';
import { importFiles } from '../../src/desk/instructor/import-files';
import type { SchoolDesk } from '../../src/desk/shared/school-desk';
import { keepForSchool } from '../../src/desk/shared/whose-attempt';
import { beginAssigned } from '../../src/desk/trainee/begin-assigned';
import { handInOf } from '../../src/desk/trainee/hand-in';
import { workAt } from '../../src/desk/trainee/work';
import { localDay } from '../../src/desk/instructor/local-day';
import type { AttemptSummary } from '../../src/storage';
import { face, library, testServices, type TestServices } from './support';

const OPEN: AssignmentTerms = { due: null, mode: 'exam', attempts: null, help: null, scope: null };

let services: TestServices;
let desk: SchoolDesk;
let classId: string;
let adaId: string;

beforeEach(async () => {
  services = testServices();
  desk = await services.schoolDesk();
  await desk.found({ schoolName: 'S', instructorName: 'I', passphrase: null, place: 'own' });
  [{ id: classId }, { id: adaId }] = await desk.act([
    { kind: 'class', name: 'Autumn' },
    { kind: 'person', role: 'trainee', name: 'Ada', number: '' },
  ]);
  await desk.act([{ kind: 'member', person: adaId, class: classId, present: true }]);
});

async function assign(id: string, terms: AssignmentTerms): Promise<string> {
  const { draw = null } = library.findModule(id) ?? {};
  const [assigned] = await desk.act([assigning({ id, draw }, { class: classId, terms, salt: 'salt' })]);
  await desk.enterTrainee(adaId);
  return assigned.id;
}

/** Carries a session out with a hand of its scenario, as if a person had, and keeps it for the school. */
async function play({ setup, assigned }: AttemptSummary, handId: string): Promise<void> {
  const hand = loadHand(scenarioFiles(), handId, setup.scenario.id);
  if (!hand.ok || !assigned) throw new Error('There is nobody to play it.');
  const rehearsed = rehearse(setup, hand.value, face);
  const byPerson: Attempt = { ...rehearsed, setup: { ...rehearsed.setup, origin: { kind: 'person' } } };
  const { scorecard, session } = byPerson;
  if (!scorecard || !session.outcome) throw new Error('It has no end.');
  const text = attemptFileText(byPerson);
  const { passed, score } = scorecard;
  const end = { attemptId: setup.id, endedAt: setup.startedAt, outcome: session.outcome, passed, score };
  await services.opened.shelf.finishAttempt({ ...end, playedSeconds: 1, verified: true }, text);
  await keepForSchool(services, assigned, text);
}

/** Takes what Ada hands in into a school that stands on this desk. */
async function handInto(school: SchoolDesk): Promise<void> {
  const now = desk.now();
  if (!now) throw new Error('No school is open.');
  const { text } = await handInOf(desk.shelf, now.school, now.records, adaId);
  await importFiles([{ name: 'work', size: text.length, text: async () => text }], {
    ...{ desk: school, library, mapsHash: face.mapsHash, signal: new AbortController().signal },
    ...{ examiner: services.verifier.openExaminer(), onProgress: () => undefined },
  });
}

/** The attempt that lies ready after a session was begun. */
async function begun(assignment: string, scenario: string): Promise<AttemptSummary> {
  const way = (await beginAssigned(services, assignment, scenario)).headers.get('Location') ?? '';
  const kept = (await services.opened.shelf.listAttempts()).find(({ setup }) => way.endsWith(`attempt=${setup.id}`));
  if (!kept) throw new Error(`Nothing lies ready at ${way}.`);
  return kept;
}

test('the exam plays what was drawn for the trainee, in the order drawn, and nothing else', async () => {
  const exam = await assign('certification-exam', OPEN);
  const draw = library.findModule('certification-exam')?.draw ?? null;
  const drawn = drawnScenarios(draw, { assignmentId: exam, salt: 'salt', personId: adaId });
  expect(drawn).toHaveLength(3);
  const first = await begun(exam, drawn[0]);
  expect(first.setup).toMatchObject({ mode: 'exam', who: 'Ada', scenario: { id: drawn[0] } });
  const about = { assignmentId: exam, salt: 'salt', personId: adaId, scenarioId: drawn[0] };
  expect(first.setup.seed).toBe(assignedSeed({ ...about, tryNumber: 1 }));
  // Begun again, it goes on where it was: the try is not another one.
  expect((await begun(exam, drawn[0])).setup.id).toBe(first.setup.id);
  await expect(begun(exam, drawn[1])).rejects.toMatchObject({ messageId: 'assignment-fault.not-open' });
  const other = draw?.of.find((id) => !drawn.includes(id)) ?? '';
  await expect(begun(exam, other)).rejects.toMatchObject({ messageId: 'assignment-fault.not-drawn' });
});

test('a session under the place an assignment chose is another session, and counts when it is handed in', async () => {
  const scope =
    library.places
      .map(({ profile }) => profile.id)
      .find((id) => id !== library.find('banned-place')?.place.id && library.findAt('banned-place', id).ok) ?? '';
  const assignment = await assign('banned-place', { ...OPEN, scope, help: 'exam' });
  const { setup, assigned } = await begun(assignment, 'banned-place');
  const placed = library.findAt('banned-place', scope);
  expect(assigned?.placeId).toBe(scope);
  expect(placed.ok && setup.scenario.sessionCase.scope).toEqual(placed.ok && placed.value.sessionCase.scope);
  expect(setup.scenario.sessionCase.scope).not.toEqual(library.find('banned-place')?.sessionCase.scope);

  await play(await begun(assignment, 'banned-place'), 'declines');
  await handInto(desk);
  const attempt = desk.now()?.school.attempts.get(setup.id);
  expect([attempt?.verification?.asAssigned, attempt && countsOf(attempt)]).toEqual([true, { counts: true }]);
});

test('a client who comes twice, guided first and then in practice, is played both ways, and both count', async () => {
  const foundations = await assign('foundations', OPEN);
  const hand = library.find('clear-cheeks')?.handIds.pass[0] ?? '';
  const modes: string[] = [];
  for (let pass = 0; pass < 3; pass++) {
    const attempt = await begun(foundations, 'clear-cheeks');
    modes.push(attempt.setup.mode);
    await play(attempt, hand);
  }
  expect(modes).toEqual(['guided', 'guided', 'practice']);
  const again = await beginAssigned(services, foundations, 'clear-cheeks', 'guided');
  const kept = (await services.opened.shelf.listAttempts()).find(({ end }) => end === null);
  expect([again.status, kept?.setup.mode]).toEqual([302, 'guided']);
  await handInto(desk);
  const counts = [...(desk.now()?.school.attempts.values() ?? [])].map((attempt) => countsOf(attempt).counts);
  expect(counts).toEqual([true, true, true, false]);
});

test('an exam comes in sittings of new clients on days of their own, and the school finds the same as the trainee’s page', async () => {
  let now = Date.parse('2026-11-22T10:00:00Z');
  services.today = () => new Date((now += 60_000));
  const module = library.findModule('certification-exam');
  if (!module?.draw) throw new Error('There is no exam.');
  const exam = await assign(module.id, OPEN);
  const order = drawOrder(module.draw, { assignmentId: exam, salt: 'salt', personId: adaId });
  const founded = desk.now();
  const theirs = await testServices('their').schoolDesk();
  await theirs.take(founded?.school.id ?? '', 'own', founded?.records ?? []);
  const onThePage = (): Sittings | null => {
    const school = desk.now()?.school;
    const assignment = school?.assignments.get(exam);
    return (
      (school && assignment && workAt(school, library, assignment, adaId, services.today())?.standing.sittings) ?? null
    );
  };
  const inTheBook = (): Sittings | null => {
    const school = theirs.now()?.school;
    return school ? gradebookOf(school, [module], '2026-11-30', localDay)[0].cells[0].standing.sittings : null;
  };

  for (const id of order.slice(0, 3)) await play(await begun(exam, id), library.find(id)?.handIds.pass[0] ?? '');
  await expect(begun(exam, order[0])).rejects.toMatchObject({ messageId: 'assignment-fault.not-drawn' });
  await expect(begun(exam, order[3])).rejects.toMatchObject({ messageId: 'assignment-fault.another-day' });
  now += 86_400_000;
  await play(await begun(exam, order[3]), library.find(order[3])?.handIds.fail[0] ?? '');
  expect(onThePage()).toMatchObject({ number: 3, before: 'failed', passedBefore: 0, outside: [] });
  await handInto(theirs);
  expect(inTheBook()).toEqual(onThePage());
  // Every client of the pool may come in some sitting, so each of these is what was given out.
  const verdicts = [...(theirs.now()?.school.attempts.values() ?? [])].map((attempt) => countsOf(attempt).counts);
  expect(verdicts).toEqual([true, true, true, true]);
});
