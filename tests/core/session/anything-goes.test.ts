// Whatever a trainee does in whatever order, a session never throws, its numbers stay whole, and the same acts give the same.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ADVICE,
  applyIntent,
  CLOSING_STEPS,
  CONSENT_STEPS,
  createSession,
  DECISIONS,
  FINDING_CATALOGUE,
  FINDING_IDS,
  observe,
  penSetting,
  permits,
  PHRASES,
  REASONS,
  sessionNumbers,
  TIME_EXTENSIONS,
  TOPICS,
  TRAY_STEPS,
  type Intent,
} from '../../../src/core/session';
import { CARES, ZONES } from '../../../src/core/skin';
import { BANNED, CHEEKS, WAXED, wellWorked } from './cases';

const zone = fc.constantFrom(...ZONES);
const whole = fc.integer({ min: 0, max: 3000 });

const intent: fc.Arbitrary<Intent> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('proceed' as const) }) },
  fc.record({ kind: fc.constant('ask' as const), topic: fc.constantFrom(...TOPICS) }),
  fc.record({
    kind: fc.constantFrom('read-form' as const, 'chart-lot', 'stop-treatment', 'pause'),
  }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('resume' as const), pausedSeconds: whole }) },
  fc.record({ kind: fc.constant('say' as const), phrase: fc.constantFrom(...PHRASES) }),
  fc.record({
    kind: fc.constant('decide' as const),
    decision: fc.constantFrom(...DECISIONS),
    reason: fc.constantFrom(...REASONS),
    days: whole,
    leaveOut: fc.array(zone, { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('consent' as const), step: fc.constantFrom(...CONSENT_STEPS) }),
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('tray' as const), step: fc.constantFrom(...TRAY_STEPS) }) },
  fc.record({ kind: fc.constant('set-length' as const), micrometres: whole }),
  fc.record({ kind: fc.constant('set-rate' as const), hertz: whole }),
  fc.record({ kind: fc.constant('motor' as const), on: fc.boolean() }),
  fc.record({ kind: fc.constant('extend-time' as const), extension: fc.constantFrom(...TIME_EXTENSIONS) }),
  fc.record({ kind: fc.constant('care' as const), care: fc.constantFrom(...CARES), zone }),
  fc.record({ kind: fc.constant('close' as const), step: fc.constantFrom(...CLOSING_STEPS) }),
  fc.record({ kind: fc.constant('advise' as const), advice: fc.constantFrom(...ADVICE) }),
  fc.record({ kind: fc.constant('plan' as const), nextVisitDays: whole }),
  fc.record({
    kind: fc.constant('chart' as const),
    zone,
    lengthMicrometres: whole,
    passes: whole,
    blood: fc.boolean(),
  }),
);

const share = fc.double({ min: 0, max: 1, noNaN: true });
const count = fc.integer({ min: 0, max: 5000 });
const look = fc.record({
  kind: fc.constant('look' as const),
  zone,
  touching: fc.boolean(),
  painIndex: share,
  change: fc.record(
    {
      strokes: count,
      bloodPoints: count,
      wetBloodPoints: count,
      reticularStrokes: count,
      dermalStrokeShare: share,
      coverage: share,
      evenness: share,
      redness: share,
      barrier: share,
      overTreatedShare: share,
      activeStrokes: count,
      cleansed: fc.boolean(),
    },
    { requiredKeys: [] },
  ),
});

const acts = fc.array(fc.oneof({ weight: 2, arbitrary: intent }, look), { maxLength: 80 });
const sessionCase = fc.constantFrom(CHEEKS, WAXED, BANNED);

type Act = Intent | (typeof look extends fc.Arbitrary<infer Look> ? Look : never);

function play(played: typeof CHEEKS, done: readonly Act[]) {
  const session = createSession(played);
  let tick = 0;
  for (const act of done) {
    tick += 12;
    if (act.kind === 'look') {
      const hand = { touching: act.touching, zone: act.zone, forceCentinewtons: 20, speedMillimetresPerSecond: 10 };
      observe(session, tick, { zones: [wellWorked(act.zone, act.change)], hand, painIndex: act.painIndex });
    } else {
      permits(session, act);
      applyIntent(session, act, tick);
    }
    penSetting(session);
  }
  return session;
}

describe('anything a trainee may do', () => {
  it('leaves a session whose numbers are whole', () => {
    fc.assert(
      fc.property(sessionCase, acts, (played, done) => {
        expect(sessionNumbers(play(played, done)).every(Number.isSafeInteger)).toBe(true);
      }),
      { numRuns: 120 },
    );
  });

  it('makes each finding once for its subject, known to the catalogue, with finite figures', () => {
    fc.assert(
      fc.property(sessionCase, acts, (played, done) => {
        const { findings } = play(played, done);
        const subjects = findings.map(({ id, zone: where }) => `${id} ${where ?? ''}`);
        expect(new Set(subjects).size).toBe(subjects.length);
        for (const { id, severity, evidence } of findings) {
          expect(FINDING_IDS).toContain(id);
          expect(FINDING_CATALOGUE[id as keyof typeof FINDING_CATALOGUE].severity).toBe(severity);
          expect(Object.values(evidence).every(Number.isFinite)).toBe(true);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('gives the same numbers and findings when done again', () => {
    fc.assert(
      fc.property(sessionCase, acts, (played, done) => {
        const one = play(played, done);
        const other = play(played, done);
        expect(sessionNumbers(one)).toEqual(sessionNumbers(other));
        expect(one.findings).toEqual(other.findings);
      }),
      { numRuns: 60 },
    );
  });

  it('always comes to a debrief by going on', () => {
    fc.assert(
      fc.property(sessionCase, acts, (played, done) => {
        const session = play(played, done);
        applyIntent(session, { kind: 'resume', pausedSeconds: 5 }, 2000);
        for (let step = 0; step < 9; step++) applyIntent(session, { kind: 'proceed' }, 2000 + step);
        expect(session.stage).toBe('debrief');
        expect(session.outcome).not.toBeNull();
      }),
      { numRuns: 80 },
    );
  });
});
