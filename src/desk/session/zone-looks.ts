// What anyone could see of a zone, in signs that have words ("treatment.zone-…"): no figures, so that an exam gives nothing away.
import type { ZoneReading } from '../../core/skin';

export type ZoneSign = 'cleansed' | 'plain' | 'worked' | 'pink' | 'even-pink' | 'over' | 'blood';

/** Redness and coverage from which the eye would say so (limits of the session's zone machines). */
const PINK = 0.12;
const EVEN_PINK = 0.3;
const VERY_RED = 0.75;
const WORKED_COVERAGE = 0.15;

export function looksOfZone(reading: ZoneReading): ZoneSign[] {
  const signs: ZoneSign[] = [reading.cleansed ? 'cleansed' : 'plain'];
  if (reading.coverage >= WORKED_COVERAGE) signs.push('worked');
  if (reading.redness >= VERY_RED) signs.push('over');
  else if (reading.redness >= EVEN_PINK) signs.push('even-pink');
  else if (reading.redness >= PINK) signs.push('pink');
  if (reading.wetBloodPoints > 0) signs.push('blood');
  return signs;
}
