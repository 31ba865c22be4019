// What a trainee is given to play from an assignment: the sessions drawn for them, under the place that was chosen, on the seed of the try.
import { beforeEach, expect, test } from 'vitest';
import { scenarioFiles } from '../../src/cli/content';
import { attemptFileText, rehearse, type Attempt } from '../../src/core/attempt';
import { loadHand } from '../../src/core/scenario';
import { assignedSeed, countsOf, drawnScenarios, type AssignmentTerms } from '../../src/core/school';
import { importFiles } from '../../src/desk/instructor/import-files';
import type { SchoolDesk } from '../../src/desk/shared/school-desk';
import { keepForSchool } from '../../src/desk/shared/whose-attempt';
import { beginAssigned } from '../../src/desk/trainee/begin-assigned';
import { handInOf } from '../../src/desk/trainee/hand-in';
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

async function assign(module: string, terms: AssignmentTerms): Promise<string> {
  const [{ id }] = await desk.act([{ kind: 'assignment', class: classId, module, terms, salt: 'salt' }]);
  await desk.enterTrainee(adaId);
  return id;
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
  await expect(begun(exam, other)).rejects.toMatchObject({ messageId: 'assignment-fault.unknown' });
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

  const hand = loadHand(scenarioFiles(), 'declines', 'banned-place');
  if (!hand.ok || !assigned) throw new Error('There is nobody to play it.');
  const played = rehearse(setup, hand.value, face);
  const byPerson: Attempt = { ...played, setup: { ...played.setup, origin: { kind: 'person' } } };
  await keepForSchool(services, assigned, attemptFileText(byPerson));
  const now = desk.now();
  if (!now) throw new Error('No school is open.');
  const { text } = await handInOf(desk.shelf, now.school, now.records, adaId);
  await importFiles([{ name: 'work', size: text.length, text: async () => text }], {
    ...{ desk, library, mapsHash: face.mapsHash, signal: new AbortController().signal },
    ...{ examiner: services.verifier.openExaminer(), onProgress: () => undefined },
  });
  const attempt = desk.now()?.school.attempts.get(setup.id);
  expect([attempt?.verification?.asAssigned, attempt && countsOf(attempt)]).toEqual([true, { counts: true }]);
});
