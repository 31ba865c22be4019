// The procedure from briefing to debrief. 'proceed' always moves on; what was skipped becomes findings, never a dead end.
import { assign, emit, setup } from 'xstate';
import type { SessionCase } from './case';
import { leftOut, withWord } from './done-words';
import type { Report, Reported, SessionEvent } from './events';
import { NEEDED_ADVICE, WRONG_ADVICE } from './finding-catalogue';
import type { Heard } from './heard';
import { judgeChart, judgeDecision, judgePlan, judgeTime, type ChartEntry, type DecisionMade } from './judgement';
import { judgeTalk } from './talk';
import {
  CONSENT_STEPS,
  type Advice,
  type ConsentStep,
  type Outcome,
  type TimeExtension,
  type Topic,
} from './vocabulary';

export interface ProcedureContext {
  sessionCase: SessionCase;
  /** Which visit of the course it is, from 1. */
  visit: number;
  asked: readonly Topic[];
  heard: readonly Heard[];
  formRead: boolean;
  decision: DecisionMade | null;
  consented: readonly ConsentStep[];
  advised: readonly Advice[];
  nextVisitDays: number | null;
  charted: readonly ChartEntry[];
  lotCharted: boolean;
  timeExtension: TimeExtension;
  outcome: Outcome | null;
}

function missingTopics({ sessionCase, asked }: ProcedureContext): readonly Report[] {
  return leftOut(sessionCase.mustAsk, asked, (topic) => `consultation.not-asked.${topic}`);
}

function judgeAftercare({ advised, nextVisitDays, sessionCase }: ProcedureContext): readonly Report[] {
  const wrong = WRONG_ADVICE.filter((advice) => advised.includes(advice));
  return [
    ...leftOut(NEEDED_ADVICE, advised, (advice) => `aftercare.left-out.${advice}`),
    ...wrong.map((advice): Report => ({ id: `aftercare.wrong.${advice}`, evidence: { advisedSteps: advised.length } })),
    ...judgePlan(nextVisitDays, sessionCase),
  ];
}

/** Reports on consultation and decision together: both are settled when the decision stands. */
const REPORT_DECISION = {
  type: 'report',
  params: ({ context }: { context: ProcedureContext }) => [
    ...missingTopics(context),
    ...judgeTalk(context.sessionCase, context.heard),
    ...judgeDecision(context.decision, context.sessionCase),
  ],
} as const;

const REPORT_CHART = {
  type: 'report',
  params: ({ context, event }: { context: ProcedureContext; event: SessionEvent }) =>
    event.type === 'proceed'
      ? [
          ...judgeChart(context.charted, context.lotCharted, event.zones),
          ...judgeTime(event.tick, context.sessionCase, context.timeExtension),
        ]
      : [],
} as const;

/** Thinking better of it before any needle touched skin: nobody was hurt, the chart says so. */
const STOP_BEFORE_NEEDLING = {
  target: 'chart',
  actions: { type: 'the session ends as', params: 'stopped' },
} as const;

