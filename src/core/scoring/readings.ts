// From the readings of the treated areas to the part of the points they earn.
import {
  COURSE_READINGS,
  type CourseReadingName,
  type Measure,
  type ReadingName,
  type ZoneReadingName,
} from '../scenario';
import { atVisit } from '../session';
import type { CourseResult, ZoneId, ZoneReading } from '../skin';
import type { MarkEvidence } from './scorecard';
import type { JudgedCase } from './verdict';

/** What each reading a rubric can name is, of one zone. */
export const READING_OF: Readonly<Record<ZoneReadingName, (zone: ZoneReading) => number>> = {
  /** Median reach over the zone's mean junction: 1 is the junction. */
  'depth-ratio': (zone) =>
    zone.junctionMicrometres > 0 ? zone.reachedMedianMicrometres / zone.junctionMicrometres : 0,
  coverage: (zone) => zone.coverage,
  evenness: (zone) => zone.evenness,
  redness: (zone) => zone.redness,
  barrier: (zone) => zone.barrier,
  stimulation: (zone) => zone.stimulation,
  'over-treated-share': (zone) => zone.overTreatedShare,
  'dermal-share': (zone) => zone.dermalStrokeShare,
  'tear-millimetres': (zone) => zone.tearMillimetres,
  'blood-points': (zone) => zone.bloodPoints,
  /** How much deeper the deepest strokes in twenty go than the middle one, over the zone's mean junction: 0 is all alike. */
  'depth-spread': (zone) =>
    zone.junctionMicrometres > 0
      ? (zone.reachedP95Micrometres - zone.reachedMedianMicrometres) / zone.junctionMicrometres
      : 0,
};

type ReadingMeasure = Extract<Measure, { by: 'reading' }>;

/** The part of the points a value earns: none outside, full within, straight between. 0 … 1. */
export function shareOf(value: number, { noneBelow, fullFrom, fullTo, noneAbove }: ReadingMeasure): number {
  if (noneBelow !== null && value < fullFrom) return between((value - noneBelow) / (fullFrom - noneBelow));
  if (noneAbove !== null && value > fullTo) return between((noneAbove - value) / (noneAbove - fullTo));
  return 1;
}

function between(share: number): number {
  return share > 0 ? Math.min(1, share) : 0;
}

/** Areas that are judged: those the client came for, less those that were rightly left out. */
export function judgedAreas(sessionCase: JudgedCase, zones: readonly ZoneReading[]): readonly ZoneId[] {
  const mayBeLeftOut = sessionCase.rightWays.flatMap((way) => (way.decision === 'treat' ? way.leaveOut : []));
  return sessionCase.areas.filter((area) => !mayBeLeftOut.includes(area) || isTouched(zones, area));
}

function isTouched(zones: readonly ZoneReading[], area: ZoneId): boolean {
  return zones.some(({ zone, strokes }) => zone === area && strokes > 0);
}

const COURSE_READING_OF: Readonly<Record<CourseReadingName, (course: CourseResult) => number>> = {
  'attainable-share': (course) => course.share,
  'complication-chance': (course) => course.complicationChance,
};

export function isCourseReading(reading: ReadingName): reading is CourseReadingName {
  return (COURSE_READINGS as readonly ReadingName[]).includes(reading);
}

/** What readings are taken from: each visit of a course in order, and what the course came to; null where nothing asks for it. */
export interface Measured {
  sessionCase: JudgedCase;
  visits: readonly (readonly ZoneReading[])[];
  course: CourseResult | null;
}

/** The mean share over the judged areas of every visit, and the reading of each. An area never touched earns nothing. */
export function measureReadings(
  measure: ReadingMeasure,
  measured: Measured,
): { share: number; evidence: MarkEvidence[] } {
  const { reading } = measure;
  if (isCourseReading(reading)) {
    const value = measured.course ? COURSE_READING_OF[reading](measured.course) : 0;
    const share = measured.course ? shareOf(value, measure) : 0;
    return { share, evidence: [{ reading, value: toFourDecimals(value), share: toFourDecimals(share) }] };
  }
  const { sessionCase, visits } = measured;
  const evidence = visits.flatMap((zones, place) =>
    judgedAreas({ ...sessionCase, rightWays: atVisit(sessionCase.rightWays, place + 1) }, zones).map((area) => {
      const zone = zones.find((one) => one.zone === area);
      const value = zone ? READING_OF[reading](zone) : 0;
      const share = zone && zone.strokes > 0 ? shareOf(value, measure) : 0;
      const when = visits.length > 1 ? { visit: place + 1 } : undefined;
      return { reading, zone: area, ...when, value: toFourDecimals(value), share: toFourDecimals(share) };
    }),
  );
  const total = evidence.reduce((sum, { share }) => sum + share, 0);
  return { share: evidence.length > 0 ? total / evidence.length : 0, evidence };
}

/** The mean of a reading over the judged areas of every visit, to four decimals; null where none of them was touched. */
export function meanReading(reading: ReadingName, measured: Measured): number | null {
  if (isCourseReading(reading))
    return measured.course ? toFourDecimals(COURSE_READING_OF[reading](measured.course)) : null;
  const values = measured.visits.flatMap((zones, place) => {
    const rightWays = atVisit(measured.sessionCase.rightWays, place + 1);
    const areas = judgedAreas({ ...measured.sessionCase, rightWays }, zones);
    return zones.filter(({ zone, strokes }) => strokes > 0 && areas.includes(zone)).map(READING_OF[reading]);
  });
  if (values.length === 0) return null;
  return toFourDecimals(values.reduce((sum, value) => sum + value, 0) / values.length);
}

function toFourDecimals(value: number): number {
  return Math.round(value * 10000) / 10000;
}
