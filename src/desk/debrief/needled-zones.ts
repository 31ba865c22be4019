// Which zones the debrief speaks of: those that were worked, and those the pen only brushed.
import type { Attempt } from '../../core/attempt';
import { readZone, touchedZones, type ZoneId } from '../../core/skin';

/** A zone covered less than this was brushed, not worked: its figures would mean nothing. */
const WORKED_COVERAGE = 0.05;

/** Zones that were worked, and those the pen only brushed. */
export function needledZones({ skin, session }: Attempt): { worked: ZoneId[]; brushed: ZoneId[] } {
  const touched = touchedZones(skin).filter((zone) => zone !== 'outside');
  const isWorked = (zone: ZoneId): boolean =>
    session.sessionCase.areas.includes(zone) || readZone(skin, zone).coverage >= WORKED_COVERAGE;
  return { worked: touched.filter(isWorked), brushed: touched.filter((zone) => !isWorked(zone)) };
}
