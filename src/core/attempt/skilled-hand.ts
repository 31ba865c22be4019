// A scripted trainee of any skill between novice and expert, made from a hand that passes: what they forget, and how unsteady they are.
// Everything here is a model of ours; docs/separation.md says what it can and cannot show. Deterministic in skill and seed.
import type { Hand, HandMove, HandSkill, HandZone } from '../scenario';
import { TICKS_PER_SECOND } from '../skin';

/** 0 novice … 1 expert, apart: what one knows, and how steady and watchful the hand is. */
export interface Skill {
  knowledge: number;
  motor: number;
}

type Move = HandMove<HandZone>;
type TreatMove = Extract<Move, { kind: 'treat' }>;

/** What a novice forgets of each list, as a chance per entry; it falls straight to nothing for an expert. */
const FORGOTTEN = 0.4;
/** A novice means to press this much harder than is taught, at most, and sets needles longer by up to so many steps of 0.05 mm. */
const PRESSED_HARDER = 1;
const LONGER_STEPS = 3;
/** Chance that a novice leaves the skin slack, adds a pass for good measure, or carries on when blood shows. */
const SLACK = 0.6;
const ONE_PASS_MORE = 0.6;
const CARRIES_ON = 0.8;
/** The steadiest and the least steady hand; between them it goes straight with motor skill. */
const EXPERT: HandSkill = {
  tremorMicrometres: 400,
  forceSpreadPercent: 6,
  speedSpreadPercent: 8,
  reactionTicks: 84,
  lapsePercent: 0,
};
const NOVICE: HandSkill = {
  tremorMicrometres: 2000,
  forceSpreadPercent: 90,
  speedSpreadPercent: 80,
  reactionTicks: 8 * TICKS_PER_SECOND,
  lapsePercent: 50,
};
/** Where attention is poor, this often a drop of blood goes unseen until the zone is done. */
const UNSEEN_BLOOD = 0.7;

/** The hand as a trainee of this skill would carry it out. `seed` decides which things slip. Skill outside 0 … 1 is an error. */
export function handOfSkill(hand: Hand, skill: Skill, seed: number): Hand {
  for (const value of [skill.knowledge, skill.motor])
    if (!(value >= 0 && value <= 1)) throw new RangeError(`A skill must lie between 0 and 1, not ${value}.`);
  const chance = chances(seed);
  const lack = 1 - skill.knowledge;
  const moves = hand.moves.flatMap((move) => withGaps(move, lack, chance));
  return {
    ...hand,
    skill: motorSkill(skill.motor),
    moves: moves.map((move) => watched(move, 1 - skill.motor, chance)),
  };
}

function motorSkill(motor: number): HandSkill {
  const between = (field: keyof HandSkill): number =>
    Math.round(NOVICE[field] + (EXPERT[field] - NOVICE[field]) * motor);
  return {
    tremorMicrometres: between('tremorMicrometres'),
    forceSpreadPercent: between('forceSpreadPercent'),
    speedSpreadPercent: between('speedSpreadPercent'),
    reactionTicks: between('reactionTicks'),
    lapsePercent: between('lapsePercent'),
  };
}

type Chance = () => number;

/** Numbers in 0 … 1 from a seed (the mulberry32 step). */
function chances(seed: number): Chance {
  let state = (seed ^ 0x2f6e2b1d) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Without these nothing can be done, so nobody forgets them: a cartridge on the pen, and what the hand later reaches for. */
const NEVER_FORGOTTEN: readonly string[] = ['open-cartridge', 'load-cartridge', 'lay-out-serum', 'lay-out-gauze'];

/** The move as this trainee makes it; none when everything in it is forgotten. */
function withGaps(move: Move, lack: number, chance: Chance): Move[] {
  const kept = <Word extends string>(words: readonly Word[]): Word[] =>
    words.filter((word) => chance() >= FORGOTTEN * lack || NEVER_FORGOTTEN.includes(word));
  const left = <Kind extends Move>(words: readonly string[], made: Kind): Kind[] => (words.length > 0 ? [made] : []);
  switch (move.kind) {
    case 'ask': {
      const topics = kept(move.topics);
      return left(topics, { ...move, topics });
    }
    case 'say': {
      const phrases = kept(move.phrases);
      return left(phrases, { ...move, phrases });
    }
    case 'consent': {
      const steps = kept(move.steps);
      return left(steps, { ...move, steps });
    }
    case 'tray': {
      const steps = kept(move.steps);
      return left(steps, { ...move, steps });
    }
    case 'close': {
      const steps = kept(move.steps);
      return left(steps, { ...move, steps });
    }
    case 'advise': {
      const advice = kept(move.advice);
      return left(advice, { ...move, advice });
    }
    case 'care':
      // What is put on before is hard to forget with the pen in hand; cooling and soothing after it are not.
      return move.care === 'cool' && chance() < FORGOTTEN * lack ? [] : [move];
    case 'decide':
      return [chance() < FORGOTTEN * lack ? { ...move, leaveOut: [] } : move];
    case 'device':
      return [
        move.lengthMicrometres === null
          ? move
          : { ...move, lengthMicrometres: longer(move.lengthMicrometres, lack, chance) },
      ];
    case 'treat':
      return [treatedBy(move, lack, chance)];
    case 'plan':
      return chance() < FORGOTTEN * lack ? [{ ...move, nextVisitDays: TOO_SOON_DAYS }] : [move];
    case 'chart':
      return [{ ...move, lot: move.lot && chance() >= FORGOTTEN * lack }];
    default:
      return [move];
  }
}

/** "In two weeks" is what one says who does not know. */
const TOO_SOON_DAYS = 14;

function longer(lengthMicrometres: number, lack: number, chance: Chance): number {
  return lengthMicrometres + 50 * Math.round(LONGER_STEPS * lack * chance());
}

function treatedBy(move: TreatMove, lack: number, chance: Chance): TreatMove {
  const forceCentinewtons = Math.round(move.forceCentinewtons * (1 + PRESSED_HARDER * lack * chance()));
  const stretchPercent = chance() < SLACK * lack ? 0 : move.stretchPercent;
  const passes = chance() < ONE_PASS_MORE * lack ? [...move.passes, move.passes[0]] : move.passes;
  const onBlood = chance() < CARRIES_ON * lack ? 'ignore' : move.onBlood;
  return { ...move, forceCentinewtons, stretchPercent, passes, onBlood };
}

/** With little attention, blood goes unseen in some zones. */
function watched(move: Move, inattention: number, chance: Chance): Move {
  if (move.kind !== 'treat' || chance() >= UNSEEN_BLOOD * inattention) return move;
  return { ...move, onBlood: 'ignore' };
}
