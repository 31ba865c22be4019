// What the procedure makes of decision, plan and chart: plain functions from what was done to the findings it deserves.
import { TICKS_PER_SECOND, type ZoneId } from '../skin';
import type { RightWay, SessionCase } from './case';
import type { Report, ZoneRecord } from './events';
import type { Decision, Reason, TimeExtension } from './vocabulary';

/** What the trainee decided, as given. */
export interface DecisionMade {
  decision: Decision;
  reason: Reason;
  days: number;
  leaveOut: readonly ZoneId[];
}

/** What the trainee wrote down about one zone. */
export interface ChartEntry {
  zone: ZoneId;
  lengthMicrometres: number;
  passes: number;
  blood: boolean;
}

function one(id: Report['id'], evidence: Report['evidence'] = {}, zone?: ZoneId): Report {
  return zone === undefined ? { id, evidence } : { id, zone, evidence };
}

function leavesOutEnough(made: DecisionMade, way: RightWay): boolean {
  return way.leaveOut.every((zone) => made.leaveOut.includes(zone));
}

function fits(made: DecisionMade, way: RightWay): boolean {
  if (made.decision === 'postpone') return made.days >= way.atLeastDays;
  return made.decision === 'treat' ? leavesOutEnough(made, way) : true;
}

function judgeMisfit(made: DecisionMade, ways: readonly RightWay[]): Report[] {
  if (made.decision === 'postpone') {
    const neededDays = ways.reduce((least, way) => Math.min(least, way.atLeastDays), ways[0]?.atLeastDays ?? 0);
    return [one('decision.too-early', { postponedDays: made.days, neededDays })];
  }
  const missing = (ways[0]?.leaveOut ?? []).filter((zone) => !made.leaveOut.includes(zone));
  return missing.map((zone) => one('decision.zones-not-left-out', { zonesLeftOut: made.leaveOut.length }, zone));
}

/** Findings on a decision, none when it is right; null is no decision at all. */
export function judgeDecision(made: DecisionMade | null, sessionCase: SessionCase): readonly Report[] {
  if (made === null) return [one('decision.left-out')];
  const ways = sessionCase.rightWays.filter((way) => way.decision === made.decision);
  if (ways.length === 0) {
    const evidence = { rightWays: sessionCase.rightWays.length };
    return [one(made.decision === 'treat' ? 'decision.wrong' : 'decision.wrong-kind', evidence)];
  }
  const fitting = ways.filter((way) => fits(made, way));
  if (fitting.length === 0) return judgeMisfit(made, ways);
  const reasonFits = fitting.some((way) => way.reasons.length === 0 || way.reasons.includes(made.reason));
  return reasonFits ? [] : [one('decision.reason-wrong')];
}

/** Findings on the next visit, in days from today; null when none was set (SD13). */
export function judgePlan(nextVisitDays: number | null, sessionCase: SessionCase): readonly Report[] {
  if (nextVisitDays === null) return [one('plan.left-out')];
  const { from, to } = sessionCase.nextVisitDays;
  const evidence = { nextVisitDays, fromDays: from, toDays: to };
  if (nextVisitDays < from) return [one('plan.too-early', evidence)];
  return nextVisitDays > to ? [one('plan.too-late', evidence)] : [];
}

function judgeEntry(entry: ChartEntry, record: ZoneRecord | undefined): Report[] {
  const reports: Report[] = [];
  const strokes = record?.strokes ?? 0;
  if (entry.passes > 0 !== strokes > 0) {
    reports.push(one('chart.disagrees-passes', { chartedPasses: entry.passes, strokes }, entry.zone));
  }
  if (record === undefined || strokes === 0) return reports;
  if (entry.passes > 0 && !record.lengthsMicrometres.includes(entry.lengthMicrometres)) {
    const usedMicrometres = record.lengthsMicrometres[record.lengthsMicrometres.length - 1] ?? 0;
    const evidence = { chartedMicrometres: entry.lengthMicrometres, usedMicrometres };
    reports.push(one('chart.disagrees-length', evidence, entry.zone));
  }
  if (entry.blood !== record.bloodPoints > 0) {
    const evidence = { chartedBlood: entry.blood ? 1 : 0, bloodPoints: record.bloodPoints };
    reports.push(one('chart.disagrees-blood', evidence, entry.zone));
  }
  return reports;
}

/** Findings on the chart against what really happened in each zone. */
export function judgeChart(
  entries: readonly ChartEntry[],
  lotCharted: boolean,
  records: readonly ZoneRecord[],
): readonly Report[] {
  const uncharted = records.filter((record) => record.worked && !entries.some((entry) => entry.zone === record.zone));
  return [
    ...uncharted.map((record) => one('chart.left-out', { strokes: record.strokes }, record.zone)),
    ...entries.flatMap((entry) =>
      judgeEntry(
        entry,
        records.find((record) => record.zone === entry.zone),
      ),
    ),
    ...(lotCharted || records.length === 0 ? [] : [one('chart.lot-left-out')]),
  ];
}

/** Of the planned time, how much each extension gives. */
const TIME_SHARE: Readonly<Record<TimeExtension, number>> = {
  planned: 1,
  'half-more': 1.5,
  double: 2,
  'no-limit': Infinity,
};

/** The seconds a session may take: those planned, with the trainee's extension. Infinity where there is no limit. */
export function allowedSeconds({ minutes }: Pick<SessionCase, 'minutes'>, extension: TimeExtension): number {
  return minutes * 60 * TIME_SHARE[extension];
}

/** Findings on the time the session took, where the scenario has it kept. */
export function judgeTime(tick: number, sessionCase: SessionCase, extension: TimeExtension): readonly Report[] {
  const seconds = Math.ceil(tick / TICKS_PER_SECOND);
  const allowed = allowedSeconds(sessionCase, extension);
  if (!sessionCase.keepsTime || seconds <= allowed) return [];
  return [one('procedure.over-time', { takenSeconds: seconds, plannedSeconds: allowed })];
}
