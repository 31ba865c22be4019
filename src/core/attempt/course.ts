// A course of visits in one attempt: what each leaves behind, how the next one begins on the healed skin, and what it all came to.
import { judgedAreas } from '../scoring';
import { createSession, type Outcome, type Session, type SessionCase } from '../session';
import {
  coefficient,
  courseResult,
  NO_EFFECT,
  nextVisitSkin,
  readZone,
  sessionEffect,
  touchedZones,
  type Aftercare,
  type CourseResult,
  type CourseSession,
  type Skin,
  type ZoneReading,
} from '../skin';

/** A visit that is over. */
export interface VisitDone {
  /** Days since the first visit. */
  day: number;
  outcome: Outcome;
  /** Days until the client comes again, as planned or, without a plan, as clients do. */
  daysToNext: number;
  /** Readings at its end of the areas and of every touched zone. */
  readings: readonly ZoneReading[];
  /** What it leaves behind; null when nothing was needled. */
  session: CourseSession | null;
}

/** What a course needs of an attempt; it changes session, skin and visits when a visit begins. */
export interface Course {
  readonly setup: { seed: number; scenario: { sessionCase: SessionCase } };
  readonly tick: number;
  session: Session;
  skin: Skin;
  readings: ZoneReading[];
  visits: VisitDone[];
}

/** Without a date clients come back when they think of it. Model value, ours. */
const UNPLANNED_DAYS = 70;
/** Sun that is left when the client was told to keep out of it. Model value, ours. */
const SUN_KEPT = 0.3;

/** Readings at this moment of the areas and of every touched zone. */
export function readingsOfVisit({ skin, setup }: Course): ZoneReading[] {
  const zones = new Set([...setup.scenario.sessionCase.areas, ...touchedZones(skin)]);
  return [...zones].map((zone) => readZone(skin, zone));
}

/** Day since the first visit on which the present one takes place. */
export function dayOfVisit({ visits }: Pick<Course, 'visits'>): number {
  const last = visits[visits.length - 1];
  return last ? last.day + last.daysToNext : 0;
}

/** Days until the client comes again. */
export function daysToNextVisit({ outcome, decision, done }: Session): number {
  if (outcome === 'postponed') return Math.max(1, decision?.days ?? 1);
  return Math.max(1, done.nextVisitDays ?? UNPLANNED_DAYS);
}

/** How the client treats the healing skin, by what they were told. */
export function aftercareOf({ done, sessionCase }: Session): Aftercare {
  const sun = sessionCase.client.skin.sun ?? 0;
  return {
    sun: done.advice.includes('sunscreen-daily') ? sun * SUN_KEPT : sun,
    occluded: done.advice.includes('make-up-tonight'),
  };
}

function visitNow(course: Course): VisitDone {
  const { session, skin } = course;
  const day = dayOfVisit(course);
  const readings = readingsOfVisit(course);
  const areas = judgedAreas(session.sessionCase, readings);
  const effect = touchedZones(skin).length > 0 ? sessionEffect(skin, areas, aftercareOf(session)) : null;
  return {
    day,
    outcome: session.outcome ?? 'abandoned',
    daysToNext: daysToNextVisit(session),
    readings,
    session: effect && { day, effect },
  };
}

/** Closes the present visit and begins the next: the same client, healed by the days between, with the trust that is left. */
export function beginNextVisit(course: Course): void {
  const { session, skin, setup, visits } = course;
  const done = visitNow(course);
  const visit = session.visit + 1;
  visits.push(done);
  course.skin = nextVisitSkin(skin, done.daysToNext, aftercareOf(session), (setup.seed + visit * VISIT_SEED) >>> 0);
  course.readings = [];
  const next = createSession(setup.scenario.sessionCase, undefined, visit, session.timeExtension);
  next.findings = session.findings;
  next.inside.feeling.trust = session.inside.feeling.trust;
  next.client.trust = session.client.trust;
  next.inside.visitTick = course.tick;
  next.inside.stageTick = course.tick;
  next.inside.tick = course.tick;
  course.session = next;
}

/** A large odd number, so that the visits' chances have nothing to do with each other. */
const VISIT_SEED = 0x9e3779b1;

/** A course counts as treated when any of its visits did; else as its last visit ended. */
export function outcomeOfCourse({ session, visits }: Course): Outcome {
  const last = session.outcome ?? 'abandoned';
  return last === 'postponed' && visits.some(({ outcome }) => outcome === 'treated') ? 'treated' : last;
}

/**
 * What the course has come to by now, against the best that its visits could attain within scope; a visit without needling counts as one
 * that gained nothing.
 */
export function courseOf(course: Course): CourseResult {
  const { sessionCase } = course.setup.scenario;
  const visits = [...course.visits, visitNow(course)];
  const treated = visits.flatMap(({ session }) => (session ? [session] : []));
  const empty = Math.max(sessionCase.visits ?? 1, 1) - treated.length;
  const lastDay = treated.reduce((day, session) => Math.max(day, session.day), 0);
  const without = Array.from({ length: empty }, (_, place) => ({
    // Far enough behind the last needling not to count as too early.
    day: lastDay + (place + 1) * coefficient.courseToDays,
    effect: NO_EFFECT,
  }));
  return courseResult([...treated, ...without], sessionCase.scope.deepestLayer);
}