export const procedureMachine = setup({
  types: {
    context: {} as ProcedureContext,
    events: {} as SessionEvent,
    emitted: {} as Reported,
    input: {} as { sessionCase: SessionCase; visit: number; timeExtension: TimeExtension },
  },
  actions: {
    report: emit((_, reports: readonly Report[]) => ({ type: 'reported' as const, reports })),
    'note the topic': assign({
      asked: ({ context, event }) => (event.type === 'ask' ? withWord(context.asked, event.topic) : context.asked),
    }),
    'note the answer': assign({
      heard: ({ context, event }) => (event.type === 'answered' ? [...context.heard, event.heard] : context.heard),
    }),
    'note the form': assign({ formRead: true }),
    'note the decision': assign({
      decision: ({ context, event }) =>
        event.type === 'decide'
          ? { decision: event.decision, reason: event.reason, days: event.days, leaveOut: event.leaveOut }
          : context.decision,
    }),
    'note the consent step': assign({
      consented: ({ context, event }) =>
        event.type === 'consent' ? withWord(context.consented, event.step) : context.consented,
    }),
    'note the advice': assign({
      advised: ({ context, event }) =>
        event.type === 'advise' ? withWord(context.advised, event.advice) : context.advised,
    }),
    'note the next visit': assign({
      nextVisitDays: ({ context, event }) => (event.type === 'plan' ? event.nextVisitDays : context.nextVisitDays),
    }),
    'write in the chart': assign({
      charted: ({ context, event }) => {
        if (event.type !== 'chart') return context.charted;
        const { zone, lengthMicrometres, passes, blood } = event;
        const others = context.charted.filter((entry) => entry.zone !== zone);
        return [...others, { zone, lengthMicrometres, passes, blood }];
      },
    }),
    'write the lot': assign({ lotCharted: true }),
    'note the time given': assign({
      timeExtension: ({ context, event }) => (event.type === 'extend-time' ? event.extension : context.timeExtension),
    }),
    'the session ends as': assign({ outcome: (_, outcome: Outcome) => outcome }),
  },
  guards: {
    'the client is to come another day': ({ context }) => context.decision?.decision === 'postpone',
    'the client is sent to a physician': ({ context }) => context.decision?.decision === 'refer',
    'the client is turned away': ({ context }) => context.decision?.decision === 'decline',
    'nothing called for stopping': ({ event }) => event.type === 'stop-treatment' && !event.forCause,
    'the client comes again': ({ context }) =>
      context.visit < (context.sessionCase.visits ?? 1) &&
      context.outcome !== 'referred' &&
      context.outcome !== 'declined',
    'consent was not signed': ({ context }) => !context.consented.includes('sign-consent'),
  },
}).createMachine({
  id: 'procedure',
  context: ({ input }) => ({
    ...input,
    asked: [],
    heard: [],
    formRead: false,
    decision: null,
    consented: [],
    advised: [],
    nextVisitDays: null,
    charted: [],
    lotCharted: false,
    outcome: null,
  }),
  initial: 'playing',
  states: {
    playing: {
      initial: 'briefing',
      on: { pause: 'paused' },
      states: {
        'where it was': { type: 'history' },
        briefing: { on: { 'extend-time': { actions: 'note the time given' }, proceed: 'consultation' } },
        consultation: {
          on: {
            ask: { actions: 'note the topic' },
            answered: { actions: 'note the answer' },
            'read-form': { actions: 'note the form' },
            proceed: 'decision',
          },
        },
        decision: {
          on: {
            ask: { actions: 'note the topic' },
            answered: { actions: 'note the answer' },
            'read-form': { actions: 'note the form' },
            decide: { actions: 'note the decision' },
            proceed: [
              {
                guard: 'the client is to come another day',
                target: 'chart',
                actions: [REPORT_DECISION, { type: 'the session ends as', params: 'postponed' }],
              },
              {
                guard: 'the client is sent to a physician',
                target: 'chart',
                actions: [REPORT_DECISION, { type: 'the session ends as', params: 'referred' }],
              },
              {
                guard: 'the client is turned away',
                target: 'chart',
                actions: [REPORT_DECISION, { type: 'the session ends as', params: 'declined' }],
              },
              { target: 'consent', actions: REPORT_DECISION },
            ],
          },
        },
        consent: {
          on: {
            consent: { actions: 'note the consent step' },
            proceed: {
              target: 'setup',
              actions: {
                type: 'report',
                params: ({ context }) =>
                  leftOut(CONSENT_STEPS, context.consented, (step) => `consent.left-out.${step}`),
              },
            },
            'stop-treatment': STOP_BEFORE_NEEDLING,
          },
        },
        setup: { on: { proceed: 'treatment', 'stop-treatment': STOP_BEFORE_NEEDLING } },
        treatment: {
          on: {
            'zone-needled': {
              guard: 'consent was not signed',
              actions: {
                type: 'report',
                params: ({ context, event }): readonly Report[] => [
                  {
                    id: 'consent.missing',
                    evidence: { doneSteps: context.consented.length, strokes: event.reading.strokes },
                  },
                ],
              },
            },
            proceed: { target: 'closing', actions: { type: 'the session ends as', params: 'treated' } },
            'stop-treatment': [
              {
                guard: 'nothing called for stopping',
                target: 'closing',
                actions: [
                  {
                    type: 'report',
                    params: (): readonly Report[] => [{ id: 'technique.stopped-early', evidence: {} }],
                  },
                  { type: 'the session ends as', params: 'stopped' },
                ],
              },
              { target: 'closing', actions: { type: 'the session ends as', params: 'stopped' } },
            ],
          },
        },
        closing: { on: { proceed: 'aftercare' } },
        aftercare: {
          on: {
            advise: { actions: 'note the advice' },
            plan: { actions: 'note the next visit' },
            proceed: {
              target: 'chart',
              actions: { type: 'report', params: ({ context }) => judgeAftercare(context) },
            },
          },
        },
        chart: {
          on: {
            chart: { actions: 'write in the chart' },
            'chart-lot': { actions: 'write the lot' },
            proceed: [
              { guard: 'the client comes again', target: 'between-visits', actions: REPORT_CHART },
              { target: 'debrief', actions: REPORT_CHART },
            ],
          },
        },
        'between-visits': {},
        debrief: {},
      },
    },
    paused: { on: { resume: 'playing.where it was' } },
  },
});
