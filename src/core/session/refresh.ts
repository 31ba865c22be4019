// Brings the readable side of a session up to date with its machines, after every event they were told of.
import { FULL } from './client-feeling';
import type { CartridgeState, Session } from './session-state';
import { isTold } from './talk';

/** Brings the readable side of the session up to date with its machines. */
export function refresh(session: Session): void {
  session.inside.numbers = null;
  refreshProcedure(session);
  refreshDevice(session);
  refreshClient(session);
}

function refreshProcedure(session: Session): void {
  const snapshot = session.inside.actors.procedure?.getSnapshot();
  if (!snapshot) return;
  const { context, value } = snapshot;
  session.paused = value === 'paused';
  if (typeof value === 'object') session.stage = value.playing;
  session.outcome = context.outcome;
  session.decision = context.decision;
  session.timeExtension = context.timeExtension;
  const { done, sessionCase } = session;
  const { heard } = context;
  const learnedBefore = done.asked === context.asked && done.formRead === context.formRead && session.heard === heard;
  session.heard = heard;
  done.asked = context.asked;
  done.formRead = context.formRead;
  done.consent = context.consented;
  done.advice = context.advised;
  done.nextVisitDays = context.nextVisitDays;
  done.charted = context.charted;
  done.lotCharted = context.lotCharted;
  if (learnedBefore) return;
  session.learnedFactIds = sessionCase.facts
    .filter((fact) => (fact.onForm && done.formRead) || isTold(fact, done.asked, heard, sessionCase))
    .map((fact) => fact.id);
}

const ON_PEN: readonly CartridgeState[] = ['loaded', 'used', 'old'];

function refreshDevice(session: Session): void {
  const snapshot = session.inside.actors.hygiene?.getSnapshot();
  if (!snapshot) return;
  const { context, value } = snapshot;
  const { device } = session;
  device.lengthMicrometres = context.lengthMicrometres;
  device.rateHertz = context.rateHertz;
  device.motorOn = value.pen === 'running';
  device.batteryFlat = value.pen === 'flat';
  device.cartridge = value.cartridge;
  device.cartridgeOnPen = ON_PEN.includes(value.cartridge);
  device.sleeveOn = value.sleeve === 'on';
  session.hands = value.hands;
  session.done.tray = context.tray;
  session.done.closing = context.closing;
}

function refreshClient(session: Session): void {
  const { client, inside } = session;
  client.comfort = inside.feeling.comfort / FULL;
  client.trust = inside.feeling.trust / FULL;
  const snapshot = inside.actors.client?.getSnapshot();
  if (!snapshot) return;
  const { context, value } = snapshot;
  client.state = value.feeling;
  session.done.said = context.said;
  if (client.saying !== context.saying) client.sayingTick = inside.tick;
  client.saying = context.saying;
}
