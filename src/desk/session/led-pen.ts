// Leads the pen over a zone as a panel was told to: the same rows and the same unsteady hand as a rehearsal, captured like any other input.
import {
  createScriptedHand,
  glidePoses,
  glideRows,
  type HandPose,
  type PlayClock,
  type PlayDriver,
} from '../../core/attempt';
import type { HandSkill, PassDirection } from '../../core/scenario';
import { TICKS_PER_SECOND, type ZoneId } from '../../core/skin';

export interface PenOrder {
  zone: ZoneId;
  forceNewtons: number;
  speedMillimetresPerSecond: number;
  passes: number;
  /** Whether the second hand stretches the skin. */
  stretch: boolean;
  /** From the middle of one lane to the middle of the next. */
  rowMillimetres: number;
}

/** Each pass crosses the one before, as it is taught. */
const DIRECTIONS: readonly PassDirection[] = ['horizontal', 'vertical', 'diagonal'];
/** A trained hand's; model values, ours, those of the hand "careful". */
const SKILL: HandSkill = {
  tremorMicrometres: 500,
  forceSpreadPercent: 8,
  speedSpreadPercent: 10,
  reactionTicks: 96,
  lapsePercent: 0,
};
/** The middle of the tip keeps this far from the zone's rim, so that the cartridge stays inside. */
const INSIDE_MILLIMETRES = 4.5;
const POSE_MILLISECONDS = 1000 / TICKS_PER_SECOND;
/** Between two rows the pen is lifted for about this long. Model value, ours. */
const LIFT_MILLISECONDS = 200;
/** After a longer gap (a stalled page, a pause) the hand goes on where it was and makes up for nothing. */
const LONGEST_GAP_MILLISECONDS = 250;

/** What the hand is doing; null while it rests. */
export interface PenProgress {
  zone: ZoneId;
  /** From 1. */
  pass: number;
  passes: number;
}

export interface LedPen {
  /** Begins, whatever was done before. */
  start(order: PenOrder): void;
  /** Lifts the pen at once. */
  stop(): void;
  /** Lifts it for good. */
  end(): void;
}

/** @param onProgress hears of each pass begun, and null when the pen has been lifted, with whether all passes were done */
export function createLedPen(
  driver: PlayDriver,
  clock: PlayClock,
  onProgress: (progress: PenProgress | null, done: boolean) => void,
): LedPen {
  const { attempt } = driver;
  const hand = createScriptedHand(SKILL, attempt.setup.seed);
  let poses: Iterator<HandPose | null | PenProgress> | null = null;
  let nextMilliseconds = 0;

  const lift = (done: boolean): void => {
    if (!poses) return;
    poses = null;
    driver.liftHand(nextMilliseconds);
    onProgress(null, done);
  };
  const frame = (now: number): void => {
    if (!poses) return;
    if (attempt.session.stage !== 'treatment') return lift(false);
    if (attempt.session.paused || now - nextMilliseconds > LONGEST_GAP_MILLISECONDS) nextMilliseconds = now;
    while (poses && nextMilliseconds <= now && !attempt.session.paused) {
      const { value, done } = poses.next();
      if (done) return lift(true);
      if (value && 'zone' in value) onProgress(value, false);
      else if (value) {
        driver.moveHand(value, nextMilliseconds, 'keyboard');
        nextMilliseconds += POSE_MILLISECONDS;
      } else {
        driver.liftHand(nextMilliseconds);
        nextMilliseconds += LIFT_MILLISECONDS;
      }
    }
  };
  const stopFrames = clock.onFrame(frame);

  function* posesOf(order: PenOrder): Generator<HandPose | null | PenProgress> {
    const { zone, passes, forceNewtons, speedMillimetresPerSecond } = order;
    const glide = { forceNewtons, speedMillimetresPerSecond, stretch: order.stretch ? 1 : 0 };
    // A narrow zone has no room for rows in every direction.
    const ways = DIRECTIONS.map((direction) =>
      glideRows(attempt.face, zone, direction, order.rowMillimetres, INSIDE_MILLIMETRES),
    ).filter((rows) => rows.length > 0);
    for (let pass = 1; pass <= passes && ways.length > 0; pass++) {
      yield { zone, pass, passes };
      for (const row of ways[(pass - 1) % ways.length]) {
        yield* glidePoses(hand, attempt.face, row, glide);
        yield null;
      }
    }
  }

  return {
    start(order) {
      lift(false);
      poses = posesOf(order);
      nextMilliseconds = clock.now();
    },
    stop: () => lift(false),
    end() {
      lift(false);
      stopFrames();
    },
  };
}
