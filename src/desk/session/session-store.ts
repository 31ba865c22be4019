// Tells React when a session has changed, without making it draw sixty times a second.
import { createContext, use, useSyncExternalStore } from 'react';
import type { Attempt, PlayDriver } from '../../core/attempt';
import { wordsAtVisit, type Scenario, type ScenarioWords } from '../../core/scenario';
import { permits, type Intent } from '../../core/session';
import { TICKS_PER_READING } from '../../core/skin';

export interface SessionStore {
  readonly attempt: Attempt;
  readonly driver: PlayDriver;
  readonly scenario: Scenario;
  readonly words: ScenarioWords;
  act(intent: Intent): void;
  /** True, or the message id of why not now. */
  may(intent: Intent): true | string;
  subscribe(listener: () => void): () => void;
  /** Grows with every intent and with every reading, ten times a second of play at most. */
  pulse(): number;
}

/** Listens to the driver and passes on only what is worth drawing. */
export function createSessionStore(driver: PlayDriver, scenario: Scenario, words: ScenarioWords): SessionStore {
  const { attempt } = driver;
  const listeners = new Set<() => void>();
  let pulse = 0;
  let lastTick = attempt.tick;
  let lastReading = Math.floor(attempt.tick / TICKS_PER_READING);
  driver.subscribe(() => {
    const reading = Math.floor(attempt.tick / TICKS_PER_READING);
    const intentOnly = attempt.tick === lastTick;
    lastTick = attempt.tick;
    if (reading === lastReading && !intentOnly) return;
    lastReading = reading;
    pulse += 1;
    for (const listener of [...listeners]) listener();
  });
  return {
    attempt,
    driver,
    scenario,
    get words() {
      return wordsAtVisit(words, attempt.session.visit);
    },
    act: (intent) => driver.submit(intent),
    may: (intent) => permits(attempt.session, intent),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    pulse: () => pulse,
  };
}

export const SessionContext = createContext<SessionStore | null>(null);

/** The session of this page, without listening to it. */
export function useSession(): SessionStore {
  const store = use(SessionContext);
  if (!store) throw new Error('A panel was rendered outside of a session.');
  return store;
}

/**
 * Draws again whenever the picked value differs from before. Pick plain values, or texts made of what matters;
 * a fresh object would differ every time.
 */
export function usePicked<Value extends string | number | boolean | null>(pick: (attempt: Attempt) => Value): Value {
  const store = useSession();
  return useSyncExternalStore(store.subscribe, () => pick(store.attempt));
}

/** Draws again after every intent and finding, but not because time passes. */
export function useSteps(): void {
  usePicked(({ record, session }) => `${record.intents.length}/${session.findings.length}/${session.stage}`);
}
