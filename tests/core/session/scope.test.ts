// Scope: the place, the client's facts, the decision and the zones asked for limit where needles may land.
import { describe, expect, it } from 'vitest';
import { NO_NEEDLE_ZONES } from '../../../src/core/skin';
import { BANNED, CHEEKS, WAXED, wellWorked } from './cases';
import { begin, readyToNeedle } from './driver';

/** The shortest tap of the pen: a twentieth of a second. */
const TAP = { strokes: 70, coverage: 0.01, strokesPerSquareCentimetre: 5 };
const FIRST_STROKE = { strokes: 1, coverage: 0, strokesPerSquareCentimetre: 0.1 };

describe('scope', () => {
  it('any stroke where the place forbids it is critical', () => {
    readyToNeedle(BANNED)
      .expectNoFinding('scope.place-forbids')
      .needle(wellWorked('cheek-left', FIRST_STROKE))
      .expectFinding('scope.place-forbids', { severity: 'critical' });
  });

  it('the shortest tap in a waxed zone is critical, in another one it is not', () => {
    const driver = readyToNeedle(WAXED).needle(wellWorked('forehead')).expectNoFinding('scope.closed-zone');
    driver.needle(wellWorked('upper-lip-left', TAP));
    driver.expectFinding('scope.closed-zone', { severity: 'critical', zone: 'upper-lip-left' });
  });

  it('needling a lesion is critical, a stray needle at its rim is not', () => {
    const driver = readyToNeedle(CHEEKS).needle(wellWorked('cheek-left', { lesionStrokes: 20 }));
    driver.expectNoFinding('scope.lesion').needle(wellWorked('cheek-left', { lesionStrokes: 40 }));
    driver.expectFinding('scope.lesion', { severity: 'critical', zone: 'cheek-left' });
  });

  it('a fact that closes every zone makes any tap critical', () => {
    const closed = { ...CHEEKS, facts: WAXED.facts.map((fact) => ({ ...fact, closes: 'all' as const })) };
    readyToNeedle(closed)
      .needle(wellWorked('cheek-right', TAP))
      .expectFinding('scope.closed-zone', { severity: 'critical', zone: 'cheek-right' });
  });

  it('needling a client whom no right way treats is critical', () => {
    const refer = { ...CHEEKS, rightWays: [{ decision: 'refer' as const, atLeastDays: 0, leaveOut: [], reasons: [] }] };
    readyToNeedle(refer)
      .needle(wellWorked('cheek-left', FIRST_STROKE))
      .expectFinding('scope.unsuitable-client', { severity: 'critical' });
  });

  it.each(NO_NEEDLE_ZONES)('the shortest tap on %s is critical, a tip over its border is not', (zone) => {
    readyToNeedle()
      .needle(wellWorked(zone, { ...TAP, strokes: 28 }))
      .expectNoFinding()
      .needle(wellWorked(zone, TAP))
      .expectFinding('scope.no-needle-zone', { severity: 'critical', zone });
  });

  it('working a zone the trainee left out is serious, slipping over its border is not', () => {
    const leaveOut = ['cheek-right'] as const;
    const driver = begin().to('consultation').askAll().to('decision').decide('treat', 'suitable', { leaveOut });
    driver.to('consent').consentFully().to('setup').setUpFully().to('treatment').motor(true);
    driver.needle(wellWorked('cheek-right', { coverage: 0.05 })).expectNoFinding('scope.left-out-zone');
    driver.needle(wellWorked('cheek-right'));
    driver.expectFinding('scope.left-out-zone', { severity: 'serious', zone: 'cheek-right' });
  });

  it('working a zone nobody asked for is minor, slipping over its border is not', () => {
    const driver = readyToNeedle()
      .needle(wellWorked('forehead', { coverage: 0.2 }))
      .expectNoFinding();
    driver.needle(wellWorked('forehead'));
    driver.expectFinding('scope.not-asked-zone', { severity: 'minor', zone: 'forehead' });
  });

  it('needling with a longer setting than the place allows is serious, setting it alone is not', () => {
    const driver = readyToNeedle().do({ kind: 'set-length', micrometres: 550 }).wait(1).expectNoFinding();
    driver.needle(wellWorked('cheek-left')).expectFinding('scope.length-beyond', { severity: 'serious' });
    expect(driver.session.findings[0]?.evidence).toEqual({ lengthMicrometres: 550, maxLengthMicrometres: 500 });
  });

  it('lengthening the needles on the skin is seen too', () => {
    const driver = readyToNeedle().needle(wellWorked('cheek-left')).do({ kind: 'set-length', micrometres: 600 });
    driver.wait(0.1).expectFinding('scope.length-beyond');
  });
});
