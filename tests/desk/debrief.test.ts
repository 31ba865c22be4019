// The debrief's own sums: what matters most, how skin heals day by day, and figures as a person reads them.
import { describe, expect, it } from 'vitest';
import { createAttempt } from '../../src/core/attempt';
import type { Scorecard } from '../../src/core/scoring';
import type { Finding, Severity } from '../../src/core/session';
import { HEAT_MAPS, type ZoneId } from '../../src/core/skin';
import { bandOf } from '../../src/desk/shared/band';
import { clockTime, dayFromNow, millimetres } from '../../src/desk/shared/written';
import { coverageOf } from '../../src/desk/debrief/coverage';
import { placeOf, sharesOf, stretchesOf } from '../../src/desk/debrief/depth-stretches';
import { healingDays } from '../../src/desk/debrief/healing-days';
import { whatMatters } from '../../src/desk/debrief/what-matters';
import { face, rehearsed, setupFor } from '../core/attempt/rehearsed';

function finding(id: string, severity: Severity, tick = 0): Finding {
  return { id, severity, tick, evidence: {} };
}

function card(criteria: Scorecard['criteria']): Scorecard {
  const counts = { minor: 0, serious: 0, critical: 0 };
  const rest = { criticalFindingIds: [], counts, escalations: [], failedBy: [] };
  return { outcome: 'treated', passed: true, score: 90, passMark: 80, criteria, ...rest };
}

describe('what matters most', () => {
  it('puts the gravest first, each family once, three at most', () => {
    const findings = [
      finding('consultation.not-asked.goals', 'minor'),
      finding('consultation.not-asked.sun', 'serious', 5),
      finding('blood.handled', 'good'),
      finding('plan.too-late', 'minor', 9),
      finding('consent.missing', 'critical', 7),
      finding('chart.lot-left-out', 'minor', 8),
    ];
    const told = whatMatters(findings, card([])).map((matter) =>
      matter.by === 'finding' ? [matter.finding.id, matter.alike] : [matter.id],
    );
    expect(told).toEqual([
      ['consent.missing', 0],
      ['consultation.not-asked.sun', 1],
      ['chart.lot-left-out', 0],
    ]);
  });

  it('goes on with where points were lost, but never says the same thing twice', () => {
    const findings = [finding('plan.too-late', 'minor')];
    const criteria = [
      { id: 'plan', points: 0, outOf: 5, evidence: [{ findingIndex: 0 }] },
      { id: 'even', points: 4, outOf: 10, evidence: [{ value: 0.4 }] },
      { id: 'reach', points: 12, outOf: 12.4, evidence: [] },
    ];
    const told = whatMatters(findings, card(criteria)).map((matter) =>
      matter.by === 'finding' ? matter.finding.id : matter.id,
    );
    expect(told).toEqual(['plan.too-late', 'even']);
  });

  it('has nothing to say of a session without a fault', () => {
    expect(whatMatters([finding('blood.handled', 'good')], card([]))).toEqual([]);
  });
});

