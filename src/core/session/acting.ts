// What an intent does: the machines hear of it when it is permitted, and stage changes are passed on.
import { actsOf } from './acts';
import { hearPhrase } from './client-feeling';
import type { SessionEvent, ZoneRecord } from './events';
import { isGoingOn, type IncidentWatch } from './incident-watch';
import { endIncidents, tellIncidentsOf, watchIncidents } from './incidents';
import type { Intent } from './intent';
import { feel } from './observing';
import { permits } from './permits';
import { isWanted, tell, zoneWatchOf, type Session } from './session';
import { hearQuestion, type Question } from './talk';
import type { Stage } from './vocabulary';
import { recordOf, tellZone } from './zone-watch';

function zoneRecords(session: Session): readonly ZoneRecord[] {
  return [...session.inside.zones.values()].filter((watch) => watch.needled).map(recordOf);
}

/** True when an incident that has happened is answered by stopping. */
function asksToStop({ happenedTick, incident }: IncidentWatch): boolean {
  return happenedTick !== null && incident.acts.includes('stop-session');
}

/** True when blood, a grave finding, an incident or the client calls for stopping. */
function calledForStopping(session: Session): boolean {
  const grave = session.findings.some(
    ({ id, severity }) => severity === 'serious' || severity === 'critical' || id === 'blood.drawn',
  );
  const { state } = session.client;
  const brokenInto = session.incidents.some((watch) => isGoingOn(watch) || asksToStop(watch));
  return brokenInto || grave || state === 'flinching' || state === 'asks-for-break' || state === 'withdrew-consent';
}

function eventOf(session: Session, intent: Intent): SessionEvent {
  if (intent.kind === 'proceed') return { type: 'proceed', zones: zoneRecords(session), tick: session.inside.tick };
  if (intent.kind === 'stop-treatment') return { type: 'stop-treatment', forCause: calledForStopping(session) };
  return { ...intent, type: intent.kind } as SessionEvent;
}

/** The zones learn that needling or closing is over; wanted zones that were never touched begin their watch here. */
function tellZones(session: Session, from: Stage): void {
  const stopped = session.outcome === 'stopped';
  if (from === 'treatment') {
    session.sessionCase.areas.filter((zone) => isWanted(session, zone)).forEach((zone) => zoneWatchOf(session, zone));
  }
  for (const watch of session.inside.zones.values()) {
    const { reading } = watch;
    if (from === 'treatment') tellZone(watch, { type: 'treatment-ended', reading, stopped });
    if (from === 'closing') tellZone(watch, { type: 'closing-ended', reading, tick: session.inside.tick });
  }
}

/** Carries out an intent of the trainee at a tick (1/120 s). One that is not permitted has no effect. */
export function applyIntent(session: Session, intent: Intent, tick: number): void {
  session.inside.tick = tick;
  if (permits(session, intent) !== true) return;
  const from = session.stage;
  const acts = actsOf(intent, session.device);
  if (intent.kind === 'ask' || intent.kind === 'follow-up') ask(session, intent);
  tell(session, eventOf(session, intent));
  tellIncidentsOf(session, acts);
  if (intent.kind === 'say') hearPhrase(session.inside.feeling, intent.phrase, tick);
  feel(session);
  if (intent.kind === 'care' && (intent.care === 'blot' || intent.care === 'cool')) {
    const watch = session.inside.zones.get(intent.zone);
    if (watch) tellZone(watch, { type: 'gauze-pressed', reading: watch.reading, tick });
  }
  if (session.stage !== from) enterStage(session, from);
  if (watchIncidents(session, null, intent)) feel(session);
}

function enterStage(session: Session, from: Stage): void {
  tellZones(session, from);
  const { stage, outcome, inside } = session;
  inside.stageTick = inside.tick;
  if (stage === 'debrief' || stage === 'between-visits') endIncidents(session);
  tell(session, { type: 'stage-entered', stage, from, outcome, zones: zoneRecords(session) });
}

/** How the client answers, and how the question comes across; where answers do not depend on trust there is nothing to weigh. */
function ask(session: Session, question: Question): void {
  const { sessionCase, inside, done, heard } = session;
  if (!sessionCase.consultation) return;
  const { asked, said, formRead } = done;
  const ticksSinceLastQuestion = inside.tick - inside.askedTick;
  inside.askedTick = inside.tick;
  const so = { asked, said, formRead, heard, ticksSinceLastQuestion };
  tell(session, { type: 'answered', heard: hearQuestion(question, sessionCase, inside.feeling, so) });
}
