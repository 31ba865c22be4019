// From the readings of the treated areas to the part of the points they earn.
import type { Measure, ReadingName } from '../scenario';
import type { JudgedCase } from './verdict';
import type { ZoneId, ZoneReading } from '../skin';
import type { MarkEvidence } from './scorecard';

/** What each reading a rubric can name is, of one zone. */
export const READING_OF: Readonly<Record<ReadingName, (zone: ZoneReading) => number>> = {
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

/** The mean share over the judged areas, and the reading of each. An area never touched earns nothing. */
export function measureReadings(
  measure: ReadingMeasure,
  sessionCase: JudgedCase,
  zones: readonly ZoneReading[],
): { share: number; evidence: MarkEvidence[] } {
  const evidence = judgedAreas(sessionCase, zones).map((area) => {
    const zone = zones.find((reading) => reading.zone === area);
    const value = zone ? READING_OF[measure.reading](zone) : 0;
    const share = zone && zone.strokes > 0 ? shareOf(value, measure) : 0;
    return { reading: measure.reading, zone: area, value: toFourDecimals(value), share: toFourDecimals(share) };
  });
  const total = evidence.reduce((sum, { share }) => sum + share, 0);
  return { share: evidence.length > 0 ? total / evidence.length : 0, evidence };
}

function toFourDecimals(value: number): number {
  return Math.round(value * 10000) / 10000;
}
