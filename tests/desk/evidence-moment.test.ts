// Every piece of evidence has its moment in the replay.
import { describe, expect, it } from 'vitest';
import { evidenceTick } from '../../src/desk/debrief/evidence-moment';
import type { DepthSample, StageSpan } from '../../src/desk/debrief/load-debrief';

const spans: StageSpan[] = [
  { stage: 'setup', fromTick: 0, toTick: 100 },
  { stage: 'treatment', fromTick: 100, toTick: 900 },
  { stage: 'chart', fromTick: 900, toTick: 1000 },
  { stage: 'treatment', fromTick: 1200, toTick: 1800 },
];
const depths = [
  ['malar-left', 240],
  ['malar-left', 360],
  ['malar-right', 480],
  ['malar-left', 1320],
].map(([zone, tick]) => ({ zone, tick, reachedMicrometres: 50, junctionMicrometres: 60 }) as DepthSample);

describe('the moment of a piece of evidence', () => {
  it('is when a finding was seen', () => {
    const finding = { id: 'blood', severity: 'serious', tick: 77, evidence: {} } as const;
    expect(evidenceTick({ findingIndex: 0, atTick: 5 }, finding, { spans, depths })).toBe(77);
  });

  it('is the last stroke in a reading’s zone, at its visit', () => {
    const inZone = (visit?: number) =>
      evidenceTick({ reading: 'evenness', zone: 'chin', value: 1, visit }, undefined, { spans, depths });
    expect(inZone()).toBe(900);
    const cheek = { reading: 'evenness', zone: 'malar-left' as never, value: 1 } as const;
    expect(evidenceTick(cheek, undefined, { spans, depths })).toBe(360);
    expect(evidenceTick({ ...cheek, visit: 2 }, undefined, { spans, depths })).toBe(1320);
  });

  it('is the treatment’s last stroke for a reading of the whole face, and none where nobody treated', () => {
    expect(evidenceTick({ reading: 'evenness', value: 1 }, undefined, { spans, depths })).toBe(480);
    expect(evidenceTick({ reading: 'evenness', value: 1 }, undefined, { spans: [], depths })).toBeNull();
  });
});
