// What the session sees of skin and hand ten times a second. A machine is told only what changes something for it.
import type { ZoneId, ZoneReading } from '../skin';
import { comfortBand, FULL, loseFeeling, SHARP_PAIN_PERCENT, stepFeeling } from './client-feeling';
import { CLIENT_MODEL } from './client-model';
import { watchIncidents } from './incidents';
import { penSetting, tell, zoneWatchOf, type Session } from './session';
import { newsOf, readWatch } from './zone-watch';

export interface SessionView {
  /** The touched zones; what lies outside the face is nobody's concern. A caller may bring the same objects up to date each time. */
  zones: readonly ZoneReading[];
  hand: { touching: boolean; zone: ZoneId; forceCentinewtons: number; speedMillimetresPerSecond: number };
  /** 0 … 1. */
  painIndex: number;
}

/** Readings (tenths of a second) between two reminders that the client is being ignored. */
const IGNORED_READINGS = CLIENT_MODEL.IGNORED_EVERY.value;
/** What a flinch takes of comfort, and being ignored of trust, in thousandths; below this trust they bear no more. */
const FLINCH_COMFORT = CLIENT_MODEL.FLINCH_COMFORT.value;
const IGNORED_TRUST = CLIENT_MODEL.IGNORED_TRUST.value;
const TRUSTING = CLIENT_MODEL.TRUSTING.value;

/** One look at skin and hand, every 12 ticks. Before and after needling there is nothing to see, but something may still break in. */
export function observe(session: Session, tick: number, view: SessionView): void {
  if (session.paused) return;
  session.inside.tick = tick;
  if (session.stage === 'treatment' || session.stage === 'closing') {
    observePen(session, view.hand.touching);
    for (const reading of view.zones) if (reading.zone !== 'outside') observeZone(session, reading, tick);
    observeClient(session, view.painIndex);
  }
  if (watchIncidents(session, session.inside.needling ? view.hand.zone : null)) feel(session);
}

function observePen(session: Session, touching: boolean): void {
  const { inside } = session;
  const pen = touching ? penSetting(session) : null;
  if (pen && !(inside.needling && inside.needlingMicrometres === pen.lengthMicrometres)) {
    inside.needling = true;
    inside.needlingMicrometres = pen.lengthMicrometres;
    tell(session, { type: 'needling', lengthMicrometres: pen.lengthMicrometres });
  }
  if (!pen && inside.needling) {
    inside.needling = false;
    tell(session, { type: 'lifted' });
  }
}

function observeZone(session: Session, reading: ZoneReading, tick: number): void {
  const watch = zoneWatchOf(session, reading.zone);
  const { lengthMicrometres } = session.device;
  const newStrokes = reading.strokes > watch.strokes;
  if (newStrokes && !watch.lengthsMicrometres.includes(lengthMicrometres)) {
    watch.lengthsMicrometres.push(lengthMicrometres);
    watch.numbers = null;
    session.inside.numbers = null;
  }
  for (const news of newsOf(watch, reading, lengthMicrometres)) tell(session, news);
  if (readWatch(watch, reading, session.sessionCase, tick)) session.inside.numbers = null;
}

function observeClient(session: Session, painIndex: number): void {
  const { inside, client, sessionCase } = session;
  const { feeling, needling } = inside;
  const { painPercent: painBefore, comfort: comfortBefore, ignoredReadings: ignoredBefore } = feeling;
  const { painSensitivity } = sessionCase.client;
  const asking = client.state === 'asks-for-break' || client.state === 'withdrew-consent';
  stepFeeling(feeling, { painIndex, painSensitivity, needling, asking, onBreak: client.state === 'on-break' });
  const { painPercent } = feeling;
  if (painPercent >= SHARP_PAIN_PERCENT && painBefore < SHARP_PAIN_PERCENT) {
    loseFeeling(feeling, FLINCH_COMFORT, 0);
    tell(session, { type: 'sharp-pain', painPercent });
  }
  if (feeling.ignoredReadings > ignoredBefore && feeling.ignoredReadings % IGNORED_READINGS === 0) {
    loseFeeling(feeling, 0, IGNORED_TRUST);
    const needledSeconds = feeling.ignoredReadings / 10;
    tell(session, { type: 'ignored', needledSeconds, trusting: feeling.trust >= TRUSTING, painPercent });
  }
  const felt = feeling.comfort !== comfortBefore || painPercent !== painBefore;
  if (felt || feeling.ignoredReadings !== ignoredBefore) feel(session);
}

/** Shows how the client feels now, and tells their machine when comfort has come into another band. */
export function feel(session: Session): void {
  const { inside, client } = session;
  const { feeling } = inside;
  inside.numbers = null;
  client.comfort = feeling.comfort / FULL;
  client.trust = feeling.trust / FULL;
  const band = comfortBand(feeling.comfort, inside.comfortBand);
  if (band === inside.comfortBand) return;
  inside.comfortBand = band;
  const { comfort: comfortThousandths, painPercent } = feeling;
  tell(session, { type: 'comfort', band, comfortThousandths, painPercent });
}
