// Depth is judged by the zone, never by the stroke, and against the scope profile.
import { describe, expect, it } from 'vitest';
import type { FindingId } from '../../../src/core/session';
import { CHEEKS, SUPERFICIAL, wellWorked } from './cases';
import { readyToNeedle } from './driver';

const DERMAL: readonly FindingId[] = ['depth.dermal-minor', 'depth.dermal-serious', 'depth.dermal-critical'];

describe('dermal strokes', () => {
  it.each<[number, FindingId]>([
    [0.015, 'depth.dermal-minor'],
    [0.05, 'depth.dermal-serious'],
    [0.2, 'depth.dermal-critical'],
  ])('a share of %f is %s', (dermalStrokeShare, id) => {
    const driver = readyToNeedle().needle(wellWorked('cheek-left', { dermalStrokeShare }));
    driver.expectFinding(id, { zone: 'cheek-left' });
    driver.expectNoFinding(...DERMAL.filter((other) => other !== id));
    expect(driver.session.findings[0]?.evidence['dermalStrokeShare']).toBe(dermalStrokeShare);
  });

  it('at the very share of the profile are no fault yet', () => {
    readyToNeedle()
      .needle(wellWorked('cheek-left', { dermalStrokeShare: 0.01 }))
      .expectNoFinding();
  });

  it('escalate as separate findings, each once for its zone', () => {
    const driver = readyToNeedle()
      .needle(wellWorked('cheek-left', { dermalStrokeShare: 0.02 }))
      .needle(wellWorked('cheek-left', { dermalStrokeShare: 0.05 }))
      .needle(wellWorked('cheek-left', { dermalStrokeShare: 0.02 }))
      .needle(wellWorked('cheek-left', { dermalStrokeShare: 0.05 }))
      .needle(wellWorked('cheek-right', { dermalStrokeShare: 0.02 }));
    expect(driver.session.findings.map(({ id, zone }) => [id, zone])).toEqual([
      ['depth.dermal-minor', 'cheek-left'],
      ['depth.dermal-serious', 'cheek-left'],
      ['depth.dermal-minor', 'cheek-right'],
    ]);
  });

  it('early on weigh no more than late ones', () => {
    const early = { strokes: 400, strokesPerSquareCentimetre: 25, dermalStrokeShare: 0.1, coverage: 0.05 };
    readyToNeedle()
      .needle(wellWorked('cheek-left', early))
      .expectNoFinding(...DERMAL);
  });

  it.each<[number, FindingId]>([
    [0.02, 'depth.dermal-minor'],
    [0.05, 'depth.dermal-serious'],
    [0.2, 'depth.dermal-critical'],
  ])('in a zone left half done a share of %f is %s by what was done', (dermalStrokeShare, id) => {
    const early = { strokes: 1600, strokesPerSquareCentimetre: 8, dermalStrokeShare, coverage: 0.05 };
    const driver = readyToNeedle().needle(wellWorked('cheek-left', early)).expectNoFinding(id).proceed();
    driver.expectFinding(id, { zone: 'cheek-left' });
    driver.expectNoFinding(...DERMAL.filter((other) => other !== id));
  });

  it('are not made a share of when there are hardly any strokes', () => {
    const slip = { strokes: 29, strokesPerSquareCentimetre: 1, dermalStrokeShare: 1, coverage: 0.01 };
    const driver = readyToNeedle().needle(wellWorked('chin', slip)).proceed();
    driver.expectNoFinding(...DERMAL);
  });

  it('are allowed where the profile goes into the papillary dermis', () => {
    const papillary = { ...CHEEKS, scope: { ...SUPERFICIAL, deepestLayer: 'papillary' as const } };
    readyToNeedle(papillary)
      .needle(wellWorked('cheek-left', { dermalStrokeShare: 0.5 }))
      .proceed()
      .expectNoFinding(...DERMAL);
  });
});

describe('reach', () => {
  it('past the papillary dermis is critical, once for its zone', () => {
    const driver = readyToNeedle()
      .needle(wellWorked('cheek-left', { reticularStrokes: 1 }))
      .needle(wellWorked('cheek-left', { reticularStrokes: 9 }));
    driver.expectFinding('depth.reticular', { severity: 'critical', zone: 'cheek-left' });
    expect(driver.session.findings).toHaveLength(1);
  });

  it('past the papillary dermis is allowed where the profile says so', () => {
    const deep = { ...CHEEKS, scope: { ...SUPERFICIAL, deepestLayer: 'reticular' as const } };
    readyToNeedle(deep)
      .needle(wellWorked('cheek-left', { reticularStrokes: 9 }))
      .expectNoFinding();
  });

  it('of half the strokes past the junction is critical where only the epidermis is allowed', () => {
    const shallow = { ...CHEEKS, scope: { ...SUPERFICIAL, deepestLayer: 'epidermis' as const } };
    readyToNeedle(shallow)
      .needle(wellWorked('cheek-left', { reachedMedianMicrometres: 70 }))
      .expectFinding('depth.beyond-epidermis', { severity: 'critical', zone: 'cheek-left' });
    readyToNeedle()
      .needle(wellWorked('cheek-left', { reachedMedianMicrometres: 70 }))
      .expectNoFinding();
  });

  it('above the band is a finding at the end, not on the way', () => {
    const shallow = wellWorked('cheek-left', { reachedMedianMicrometres: 30 });
    const driver = readyToNeedle().needle(shallow).expectNoFinding();
    driver.proceed().expectFinding('depth.too-shallow', { severity: 'minor', zone: 'cheek-left' });
  });

  it('above the band does not matter in a zone nobody asked for, or hardly touched', () => {
    const slip = { reachedMedianMicrometres: 30, coverage: 0.1 };
    const driver = readyToNeedle().needle(wellWorked('cheek-left', slip)).needle(wellWorked('chin', slip));
    driver.proceed().expectNoFinding('depth.too-shallow');
  });
});
