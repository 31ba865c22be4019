// Begins (or goes on with) a session of an assignment: help level, place and seed are the assignment's, the try is written down before play.
import { redirect } from 'react-router';
import { createAttempt, engineOf, playedScenario, type AttemptSetup } from '../../core/attempt';
import type { Library, Scenario } from '../../core/scenario';
import { assignedSeed, stamped, type Assignment, type StepStanding } from '../../core/school';
import { DeskError } from '../shared/desk-error';
import type { OpenSchool, SchoolDesk } from '../shared/school-desk';
import type { DeskServices } from '../shared/services';
import { workAt, type Work } from './work';

/**
 * Resolves to the way into the session. Rejects with a DeskError or ShelfError.
 * @param mode which of the steps with this session, where there are several; null for the one that comes next
 */
export async function beginAssigned(
  services: DeskServices,
  assignmentId: string,
  scenarioId: string,
  mode: string | null = null,
): Promise<Response> {
  const desk = await services.schoolDesk();
  const open = desk.now();
  if (open?.user.kind !== 'trainee') return redirect('/me');
  const library = await services.loadLibrary();
  const assignment = open.school.assignments.get(assignmentId);
  const work = assignment && workAt(open.school, library, assignment, open.user.personId, services.today());
  const steps = work?.standing.steps.filter((one) => one.scenarioId === scenarioId) ?? [];
  const step = steps.find((one) => one.mode === mode) ?? steps.find(({ metAt }) => metAt === null) ?? steps.at(0);
  if (!assignment || !work) throw new DeskError('assignment-fault.unknown');
  if (!step)
    throw new DeskError(isDrawnFrom(work, scenarioId) ? 'assignment-fault.not-drawn' : 'assignment-fault.unknown');
  const { shelf } = services.opened;
  const unfinished = (await shelf.listAttempts()).find(
    ({ setup, end, assigned }) =>
      !end &&
      assigned !== undefined &&
      assigned.assignmentId === assignmentId &&
      isSamePerson(open, assigned.personId) &&
      setup.scenario.id === scenarioId,
  );
  if (unfinished) return redirect(`/session/${scenarioId}?attempt=${unfinished.setup.id}`);
  if (assignment.withdrawnAt) throw new DeskError('assignment-fault.withdrawn');
  if (!step.open) throw new DeskError(`assignment-fault.${whyClosed(work, step)}`);
  if (step.attemptsAllowed !== null && step.tries >= step.attemptsAllowed) {
    throw new DeskError('assignment-fault.no-tries', { count: step.attemptsAllowed });
  }
  const scenario = scenarioFor(library, scenarioId, assignment);
  const tryNumber = step.tries + 1;
  // Always the id that is used on this device: only what was begun under it goes into the file that is handed in from here.
  const playerId = open.user.personId;
  const setup = setupOf(services, open, assignment, scenario, { playerId, mode: step.mode, tryNumber });
  await writeDown(services, desk, assignment, setup, playerId, tryNumber);
  return redirect(`/session/${scenarioId}?attempt=${setup.id}`);
}

/** A client of the exam, but not of its open sitting. */
function isDrawnFrom({ module, standing }: Work, scenarioId: string): boolean {
  return standing.sittings !== null && (module.draw?.of.includes(scenarioId) ?? false);
}

function whyClosed({ standing: { sittings, next } }: Work, step: StepStanding): string {
  if (!step.drawn || !sittings) return 'not-open';
  if (step.metAt) return 'met-in-sitting';
  return next?.reason === 'sitting-another-day' ? 'another-day' : 'not-open';
}

/** Whether an id is one of those of the trainee at the page. */
function isSamePerson({ school, user }: OpenSchool, personId: string): boolean {
  return user.kind === 'trainee' && school.personIdOf(user.personId) === school.personIdOf(personId);
}

function scenarioFor(library: Library, scenarioId: string, { terms }: Assignment): Scenario {
  const found = terms.scope === null ? library.find(scenarioId) : library.findAt(scenarioId, terms.scope);
  if (!found) throw new DeskError('errors:scenario.unknown', { id: scenarioId });
  if (!('ok' in found)) return found;
  if (!found.ok) throw new DeskError('assignment-fault.not-there');
  return found.value;
}

function setupOf(
  services: DeskServices,
  { school }: OpenSchool,
  assignment: Assignment,
  scenario: Scenario,
  { playerId, mode, tryNumber }: { playerId: string; mode: AttemptSetup['mode']; tryNumber: number },
): AttemptSetup {
  return {
    id: services.newAttemptId(),
    scenario: playedScenario(scenario),
    seed: assignedSeed({
      assignmentId: assignment.id,
      salt: assignment.salt,
      personId: playerId,
      scenarioId: scenario.id,
      tryNumber,
    }),
    mode,
    who: school.people.get(school.personIdOf(playerId))?.name ?? '',
    startedAt: services.today().toISOString(),
    origin: { kind: 'person' },
  };
}

/** The try first: an attempt that is thrown away before its end was a try all the same. */
async function writeDown(
  services: DeskServices,
  desk: SchoolDesk,
  assignment: Assignment,
  setup: AttemptSetup,
  playerId: string,
  tryNumber: number,
): Promise<void> {
  const schoolId = desk.now()?.school.id ?? '';
  const begun = {
    kind: 'attempt-begun',
    attempt: setup.id,
    person: playerId,
    assignment: assignment.id,
    scenario: setup.scenario.id,
    try: tryNumber,
  } as const;
  await desk.keep([stamped(begun, playerId, desk.ports)]);
  await services.opened.shelf.beginAttempt({
    setup,
    title: setup.scenario.title,
    engine: engineOf(createAttempt(setup, await services.loadFace())),
    assigned: { schoolId, personId: playerId, assignmentId: assignment.id, placeId: assignment.terms.scope },
  });
}
