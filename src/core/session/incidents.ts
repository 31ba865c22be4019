// Incidents in a session: when each happens, what it does to client, pen and skin, and which of the trainee's acts it hears of.
import { TICKS_PER_SECOND, type ZoneId } from '../skin';
import { loseFeeling } from './client-feeling';
import { CLIENT_MODEL } from './client-model';
import { happensNow, zoneOfIncident, type Moment } from './incident-trigger';
import { isGoingOn, tellIncident, type IncidentWatch } from './incident-watch';
import type { Intent } from './intent';
import { tell, type Mishap, type Session } from './session';
import type { Act } from './vocabulary';

/** Readings (tenths of a second) of needling on that are more than a hand needs to come off the skin. */
const NEEDLED_ON_READINGS = CLIENT_MODEL.NEEDLED_ON.value;

/** Lets happen what is due and tells open incidents of the time. `needledZone` is null when no needles are at work. True when one happened. */
export function watchIncidents(session: Session, needledZone: ZoneId | null, intent: Intent | null = null): boolean {
  let happened = false;
  for (const watch of session.incidents) {
    if (watch.state === 'waiting') happened = happenIfDue(session, watch, needledZone, intent) || happened;
    else if (intent === null && isGoingOn(watch)) passTime(session, watch, needledZone);
  }
  return happened;
}

function momentOf(session: Session, needledZone: ZoneId | null, intent: Intent | null): Moment {
  const { inside, stage, client, incidents } = session;
  return {
    stage,
    ticksInStage: inside.tick - inside.stageTick,
    ticksInVisit: inside.tick - inside.visitTick,
    zones: [...inside.zones.values()].filter(({ needled }) => needled).map(({ reading }) => reading),
    needledZone,
    comfort: client.comfort,
    trust: client.trust,
    intent,
    handledIds: incidents.filter(({ state }) => state === 'handled').map(({ incident }) => incident.id),
  };
}

function happenIfDue(
  session: Session,
  watch: IncidentWatch,
  needledZone: ZoneId | null,
  intent: Intent | null,
): boolean {
  const { incident } = watch;
  const moment = momentOf(session, needledZone, intent);
  if (!happensNow(incident.when, moment)) return false;
  const { inside, device } = session;
  inside.numbers = null;
  watch.happenedTick = inside.tick;
  watch.zone = zoneOfIncident(incident.when, moment);
  const already: readonly Act[] = [
    ...(device.motorOn ? [] : (['stop-motor'] as const)),
    ...(needledZone === null ? (['lift-pen'] as const) : []),
  ];
  tellIncident(watch, { type: 'happens', tick: inside.tick, already });
  const { comfortLoss, trustLoss, flinch, bloodPoints, driesSerum } = incident.effects;
  loseFeeling(inside.feeling, comfortLoss, trustLoss);
  tell(session, { type: 'incident', effects: incident.effects });
  if (flinch) tell(session, { type: 'sharp-pain', painPercent: inside.feeling.painPercent });
  const zone = watch.zone ?? session.sessionCase.areas[0];
  if (bloodPoints > 0 || driesSerum) inside.mishaps.push({ zone, bloodPoints, driesSerum });
  return true;
}

function passTime(session: Session, watch: IncidentWatch, needledZone: ZoneId | null): void {
  const { tick } = session.inside;
  const { incident, happenedTick } = watch;
  const hear = (event: Parameters<typeof tellIncident>[1]): void => {
    tellIncident(watch, event);
    session.inside.numbers = null;
  };
  if (needledZone === null && !watch.done.includes('lift-pen')) hear({ type: 'act', act: 'lift-pen', tick });
  if (watch.state === 'open' && tick - (happenedTick ?? tick) >= incident.withinSeconds * TICKS_PER_SECOND) {
    hear({ type: 'time-is-up', tick });
  }
  const hasToRest = incident.restNeedles && (watch.state === 'open' || watch.state === 'overdue');
  if (needledZone === null || !hasToRest) return;
  watch.needledReadings += 1;
  session.inside.numbers = null;
  if (watch.needledReadings === NEEDLED_ON_READINGS) hear({ type: 'needled-on', tick });
}

/** Tells the incidents that are going on what the trainee just did. */
export function tellIncidentsOf(session: Session, acts: readonly Act[]): void {
  for (const watch of session.incidents) {
    for (const act of acts) if (isGoingOn(watch)) tellIncident(watch, { type: 'act', act, tick: session.inside.tick });
  }
}

/** The visit is over: what was not done will not be done. */
export function endIncidents(session: Session): void {
  for (const watch of session.incidents) {
    if (isGoingOn(watch)) tellIncident(watch, { type: 'session-ends', tick: session.inside.tick });
  }
}

/** What incidents have done to the skin since the last call. */
export function takeMishaps(session: Session): readonly Mishap[] {
  return session.inside.mishaps.splice(0);
}
