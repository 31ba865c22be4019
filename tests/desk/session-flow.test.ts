// A session as the desk keeps it: begun from its address, saved as it goes, brought back after the tab was closed, proved at the end.
import { describe, expect, it } from 'vitest';
import { attemptFileText, readAttemptFile } from '../../src/core/attempt';
import { examineAttempt } from '../../src/core/school';
import { keptForExams, sessionCards } from '../../src/core/scenario';
import { TICKS_PER_SECOND } from '../../src/core/skin';
import { loadDebrief } from '../../src/desk/debrief/load-debrief';
import { createAttemptKeeper, type AttemptKeeper } from '../../src/desk/session/attempt-keeper';
import { fastForward } from '../../src/desk/session/fast-forward';
import { openSession, type OpenedSession } from '../../src/desk/session/open-session';
import { DeskError } from '../../src/desk/shared/desk-error';
import { ShelfError } from '../../src/storage';
import { face, library, testServices, type TestServices } from './support';

async function opened(services: TestServices, scenarioId: string, query: string): Promise<OpenedSession> {
  const session = await openSession(services, scenarioId, new URLSearchParams(query));
  if (session instanceof Response) throw new Error(`Sent on to ${session.headers.get('Location')}`);
  return session;
}

/** Begins an attempt and follows the address it is sent to. */
async function begun(services: TestServices, scenarioId = 'waxed-five-days', query = 'seed=5&mode=exam') {
  const sentOn = await openSession(services, scenarioId, new URLSearchParams(query));
  if (!(sentOn instanceof Response)) throw new Error('A new attempt has to be named in its address.');
  const address = new URL(sentOn.headers.get('Location') ?? '', 'http://desk');
  return { address, session: await opened(services, scenarioId, address.search) };
}

function keep(
  services: TestServices,
  { attempt, mark, driver }: OpenedSession,
  troubles: (string | null)[] = [],
): AttemptKeeper {
  const keeper = createAttemptKeeper(services, attempt, mark, (id) => troubles.push(id));
  driver.subscribe(keeper.onPlay);
  services.clock.onFrame((now) => driver.advanceTo(now));
  return keeper;
}