describe('the healing of a careful session', () => {
  const days = healingDays(rehearsed('clear-cheeks', 'careful').skin, {});

  it('runs from today for six weeks: redness goes, smoother skin comes', () => {
    expect(days).toHaveLength(43);
    expect(days[0].redness).toBeGreaterThan(0.1);
    expect(days[7].redness).toBeLessThan(days[0].redness / 10);
    expect(days[0].texture).toBeLessThan(0.01);
    expect(days[42].texture).toBeGreaterThan(days[14].texture);
  });

  it('says in a clinician’s words where the skin is, for both cheeks alike', () => {
    const both: ZoneId[] = ['cheek-left', 'cheek-right'];
    const words = (day: number): string[] => days[day].notes.map(({ word }) => word);
    expect(days[0].notes).toEqual([
      { word: 'healing.phase.haemostasis', zones: both },
      { word: 'healing.barrier.open', zones: both },
      { word: 'healing.colour.red', zones: both },
    ]);
    expect(words(2)).toEqual(['healing.phase.inflammation', 'healing.barrier.closed', 'healing.colour.as-before']);
    expect(words(42)[0]).toBe('healing.phase.proliferation');
  });

  it('says what to watch for where the skin was torn', () => {
    const skin = rehearsed('clear-cheeks', 'too-hard').skin;
    expect(healingDays(skin, {})[20].notes.map(({ word }) => word)).toContain(
      'healing.surface.tram-track-lines-to-watch-for',
    );
  });

  it('stays within its shares', () => {
    for (const { redness, pigment, texture } of days) {
      for (const share of [redness, pigment, texture]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe('the coverage map', () => {
  it('holds every bit of a planned zone once, most of it where it was aimed for', () => {
    const { zones, paths } = coverageOf(rehearsed('clear-cheeks', 'careful'), 'density');
    expect(zones.map(({ zone }) => zone)).toEqual(['cheek-left', 'cheek-right']);
    for (const { none, steps, figure } of zones) {
      expect(none + steps.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
      expect(none).toBeLessThan(0.05);
      expect(Math.max(...steps)).toBe(steps[2]);
      expect(figure).toBeGreaterThan(1000);
    }
    // Nothing is over-treated, so nothing is drawn so.
    expect(paths.map((path) => path.length > 0)).toEqual([true, true, true, false, false]);
  });

  it('shows depth that is too great in its last steps, and skin that nobody touched as not reached', () => {
    const deep = coverageOf(rehearsed('clear-cheeks', 'too-hard'), 'reach').zones;
    for (const { steps } of deep) expect(steps[3] + steps[4]).toBeGreaterThan(0.5);
    const setup = { ...setupFor('clear-cheeks', 1), origin: { kind: 'person' } } as const;
    for (const map of HEAT_MAPS) {
      const untouched = coverageOf(createAttempt(setup, face), map);
      expect(untouched.zones.map(({ none }) => none)).toEqual([1, 1]);
      expect(untouched.paths.join('')).toBe('');
    }
  });
});

describe('depth over time', () => {
  const sample = (second: number, zone: ZoneId, reachedMicrometres: number, junctionMicrometres = 60) => ({
    tick: second * 120,
    zone,
    reachedMicrometres,
    junctionMicrometres,
  });
  const band = { bandLow: 0.65, bandHigh: 1 };

  it('judges a stroke by the junction of its own zone', () => {
    expect(placeOf(sample(1, 'cheek-left', 50), band)).toBe('in');
    expect(placeOf(sample(1, 'chin', 50, 90), band)).toBe('above');
    expect(placeOf(sample(1, 'upper-lid-left', 50, 40), band)).toBe('below');
    expect(sharesOf(['in', 'in', 'above', 'below'])).toEqual({ in: 50, above: 25, below: 25 });
  });

  it('falls into stretches where the zone changes and where the hand stays away', () => {
    const depths = [1, 2, 3].map((second) => sample(second, 'cheek-left', 50));
    const more = [...depths, sample(4, 'chin', 50), sample(5, 'chin', 50), sample(30, 'chin', 50)];
    expect(stretchesOf(more).map(({ zone, fromTick, toTick }) => [zone, fromTick / 120, toTick / 120])).toEqual([
      ['cheek-left', 0.5, 3.5],
      ['chin', 3.5, 5.5],
      ['chin', 29.5, 30.5],
    ]);
  });
});

describe('figures as a person reads them', () => {
  it('are times, lengths, dates and bands', () => {
    expect([0, 61, 3725].map(clockTime)).toEqual(['0:00', '1:01', '1:02:05']);
    expect([100, 250, 1500].map(millimetres)).toEqual(['0.10', '0.25', '1.50']);
    expect(dayFromNow(new Date(2026, 11, 30), 3, 'en-GB')).toContain('2 January 2027');
    expect([95, 80, 60, 20].map(bandOf)).toEqual(['sure', 'near', 'growing', 'early']);
  });
});
