// How needled skin heals, as a clinician would chart it: phase, barrier, colour and what to watch for. Days come in as events; nothing waits by itself.
import { createActor, setup, type SnapshotFrom } from 'xstate';
import { phaseAt, spacingOf, type HealedLook, type HealedZone, type ZoneId } from '../skin';
import {
  ACUTE_DAYS,
  MARKS_FADE_FROM_DAYS,
  MARKS_FROM_DAYS,
  UNSEEN_REDNESS,
  WATCHED_CHANCE,
  WHOLE_BARRIER,
} from './limits';

/** What the machine hears: some days have passed and the zone looks like this, or the zone was needled again. */
export type HealingEvent =
  { type: 'days'; days: number; look: HealedZone } | { type: 'needled-again'; daysSince: number };

type Given = { event: HealingEvent };

/** True when the zone is told to have a chance worth watching for. */
function isWatched(
  chance: 'pigmentChance' | 'lineChance' | 'scarChance' | 'granulomaChance' | 'infectionChance' | 'coldSoreChance',
) {
  return ({ event }: Given): boolean => event.type === 'days' && event.look[chance] >= WATCHED_CHANCE;
}

/** True when the phase of the day is the named one or a later one. */
function isPast(phase: 'haemostasis' | 'inflammation' | 'proliferation' | 'remodelling') {
  const order = ['haemostasis', 'inflammation', 'proliferation', 'remodelling', 'settled'];
  return ({ event }: Given): boolean =>
    event.type === 'days' && order.indexOf(phaseAt(event.days)) > order.indexOf(phase);
}

function isFrom(days: number) {
  return ({ event }: Given): boolean => event.type === 'days' && event.days >= days;
}

const AGAIN = { 'needled-again': 'haemostasis' } as const;
const LATE = { guard: 'more than six weeks have passed', target: 'repeated too late' } as const;
const EARLY = { guard: 'less than four weeks have passed', target: 'repeated too early' } as const;
const REPEATED = { 'needled-again': [EARLY, LATE, { target: 'repeated in time' }] } as const;

