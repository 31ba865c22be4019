// One incident: waiting, open, overdue, settled but for the note in the chart, handled. What was done, and in what order, becomes findings.
import { assign, emit, setup } from 'xstate';
import { TICKS_PER_SECOND } from '../skin';
import { withWord } from './done-words';
import type { Report, Reported } from './events';
import type { IncidentCase } from './incident-case';
import type { Act } from './vocabulary';

/** What an incident is told. Ticks stand still while the session is paused. */
export type IncidentEvent =
  /** It happens; `already` is what is as it should be by then, such as a motor that is off. */
  | { type: 'happens'; tick: number; already: readonly Act[] }
  | { type: 'act'; tick: number; act: Act }
  | { type: 'time-is-up'; tick: number }
  /** The needles went on although they had to rest. */
  | { type: 'needled-on'; tick: number }
  | { type: 'session-ends'; tick: number };

export interface IncidentContext {
  incident: IncidentCase;
  happenedTick: number;
  /** What was as it should be when it happened. */
  already: readonly Act[];
  done: readonly Act[];
  /** True once something made it worse. */
  worse: boolean;
  late: boolean;
}

type Given = { context: IncidentContext; event: IncidentEvent };

/** The note in the chart comes when the chart is written, whatever the hurry. */
const IN_THE_CHART: Act = 'chart-incident';

function doneWith({ context, event }: Given): readonly Act[] {
  return event.type === 'act' ? withWord(context.done, event.act) : context.done;
}

function missing(given: Given, all: readonly Act[]): readonly Act[] {
  const done = doneWith(given);
  return all.filter((act) => !done.includes(act));
}

const urgent = ({ acts }: IncidentCase): readonly Act[] => acts.filter((act) => act !== IN_THE_CHART);

function isOutOfOrder({ incident, done }: IncidentContext): boolean {
  if (!incident.ordered) return false;
  const places = done.filter((act) => incident.acts.includes(act)).map((act) => incident.acts.indexOf(act));
  return places.some((place, index) => index > 0 && place < places[index - 1]);
}

function evidenceOf({ context, event }: Given): Report['evidence'] {
  const { incident, done, happenedTick } = context;
  return {
    seconds: Math.round((event.tick - happenedTick) / TICKS_PER_SECOND),
    withinSeconds: incident.withinSeconds,
    doneActs: incident.acts.filter((act) => done.includes(act)).length,
    neededActs: incident.acts.length,
  };
}

type Finding = 'handled' | 'late' | 'not-answered' | 'incomplete' | 'out-of-order' | 'wrong';

function report(finding: Finding) {
  return {
    type: 'report',
    params: (given: Given): readonly Report[] => [
      { id: `incident.${finding}.${given.context.incident.kind}`, evidence: evidenceOf(given) },
    ],
  } as const;
}

/** All is done: in the wrong order, worse, late, or well. */
const REPORT_HANDLED = {
  type: 'report',
  params: (given: Given): readonly Report[] => {
    const { incident, worse, late } = given.context;
    const evidence = evidenceOf(given);
    if (isOutOfOrder(given.context)) return [{ id: `incident.out-of-order.${incident.kind}`, evidence }];
    return worse || late ? [] : [{ id: `incident.handled.${incident.kind}`, evidence }];
  },
} as const;

const MADE_WORSE = { actions: ['it is worse now', report('wrong')] } as const;

const ACTS = [
  { guard: 'it makes things worse', ...MADE_WORSE },
  { guard: 'nothing is left to do', target: 'handled', actions: ['note the act', REPORT_HANDLED] },
  { guard: 'only the chart is left', target: 'settled', actions: 'note the act' },
  { actions: 'note the act' },
] as const;

const AT_THE_END = [
  { guard: 'nothing was done', target: 'handled', actions: report('not-answered') },
  { target: 'handled', actions: report('incomplete') },
] as const;

export const incidentMachine = setup({
  types: {
    context: {} as IncidentContext,
    events: {} as IncidentEvent,
    emitted: {} as Reported,
    input: {} as IncidentCase,
  },
  actions: {
    report: emit((_, reports: readonly Report[]) => ({ type: 'reported' as const, reports })),
    'note when it happened': assign({
      happenedTick: ({ event }) => event.tick,
      already: ({ context, event }) => (event.type === 'happens' ? event.already : context.already),
      done: ({ context, event }) => (event.type === 'happens' ? event.already : context.done),
    }),
    'note the act': assign({ done: (given) => doneWith(given) }),
    'it is worse now': assign({ worse: true }),
    'it is late': assign({ late: true }),
  },
  guards: {
    'it makes things worse': ({ context, event }) => event.type === 'act' && context.incident.wrong.includes(event.act),
    'nothing is left to do': (given) => missing(given, given.context.incident.acts).length === 0,
    'only the chart is left': (given) => missing(given, urgent(given.context.incident)).length === 0,
    'nothing was done': ({ context: { incident, already, done } }) =>
      !done.some((act) => incident.acts.includes(act) && !already.includes(act)),
  },
}).createMachine({
  id: 'incident',
  context: ({ input }) => ({ incident: input, happenedTick: 0, already: [], done: [], worse: false, late: false }),
  initial: 'waiting',
  states: {
    waiting: { on: { happens: { target: 'open', actions: 'note when it happened' } } },
    open: {
      on: {
        act: ACTS,
        'needled-on': MADE_WORSE,
        'time-is-up': { target: 'overdue', actions: ['it is late', report('late')] },
        'session-ends': AT_THE_END,
      },
    },
    overdue: { on: { act: ACTS, 'needled-on': MADE_WORSE, 'session-ends': AT_THE_END } },
    settled: { on: { act: ACTS, 'session-ends': AT_THE_END } },
    handled: {},
  },
});
