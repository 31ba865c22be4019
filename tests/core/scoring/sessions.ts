// Small made-up sessions for the scoring tests: a case of two areas, readings of them, findings and criteria.
import type { Criterion, Measure, Rubric } from '../../../src/core/scenario';
import { score, type Scorecard, type ScoreEvidence } from '../../../src/core/scoring';
import type { Finding, Outcome, SessionCase, Severity } from '../../../src/core/session';
import type { ZoneId, ZoneReading } from '../../../src/core/skin';
import { scenarioWith } from '../scenario/content';

/** The shipped cheek case: cheek-left and cheek-right, and treating is right. */
export const cheeks: SessionCase = scenarioWith('clear-cheeks').sessionCase;

/** A zone treated as it should be, but for what is said. */
export function reading(zone: ZoneId, differs: Partial<ZoneReading> = {}): ZoneReading {
  return {
    zone,
    strokes: 20_000,
    reachedMedianMicrometres: 50,
    reachedP95Micrometres: 60,
    junctionMicrometres: 65,
    dermalStrokeShare: 0,
    reticularStrokes: 0,
    bloodPoints: 0,
    wetBloodPoints: 0,
    coverage: 1,
    evenness: 1,
    redness: 0.4,
    barrier: 0.9,
    overTreatedShare: 0,
    tearMillimetres: 0,
    stimulation: 1,
    activeStrokes: 0,
    strokesPerSquareCentimetre: 1500,
    cleansed: true,
    ...differs,
  };
}

export function finding(id: string, severity: Severity, tick = 120): Finding {
  return { id, severity, tick, evidence: {} };
}

export function byFindings(
  id: string,
  points: number,
  ids: string[],
  goneAt = 1,
  outcomes: Outcome[] = ['treated'],
): Criterion {
  return { id, points, outcomes, measure: { by: 'findings', ids, goneAt } };
}

type Limits = Partial<Omit<Extract<Measure, { by: 'reading' }>, 'by' | 'reading'>>;

export function byCoverage(points: number, limits: Limits = { noneBelow: 0.2, fullFrom: 0.8 }): Criterion {
  const open = { noneBelow: null, fullFrom: 0, fullTo: 1_000_000, noneAbove: null };
  return {
    id: 'a.coverage',
    points,
    outcomes: ['treated'],
    measure: { by: 'reading', reading: 'coverage', ...open, ...limits },
  };
}

export function rubric(criteria: Criterion[], differs: Partial<Rubric> = {}): Rubric {
  return { passMark: 80, seriousAllowed: 1, minorsPerSerious: 3, failsOn: [], criteria, ...differs };
}

/** The scorecard of a session that went well, but for what is said. */
export function marked(given: Rubric, differs: Partial<ScoreEvidence> = {}): Scorecard {
  const zones = [reading('cheek-left'), reading('cheek-right')];
  return score(given, { findings: [], zones, outcome: 'treated', sessionCase: cheeks, ...differs });
}