/** Lets everything that was queued be written. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
}

describe('a session', () => {
  it('takes seed and mode from its address and names its attempt there', async () => {
    const services = testServices();
    const { address, session } = await begun(services);
    expect(address.searchParams.get('attempt')).toBe(session.attempt.setup.id);
    expect(session.attempt.setup).toMatchObject({ seed: 5, mode: 'exam', origin: { kind: 'person' } });
    expect((await services.opened.shelf.listAttempts()).map(({ end }) => end)).toEqual([null]);
  });

  it('comes back paused, with less than a second lost, when the tab was closed in the middle', async () => {
    const services = testServices();
    const { address, session } = await begun(services);
    keep(services, session);
    session.driver.submit({ kind: 'proceed' });
    session.driver.submit({ kind: 'ask', topic: 'hair-removal' });
    services.clock.advance(5300);
    await settled();
    const again = await opened(services, 'waxed-five-days', address.search);
    expect(session.attempt.tick - again.attempt.tick).toBeLessThan(TICKS_PER_SECOND);
    expect(again.attempt.tick).toBeGreaterThan(4 * TICKS_PER_SECOND);
    expect(again.attempt.session.stage).toBe('consultation');
    expect(again.attempt.session.done.asked).toEqual(['hair-removal']);
    expect(again.attempt.session.paused).toBe(true);
    expect(services.timesAskedToKeep()).toBe(1);
  });

  it('goes on saving after it came back, and can come back again', async () => {
    const services = testServices();
    const { address, session } = await begun(services);
    keep(services, session);
    services.clock.advance(2000);
    await settled();
    const troubles: string[] = [];
    const second = await opened(services, 'waxed-five-days', address.search);
    keep(services, second, troubles);
    second.driver.submit({ kind: 'resume', pausedSeconds: 60 });
    second.driver.submit({ kind: 'proceed' });
    services.clock.advance(2000);
    await settled();
    const third = await opened(services, 'waxed-five-days', address.search);
    expect(third.attempt.session.stage).toBe('consultation');
    expect(troubles).toEqual([]);
  });

  it('keeps the time that was asked for through closing and coming back, and its file tells the school', async () => {
    const services = testServices();
    const { address, session } = await begun(services);
    keep(services, session);
    session.driver.submit({ kind: 'extend-time', extension: 'double' });
    services.clock.advance(1000);
    await settled();
    const again = await opened(services, 'waxed-five-days', address.search);
    expect(again.attempt.session.timeExtension).toBe('double');
    const { attempt, driver } = again;
    driver.submit({ kind: 'resume', pausedSeconds: 1 });
    while (attempt.session.stage !== 'decision') driver.submit({ kind: 'proceed' });
    driver.submit({ kind: 'decide', decision: 'postpone', reason: 'waxed-recently', days: 9, leaveOut: [] });
    while (!attempt.finished) driver.submit({ kind: 'proceed' });
    const examined = examineAttempt(attemptFileText(attempt), face);
    expect(examined).toMatchObject({
      verification: { proof: { verified: true }, timeExtension: 'double' },
      submission: { timeExtension: 'double' },
    });
  });

  it('ends with a proved file in the history, and its debrief finds every stage', async () => {
    const services = testServices();
    const { address, session } = await begun(services);
    const keeper = keep(services, session);
    const { driver, attempt } = session;
    for (const act of [
      () => driver.submit({ kind: 'proceed' }),
      () => driver.submit({ kind: 'ask', topic: 'hair-removal' }),
      () => driver.submit({ kind: 'proceed' }),
      () => driver.submit({ kind: 'decide', decision: 'postpone', reason: 'waxed-recently', days: 9, leaveOut: [] }),
      () => driver.submit({ kind: 'proceed' }),
      () => driver.submit({ kind: 'say', phrase: 'explain-refusal' }),
      () => driver.submit({ kind: 'proceed' }),
    ]) {
      services.clock.advance(2000);
      act();
    }
    expect(attempt.finished).toBe(true);
    await keeper.finish();
    const [summary] = await services.opened.shelf.listAttempts();
    expect(summary.end).toMatchObject({ outcome: 'postponed', verified: true, score: attempt.scorecard?.score });
    expect(await services.opened.shelf.loadChunks(attempt.setup.id)).toEqual([]);

    const debrief = await loadDebrief(services, attempt.setup.id);
    expect(readAttemptFile(debrief.fileText).ok).toBe(true);
    expect(debrief.spans.map(({ stage }) => stage)).toEqual([
      'briefing',
      'consultation',
      'decision',
      'chart',
      'debrief',
    ]);
    expect(debrief.ended?.scorecard).toEqual(attempt.scorecard);
    const sentOn = await openSession(services, 'waxed-five-days', address.searchParams);
    expect(sentOn instanceof Response && sentOn.headers.get('Location')).toBe(`/debrief/${attempt.setup.id}`);
  });

  it('of less than a second still shows its findings in the debrief', async () => {
    const services = testServices();
    const { session } = await begun(services);
    const keeper = keep(services, session);
    const { driver, attempt } = session;
    driver.submit({ kind: 'proceed' });
    driver.submit({ kind: 'proceed' });
    driver.submit({ kind: 'decide', decision: 'decline', reason: 'suitable', days: 0, leaveOut: [] });
    driver.submit({ kind: 'proceed' });
    driver.submit({ kind: 'proceed' });
    await keeper.finish();
    const { ended } = await loadDebrief(services, attempt.setup.id);
    expect(attempt.session.findings.length).toBeGreaterThan(0);
    expect(ended?.session.findings).toEqual(attempt.session.findings);
  });

  it('says so when it can no longer be saved, plays on, and saves all that waited once there is room', async () => {
    const services = testServices();
    const { session, address } = await begun(services);
    const troubles: (string | null)[] = [];
    const { shelf } = services.opened;
    const append = shelf.appendChunk.bind(shelf);
    let full = false;
    shelf.appendChunk = (id, chunk) => (full ? Promise.reject(new ShelfError('full')) : append(id, chunk));
    keep(services, session, troubles);
    services.clock.advance(1000);
    await settled();
    full = true;
    services.clock.advance(4000);
    await settled();
    expect(troubles).toEqual(['errors:saving.full']);
    expect((await opened(services, 'waxed-five-days', address.search)).attempt.tick).toBeLessThan(TICKS_PER_SECOND + 1);
    full = false;
    services.clock.advance(1000);
    await settled();
    expect(troubles).toEqual(['errors:saving.full', null]);
    const again = await opened(services, 'waxed-five-days', address.search);
    expect(session.attempt.tick - again.attempt.tick).toBeLessThan(TICKS_PER_SECOND);
    expect(again.attempt.tick).toBeGreaterThan(5 * TICKS_PER_SECOND);
  });

  it('that another tab has taken over is not written any more', async () => {
    const services = testServices();
    const { session } = await begun(services);
    const troubles: (string | null)[] = [];
    const { shelf } = services.opened;
    keep(services, session, troubles);
    let tried = 0;
    shelf.appendChunk = () => {
      tried += 1;
      return Promise.reject(new ShelfError('already-kept'));
    };
    services.clock.advance(4000);
    await settled();
    expect([troubles, tried]).toEqual([['errors:storage.already-kept'], 1]);
  });

  it('that cannot be saved at its end is still debriefed, and says why it is not in the history', async () => {
    const services = testServices();
    const { session } = await begun(services);
    services.opened.shelf.finishAttempt = () => Promise.reject(new ShelfError('full'));
    const keeper = keep(services, session);
    while (!session.attempt.finished) session.driver.submit({ kind: 'proceed' });
    const { apart, ended } = await loadDebrief(services, await keeper.finish());
    expect(apart).toBe('errors:storage.full');
    expect(ended?.scorecard).toEqual(session.attempt.scorecard);
  });

  it('that does not exist, or an attempt that is not here, is told kindly', async () => {
    const services = testServices();
    await expect(openSession(services, 'nowhere', new URLSearchParams())).rejects.toMatchObject({
      messageId: 'errors:scenario.unknown',
    });
    await expect(openSession(services, 'clear-cheeks', new URLSearchParams('attempt=gone'))).rejects.toBeInstanceOf(
      DeskError,
    );
    await expect(loadDebrief(services, 'gone')).rejects.toMatchObject({ messageId: 'errors:attempt.unknown' });
  });

  it('opens at a chosen stage under the development server only', async () => {
    const services = testServices();
    const atSetup = await openSession(
      { ...services, development: true },
      'clear-cheeks',
      new URLSearchParams('stage=setup'),
    );
    expect(atSetup instanceof Response ? null : atSetup.attempt.session.stage).toBe('setup');
    const shipped = await begun(services, 'clear-cheeks', 'stage=setup');
    expect(shipped.session.attempt.session.stage).toBe('briefing');
  });

  it('can be played ahead to any stage without a finding for what lies before', async () => {
    for (const stage of ['consultation', 'decision', 'consent', 'setup', 'treatment'] as const) {
      const { session } = await begun(testServices(), 'clear-cheeks', '');
      fastForward(session.driver, stage);
      expect(session.attempt.session.stage).toBe(stage);
      expect(session.attempt.session.findings.map(({ id }) => id)).toEqual([]);
    }
  });
});

describe('a session that is kept for exams', () => {
  const kept = [...keptForExams(library.modules)];

  it('is one that a module draws in exam mode and none teaches', () => {
    const step = { scenarioId: 'b', mode: 'practice', attemptsAllowed: null } as const;
    const exam = { steps: [], draw: { count: 1, of: ['a', 'b'], mode: 'exam' } } as const;
    const practice = { steps: [step], draw: { count: 1, of: ['c'], mode: 'practice' } } as const;
    expect([...keptForExams([exam, practice])]).toEqual(['a']);
    expect(kept).toEqual(library.findModule('certification-exam')?.draw?.of);
    const { cards, keptForExams: count } = sessionCards(library);
    expect([cards.filter(({ id }) => kept.includes(id)), count]).toEqual([[], kept.length]);
    expect(cards.length + count).toBe(library.cards.length);
  });

  it('is not begun from an address by a trainee, a visitor or in the demo, but by an instructor', async () => {
    const begins = (services: TestServices) => openSession(services, kept[0], new URLSearchParams('mode=exam'));
    const refusal = { messageId: 'session.kept-for-exams' };
    await expect(begins(testServices())).rejects.toMatchObject(refusal);
    for (const place of ['own', 'demo'] as const) {
      const services = testServices();
      const desk = await services.schoolDesk();
      await desk.found({ schoolName: 'S', instructorName: 'I', passphrase: null, place });
      if (place === 'demo') await expect(begins(services)).rejects.toMatchObject(refusal);
      else expect(await begins(services)).toBeInstanceOf(Response);
      const [ada] = await desk.act([{ kind: 'person', role: 'trainee', name: 'Ada', number: '' }]);
      await desk.enterTrainee(ada.id);
      await expect(begins(services)).rejects.toMatchObject(refusal);
    }
  });

  it('goes on when it was begun before it was kept', async () => {
    const services = testServices();
    const desk = await services.schoolDesk();
    await desk.found({ schoolName: 'S', instructorName: 'I', passphrase: null, place: 'own' });
    const { address } = await begun(services, kept[0], 'mode=exam');
    desk.leave();
    expect((await opened(services, kept[0], address.search)).attempt.setup.scenario.id).toBe(kept[0]);
  });
});
