// The seven playable rows of issue 3: each hand is carried out as an attempt on a suitable client, on three skins, and must come out as the table says.
import { describe, expect, it } from 'vitest';
import { rehearseRow, type RowChange, type RowPlayed } from './rehearse-row';

const SEEDS = [1, 2, 3] as const;
const onEverySkin = (change: RowChange, expectations: (row: RowPlayed, first: RowPlayed) => void): void => {
  for (const seed of SEEDS) expectations(rehearseRow({ ...change, seed }), rehearseRow({ seed }));
};
const severity = (row: RowPlayed, id: string): string | undefined =>
  row.findings.find((finding) => finding.id === id)?.severity;

describe('a hand on the cheek, 14 needles at 100 Hz', () => {
  it('0.25 mm, light, stretched, serum, 2 cm/s, two passes: in band, not dermal, evenly pink within a minute, no finding', () => {
    onEverySkin({}, (row) => {
      expect(row.findings).toEqual([]);
      expect(row.state).toMatchObject({ depth: 'in-band', dermal: 'none', dose: 'full', redness: 'even-pink' });
      expect(row.state).toMatchObject({ barrier: 'kept', surface: 'whole', bleeding: 'never' });
      expect(row.secondsAfter).toBeLessThan(60);
      expect(row.reading.dermalStrokeShare).toBeLessThan(0.01);
    });
  });

  it('draws at most one point of blood in ten sessions', () => {
    const points = Array.from({ length: 10 }, (_, place) => rehearseRow({ seed: 11 + place }).reading.bloodPoints);
    expect(points.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(1);
  });

  it.each([
    ['easing off when it sees blood', 'blot' as const],
    ['pressing on', 'ignore' as const],
  ])('three times the force, %s: 15 to 60 % dermal, pinpoints within ten seconds, critical', (_, onBlood) => {
    onEverySkin({ treat: { forceCentinewtons: 75, onBlood } }, (row) => {
      expect(row.reading.dermalStrokeShare).toBeGreaterThan(0.15);
      expect(row.reading.dermalStrokeShare).toBeLessThan(0.6);
      expect(row.secondsTo('blood.drawn')).toBeLessThan(10);
      expect(row.ids).toEqual(expect.arrayContaining(['depth.dermal-serious', 'depth.dermal-critical']));
      expect(severity(row, 'depth.dermal-critical')).toBe('critical');
    });
  });

  it.each([
    ['easing off when it sees blood', 'blot' as const],
    ['pressing on', 'ignore' as const],
  ])('0.5 mm, light, %s: over half dermal, blood within seconds, critical', (_, onBlood) => {
    onEverySkin({ lengthMicrometres: 500, treat: { onBlood } }, (row) => {
      expect(row.reading.dermalStrokeShare).toBeGreaterThan(0.5);
      expect(row.secondsTo('blood.drawn')).toBeLessThan(5);
      expect(row.ids).toContain('depth.dermal-critical');
    });
  });

  it('0.10 mm: nothing dermal, under a fifth of the stimulation, and said to be under-treated', () => {
    onEverySkin({ lengthMicrometres: 100 }, (row, first) => {
      expect(row.reading.dermalStrokeShare).toBe(0);
      expect(row.reading.stimulation).toBeLessThan(first.reading.stimulation / 5);
      expect(row.ids).toEqual(expect.arrayContaining(['depth.too-shallow', 'technique.under-treated']));
      expect(row.reading.coverage).toBeGreaterThan(0.65);
    });
  });

  it('at 0.5 cm/s: four times the density, over-treated, the barrier broken', () => {
    onEverySkin({ treat: { speedMicrometresPerSecond: 5000 } }, (row, first) => {
      const times = row.reading.strokesPerSquareCentimetre / first.reading.strokesPerSquareCentimetre;
      expect(times).toBeGreaterThan(3.8);
      expect(times).toBeLessThan(4.2);
      expect(row.ids).toEqual(expect.arrayContaining(['technique.over-treated', 'technique.barrier-broken']));
    });
  });

  it('dry and slack: torn lines, and said so', () => {
    onEverySkin({ dry: true, treat: { stretchPercent: 0 } }, (row, first) => {
      expect(first.reading.tearMillimetres).toBe(0);
      expect(row.reading.tearMillimetres).toBeGreaterThan(50);
      expect(row.ids).toContain('technique.torn-lines');
      expect(severity(row, 'technique.torn-lines')).toBe('serious');
    });
  });
});

describe('the same hand over forehead bone, without easing off', () => {
  it('reaches at least a fifth deeper than on the cheek', () => {
    onEverySkin({ zone: 'forehead' }, (row, first) => {
      expect(row.reading.reachedMedianMicrometres / first.reading.reachedMedianMicrometres).toBeGreaterThan(1.2);
    });
  });
});
