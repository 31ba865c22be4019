// React hears of a session when there is something to draw: at once after an intent, ten times a second of play otherwise.
import { describe, expect, it } from 'vitest';
import { createAttempt, createPlayDriver, playedScenario } from '../../src/core/attempt';
import { createSessionStore, type SessionStore } from '../../src/desk/session/session-store';
import { face, library, testServices } from './support';

function playedStore(): { store: SessionStore; calls(): number; advance(milliseconds: number): void } {
  const services = testServices();
  const scenario = library.scenarios[0];
  const setup = {
    id: 'one',
    scenario: playedScenario(scenario),
    seed: 1,
    mode: 'practice' as const,
    who: '',
    startedAt: '2026-11-22T10:00:00Z',
    origin: { kind: 'person' as const },
  };
  const driver = createPlayDriver(createAttempt(setup, face));
  const store = createSessionStore(driver, scenario, scenario.words.en);
  let calls = 0;
  store.subscribe(() => (calls += 1));
  services.clock.onFrame((now) => driver.advanceTo(now));
  return { store, calls: () => calls, advance: (milliseconds) => services.clock.advance(milliseconds) };
}

describe('the session store', () => {
  it('tells of passing time ten times a second at most', () => {
    const { calls, advance } = playedStore();
    advance(3000);
    expect(calls()).toBeGreaterThanOrEqual(28);
    expect(calls()).toBeLessThanOrEqual(30);
  });

  it('tells of every intent at once', () => {
    const { store, calls } = playedStore();
    store.act({ kind: 'proceed' });
    store.act({ kind: 'ask', topic: 'sun' });
    expect(calls()).toBe(2);
    expect(store.attempt.session.done.asked).toEqual(['sun']);
  });

  it('gives the reason why something may not be done now', () => {
    const { store } = playedStore();
    expect(store.may({ kind: 'motor', on: true })).toBe('not-now.other-stage');
    expect(store.may({ kind: 'proceed' })).toBe(true);
  });
});
