// Opens a session from its address: begins a new attempt, or brings a saved one back to where it was left.
import { redirect, replace } from 'react-router';
import {
  createAttempt,
  createChunkMark,
  createPlayDriver,
  engineOf,
  playedScenario,
  resumeAttempt,
} from '../../core/attempt';
import type { Attempt, AttemptSetup, ChunkMark, PlayDriver } from '../../core/attempt';
import { keptForExams, type Library, type Scenario } from '../../core/scenario';
import type { AssignedPlay } from '../../storage';
import { STAGES } from '../../core/session';
import type { Face } from '../../core/skin';
import { MODES, readPreferences } from '../home/preferences';
import { DeskError } from '../shared/desk-error';
import type { DeskServices } from '../shared/services';
import { mayTryExams, mayUse } from '../shared/whose-attempt';
import { fastForward } from './fast-forward';

export interface OpenedSession {
  attempt: Attempt;
  driver: PlayDriver;
  mark: ChunkMark;
  scenario: Scenario;
  /** Set when it is played for a school. */
  assigned?: AssignedPlay;
}

/**
 * The address says which: ?attempt=… goes on with a saved attempt; without it a new one is begun and the address is changed to name it,
 * so that a reload finds it. New ones take ?seed= (a uint32) and ?mode=; under the development server ?stage= plays ahead to a stage.
 * A session that is kept for exams is begun from an assignment only, but by an instructor and under the development server. Rejects with a DeskError, ShelfError or MapsError.
 */
export async function openSession(
  services: DeskServices,
  scenarioId: string,
  asked: URLSearchParams,
): Promise<OpenedSession | Response> {
  const [library, face] = await Promise.all([services.loadLibrary(), services.loadFace()]);
  const scenario = library.find(scenarioId);
  if (!scenario) throw unknownScenario(library, scenarioId);
  const attemptId = asked.get('attempt');
  if (attemptId) return resume(services, library, scenario, face, attemptId);

  const isKept = keptForExams(library.modules).has(scenario.id) && !services.development;
  if (isKept && !(await mayTryExams(services))) {
    throw new DeskError('session.kept-for-exams');
  }
  const setup = newSetup(services, scenario, asked);
  const stage = STAGES.find((known) => known === asked.get('stage'));
  if (services.development && stage) {
    const attempt = createAttempt(setup, face);
    const driver = createPlayDriver(attempt);
    await begin(services, scenario, attempt);
    fastForward(driver, stage);
    return { attempt, driver, mark: createChunkMark(), scenario };
  }
  await begin(services, scenario, createAttempt(setup, face));
  const next = new URLSearchParams(asked);
  next.set('attempt', setup.id);
  return replace(`/session/${scenario.id}?${next.toString()}`);
}

function unknownScenario(library: Library, scenarioId: string): DeskError {
  const broken = library.problems.some(({ file }) => file.includes(scenarioId));
  return broken
    ? new DeskError('errors:scenario.broken')
    : new DeskError('errors:scenario.unknown', { id: scenarioId });
}

function newSetup(services: DeskServices, scenario: Scenario, asked: URLSearchParams): AttemptSetup {
  const preferences = readPreferences();
  const seed = Number(asked.get('seed') ?? NaN);
  const wished = MODES.find((known) => known === asked.get('mode')) ?? preferences.mode;
  // A scenario may allow some help levels only; then the one with the least help it allows.
  const mode = scenario.modes.includes(wished) ? wished : scenario.modes[scenario.modes.length - 1];
  return {
    id: services.newAttemptId(),
    scenario: playedScenario(scenario),
    seed: Number.isInteger(seed) && seed >= 0 && seed <= 0xffffffff ? seed : services.newSeed(),
    mode,
    who: preferences.who.trim(),
    startedAt: services.today().toISOString(),
    origin: { kind: 'person' },
  };
}

async function begin(services: DeskServices, scenario: Scenario, attempt: Attempt): Promise<void> {
  const { shelf } = services.opened;
  await shelf.beginAttempt({ setup: attempt.setup, title: scenario.words.en.title, engine: engineOf(attempt) });
}

/** A new session begins with the time this trainee usually needs. */
function giveTime(driver: PlayDriver): void {
  const { time } = readPreferences();
  if (time !== 'planned') driver.submit({ kind: 'extend-time', extension: time });
}

async function resume(
  services: DeskServices,
  library: Library,
  ownPlace: Scenario,
  face: Face,
  attemptId: string,
): Promise<OpenedSession | Response> {
  const { shelf } = services.opened;
  if (await services.installed.isPlayedElsewhere(attemptId)) throw new DeskError('errors:resume.other-tab');
  const summary = (await shelf.listAttempts()).find(({ setup }) => setup.id === attemptId);
  if (!summary) throw new DeskError('errors:attempt.unknown');
  if (!(await mayUse(services, summary.assigned))) throw new DeskError('errors:attempt.not-yours');
  if (summary.end) return redirect(`/debrief/${attemptId}`);
  const { attempt, mark } = resumeAttempt(summary.setup, await shelf.loadChunks(attemptId), face);
  const now = engineOf(attempt);
  if (now.rules !== summary.engine.rules || now.maps !== summary.engine.maps) {
    throw new DeskError('errors:resume.other-engine');
  }
  const driver = createPlayDriver(attempt);
  if (attempt.record.intents.length === 0) giveTime(driver);
  // Nobody should find the clock running when a page comes back.
  if (attempt.tick > 0 && !attempt.finished && !attempt.session.paused) driver.submit({ kind: 'pause' });
  const placeId = summary.assigned?.placeId ?? null;
  const elsewhere = placeId === null ? null : library.findAt(ownPlace.id, placeId);
  return {
    attempt,
    driver,
    mark,
    scenario: elsewhere?.ok ? elsewhere.value : ownPlace,
    assigned: summary.assigned,
  };
}
