// Every intent must come back from its numbers exactly, and nothing else may be read as one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeIntent, encodeIntent } from '../../../src/core/attempt/intent-code';
import { CARES, ZONES } from '../../../src/core/skin';
import {
  ADVICE,
  CLOSING_STEPS,
  CONSENT_STEPS,
  DECISIONS,
  PHRASES,
  REASONS,
  TIME_EXTENSIONS,
  TOPICS,
  TRAY_STEPS,
  type Intent,
} from '../../../src/core/session';

const whole = fc.nat(0xffffff);
const zone = fc.constantFrom(...ZONES);
export const anyIntent: fc.Arbitrary<Intent> = fc.oneof(
  fc
    .constantFrom<Intent['kind']>('proceed', 'read-form', 'chart-lot', 'stop-treatment', 'pause')
    .map((kind) => ({ kind }) as Intent),
  fc.constantFrom(...TOPICS).map((topic): Intent => ({ kind: 'ask', topic })),
  fc.constantFrom(...PHRASES).map((phrase): Intent => ({ kind: 'say', phrase })),
  fc.constantFrom(...CONSENT_STEPS).map((step): Intent => ({ kind: 'consent', step })),
  fc.constantFrom(...TRAY_STEPS).map((step): Intent => ({ kind: 'tray', step })),
  fc.constantFrom(...CLOSING_STEPS).map((step): Intent => ({ kind: 'close', step })),
  fc.constantFrom(...ADVICE).map((advice): Intent => ({ kind: 'advise', advice })),
  fc
    .record({
      decision: fc.constantFrom(...DECISIONS),
      reason: fc.constantFrom(...REASONS),
      days: whole,
      leaveOut: fc.array(zone, { maxLength: 25 }),
    })
    .map((fields): Intent => ({ kind: 'decide', ...fields })),
  whole.map((micrometres): Intent => ({ kind: 'set-length', micrometres })),
  whole.map((hertz): Intent => ({ kind: 'set-rate', hertz })),
  whole.map((pausedSeconds): Intent => ({ kind: 'resume', pausedSeconds })),
  whole.map((nextVisitDays): Intent => ({ kind: 'plan', nextVisitDays })),
  fc.constantFrom(...TIME_EXTENSIONS).map((extension): Intent => ({ kind: 'extend-time', extension })),
  fc.boolean().map((on): Intent => ({ kind: 'motor', on })),
  fc.record({ care: fc.constantFrom(...CARES), zone }).map((fields): Intent => ({ kind: 'care', ...fields })),
  fc
    .record({ zone, lengthMicrometres: whole, passes: whole, blood: fc.boolean() })
    .map((fields): Intent => ({ kind: 'chart', ...fields })),
);

describe('intents as numbers', () => {
  it('come back exactly', () => {
    fc.assert(
      fc.property(anyIntent, (intent) => {
        expect(decodeIntent(encodeIntent(intent))).toEqual(intent);
      }),
    );
  });

  it('refuse rows that no intent writes', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { maxLength: 8 }), (row) => {
        const intent = decodeIntent(row);
        expect(intent === null || encodeIntent(intent).join() === row.join()).toBe(true);
      }),
    );
    expect(decodeIntent([])).toBeNull();
    expect(decodeIntent([0, 1])).toBeNull();
    expect(decodeIntent([1, TOPICS.length])).toBeNull();
  });

  it('refuse fractions, negatives and unknown ids', () => {
    expect(() => encodeIntent({ kind: 'plan', nextVisitDays: 1.5 })).toThrow(RangeError);
    expect(() => encodeIntent({ kind: 'plan', nextVisitDays: -1 })).toThrow(RangeError);
    expect(() => encodeIntent({ kind: 'ask', topic: 'weather' as 'sun' })).toThrow(RangeError);
  });
});
