// course SCENARIO --hand HAND [--sessions N] [--every DAYS]: a scripted hand repeats its session on one skin; the course is weighed
// against the best attainable within scope.
import { playedScenario, rehearse, type Attempt } from '../core/attempt';
import { loadHand, loadScenario, type Hand, type Scenario } from '../core/scenario';
import { aftercareOf, healingStates, healingWord, isClosed, type HealingState } from '../core/session';
import {
  countedGain,
  courseResult,
  heal,
  sessionEffect,
  type AllowedLayer,
  type CourseResult,
  type CourseSession,
  type ZoneId,
} from '../core/skin';
import { createWords } from '../words';
import { CommandError, readArguments, type Command, type Say } from './command';
import { idOrPath, loadFace, orProblems, scenarioFiles } from './content';

const OPTIONS = {
  hand: { type: 'string' },
  sessions: { type: 'string', default: '3' },
  every: { type: 'string', default: '30' },
  seed: { type: 'string', default: '1' },
  json: { type: 'boolean', default: false },
} as const;
const MOST_SESSIONS = 12;
const MOST_DAYS = 365;
const MOST_SEED = 0xffffffff;
/** What is said of the skin before it is needled again. */
const SAID: readonly (keyof HealingState)[] = ['phase', 'barrier', 'colour', 'surface'];

export const courseCommand: Command = (args, say) => {
  const { positionals, values } = readArguments(args, OPTIONS, say);
  const scenarioName = positionals[0];
  if (scenarioName === undefined) throw new CommandError(say('missing-argument', { what: 'a scenario' }));
  if (typeof values.hand !== 'string') throw new CommandError(say('missing-argument', { what: '--hand HAND' }));
  const count = (what: 'sessions' | 'every' | 'seed', most: number): number => {
    const text = String(values[what]);
    const number = Number(text);
    if (!/^\d{1,10}$/.test(text) || number < 1 || number > most)
      throw new CommandError(say('bad-count', { text, what: `--${what}`, most }));
    return number;
  };
  const every = count('every', MOST_DAYS);
  const files = scenarioFiles([scenarioName, values.hand]);
  const scenario = orProblems(loadScenario(files, idOrPath(scenarioName)));
  const hand = orProblems(loadHand(files, idOrPath(values.hand), scenario.id));
  const course = rehearseCourse(scenario, hand, count('sessions', MOST_SESSIONS), every, count('seed', MOST_SEED));
  if (course === null) throw new CommandError(say('course-no-zone'));
  const { zones, visits, sessions, layer, result } = course;
  if (values.json === true) {
    const scores = visits.map(({ scorecard }) => scorecard?.score ?? 0);
    console.log(JSON.stringify({ scenario: scenario.id, hand: hand.id, layer, sessions, scores, ...result }, null, 2));
    return 0;
  }
  console.log(say('course-head', { scenario: scenario.id, hand: hand.id, count: visits.length, every, layer }));
  sessions.forEach(({ day, effect }, place) => {
    if (place > 0) console.log(say('course-before', { states: skinBefore(visits[place - 1], zones[0], every) }));
    const risk = courseResult([{ day: 0, effect }], layer).complicationChance;
    const spacing = result.spacing[place];
    const score = visits[place].scorecard?.score ?? 0;
    console.log(
      say('course-session', {
        day,
        spacing,
        score,
        gain: percent(countedGain(effect, layer)),
        risk: percent(risk),
      }),
    );
  });
  console.log(say('course-result', figuresOf(result)));
  return 0;
};

export interface RehearsedCourse {
  /** The zones the client came for, without those a fact closes. */
  zones: readonly ZoneId[];
  layer: AllowedLayer;
  visits: Attempt[];
  sessions: CourseSession[];
  result: CourseResult;
}

/** Rehearses a course, one session every so many days, and weighs it; null when no zone may be treated. */
export function rehearseCourse(
  scenario: Scenario,
  hand: Hand,
  count: number,
  everyDays: number,
  seed: number,
): RehearsedCourse | null {
  const { areas, scope } = scenario.sessionCase;
  const zones = areas.filter((zone) => !isClosed(scenario.sessionCase, zone));
  if (zones.length === 0) return null;
  const visits = visitsOf(scenario, hand, count, seed);
  const sessions = visits.map(({ skin, session }, place) => ({
    day: place * everyDays,
    effect: sessionEffect(skin, zones, aftercareOf(session)),
  }));
  const layer = scope.deepestLayer;
  return { zones, layer, visits, sessions, result: courseResult(sessions, layer) };
}

/** The same hand on the same skin, on one day after another. */
function visitsOf(scenario: Scenario, hand: Hand, count: number, seed: number): Attempt[] {
  const face = loadFace();
  return Array.from({ length: count }, (_, place) =>
    rehearse(
      {
        id: `course-${scenario.id}-${hand.id}-${place + 1}`,
        scenario: playedScenario(scenario),
        seed,
        mode: 'practice',
        who: hand.id,
        startedAt: new Date().toISOString(),
      },
      hand,
      face,
      { handSeed: (seed + place) >>> 0 },
    ),
  );
}

/** Where a zone's healing stands when the next session is due, in a clinician's words. */
function skinBefore({ skin, session }: Attempt, zone: ZoneId, days: number): string {
  const looks = Array.from({ length: days + 1 }, (_, day) => heal(skin, day, aftercareOf(session)));
  const state = healingStates(looks, zone).at(-1);
  if (!state) return '';
  const words = createWords();
  return SAID.map((region) => words.t(`clinical:${healingWord(region, state[region])}`)).join(' ');
}

function figuresOf(result: CourseResult): Parameters<Say>[1] {
  return {
    day: result.judgedOnDay,
    improvement: percent(result.improvement),
    attainable: percent(result.attainable),
    gainShare: percent(result.gainShare),
    risk: percent(result.complicationChance),
    share: percent(result.share),
  };
}

const percent = (share: number): string => (share * 100).toFixed(1);