export const healingMachine = setup({
  types: { events: {} as HealingEvent },
  guards: {
    'the vessels are closed': isPast('haemostasis'),
    'the inflammation is over': isPast('inflammation'),
    'the new tissue is laid down': isPast('proliferation'),
    'a year has passed': isPast('remodelling'),
    'the barrier is whole': ({ event }) => event.type === 'days' && event.look.barrier >= WHOLE_BARRIER,
    'the redness is gone': ({ event }) => event.type === 'days' && event.look.redness < UNSEEN_REDNESS,
    'dark marks are likely': ({ event }) =>
      event.type === 'days' && event.days >= MARKS_FROM_DAYS && event.look.pigmentChance >= WATCHED_CHANCE,
    'six weeks have passed': isFrom(MARKS_FADE_FROM_DAYS),
    'two weeks have passed': isFrom(ACUTE_DAYS),
    'lines are likely': isWatched('lineChance'),
    'a scar is likely': isWatched('scarChance'),
    'a foreign-body reaction is likely': isWatched('granulomaChance'),
    'an infection is likely': isWatched('infectionChance'),
    'a cold sore is likely': isWatched('coldSoreChance'),
    'less than four weeks have passed': ({ event }) =>
      event.type === 'needled-again' && spacingOf(event.daysSince) === 'too-early',
    'more than six weeks have passed': ({ event }) =>
      event.type === 'needled-again' && spacingOf(event.daysSince) === 'too-late',
  },
}).createMachine({
  id: 'healing',
  type: 'parallel',
  states: {
    phase: {
      initial: 'haemostasis',
      states: {
        haemostasis: { on: { days: { guard: 'the vessels are closed', target: 'inflammation' } } },
        inflammation: { on: { days: { guard: 'the inflammation is over', target: 'proliferation' }, ...AGAIN } },
        proliferation: { on: { days: { guard: 'the new tissue is laid down', target: 'remodelling' }, ...AGAIN } },
        remodelling: { on: { days: { guard: 'a year has passed', target: 'settled' }, ...AGAIN } },
        settled: { on: AGAIN },
      },
    },
    barrier: {
      initial: 'open',
      states: {
        open: { on: { days: { guard: 'the barrier is whole', target: 'closed' } } },
        closed: { on: { 'needled-again': 'open' } },
      },
    },
    colour: {
      initial: 'red',
      states: {
        red: { on: { days: { guard: 'the redness is gone', target: 'as before' } } },
        'as before': {
          on: { days: { guard: 'dark marks are likely', target: 'dark marks to watch for' }, 'needled-again': 'red' },
        },
        'dark marks to watch for': {
          on: { days: { guard: 'six weeks have passed', target: 'dark marks fading' }, 'needled-again': 'red' },
        },
        'dark marks fading': { on: { 'needled-again': 'red' } },
      },
    },
    surface: {
      initial: 'smooth',
      states: {
        smooth: {
          on: {
            days: [
              { guard: 'a scar is likely', target: 'scar to watch for' },
              { guard: 'lines are likely', target: 'tram-track lines to watch for' },
            ],
          },
        },
        'tram-track lines to watch for': { on: { days: { guard: 'a scar is likely', target: 'scar to watch for' } } },
        'scar to watch for': {},
      },
    },
    'foreign body': {
      initial: 'none expected',
      states: {
        'none expected': {
          on: { days: { guard: 'a foreign-body reaction is likely', target: 'granuloma to watch for' } },
        },
        'granuloma to watch for': {},
      },
    },
    infection: {
      initial: 'none expected',
      states: {
        'none expected': { on: { days: { guard: 'an infection is likely', target: 'to watch for' } } },
        'to watch for': { on: { days: { guard: 'two weeks have passed', target: 'stayed away' } } },
        'stayed away': { on: { 'needled-again': 'none expected' } },
      },
    },
    'cold sore': {
      initial: 'asleep',
      states: {
        asleep: { on: { days: { guard: 'a cold sore is likely', target: 'may wake' } } },
        'may wake': { on: { days: { guard: 'two weeks have passed', target: 'stayed asleep' } } },
        'stayed asleep': { on: { 'needled-again': 'asleep' } },
      },
    },
    course: {
      initial: 'first session',
      states: {
        'first session': { on: REPEATED },
        'repeated in time': { on: REPEATED },
        'repeated too early': { on: REPEATED },
        'repeated too late': { on: REPEATED },
      },
    },
  },
});

/** Region by region where a zone's healing stands. */
export type HealingState = SnapshotFrom<typeof healingMachine>['value'];

/** Every region with its states, in the order of the machine. */
export const HEALING_STATES: readonly { region: keyof HealingState; states: readonly string[] }[] = (
  Object.keys(healingMachine.states) as (keyof HealingState)[]
).map((region) => ({ region, states: Object.keys(healingMachine.states[region].states) }));

/** Where the healing of one zone stands after each of some looks on rising days; empty when the zone was never needled. */
export function healingStates(looks: readonly HealedLook[], zone: ZoneId): HealingState[] {
  const actor = createActor(healingMachine).start();
  return looks.flatMap(({ days, zones }) => {
    const look = zones.find((one) => one.zone === zone);
    if (!look) return [];
    // One event moves each region by one state at most; a long gap between two looks may take several.
    for (let step = 0; step < MOST_STEPS; step++) actor.send({ type: 'days', days, look });
    return [actor.getSnapshot().value];
  });
}

/** Where it stands after the last look; null when the zone was never needled. */
export function healingState(looks: readonly HealedLook[], zone: ZoneId): HealingState | null {
  return healingStates(looks, zone).at(-1) ?? null;
}

/** The message id of a state; regions and states are named as a clinician says them, with spaces. */
export function healingWord(region: keyof HealingState, state: string): string {
  return `healing.${region}.${state}`.replaceAll(' ', '-');
}

/** As many states as the longest region has. */
const MOST_STEPS = 5;
