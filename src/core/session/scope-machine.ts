// Scope: what the place, the licence and the client's facts allow, watched side by side while needles touch skin.
import { assign, emit, setup } from 'xstate';
import { NO_NEEDLE_ZONES, type ZoneId } from '../skin';
import { isClosed, type SessionCase } from './case';
import type { Report, Reported, SessionEvent } from './events';
import type { FindingId } from './finding-catalogue';

interface ScopeContext {
  sessionCase: SessionCase;
  leftOut: readonly ZoneId[];
}

/** The action that reports a finding about the zone and the length at hand. */
function report(id: FindingId) {
  return {
    type: 'report',
    params: ({ context, event }: { context: ScopeContext; event: SessionEvent }): readonly Report[] => {
      if (id === 'scope.length-beyond' && 'lengthMicrometres' in event) {
        const { maxLengthMicrometres } = context.sessionCase.scope;
        return [{ id, evidence: { lengthMicrometres: event.lengthMicrometres, maxLengthMicrometres } }];
      }
      if (!('reading' in event)) return [{ id, evidence: {} }];
      const { strokes, reachedMedianMicrometres, reachedP95Micrometres, junctionMicrometres, reticularStrokes } =
        event.reading;
      const { lengthMicrometres } = event;
      const depths = { reachedMedianMicrometres, reachedP95Micrometres, junctionMicrometres, lengthMicrometres };
      return [{ id, zone: event.zone, evidence: { strokes, reticularStrokes, ...depths } }];
    },
  } as const;
}

/** The same, for findings about the whole session rather than one zone. */
function reportOnce(id: FindingId) {
  return {
    type: 'report',
    params: ({ event }: { event: SessionEvent }): readonly Report[] => [
      { id, evidence: { strokes: 'reading' in event ? event.reading.strokes : 0 } },
    ],
  } as const;
}

const TOO_LONG = {
  guard: 'the needles are set longer than the place allows',
  target: 'beyond',
  actions: report('scope.length-beyond'),
} as const;

export const scopeMachine = setup({
  types: {
    context: {} as ScopeContext,
    events: {} as SessionEvent,
    emitted: {} as Reported,
    input: {} as SessionCase,
  },
  actions: {
    report: emit((_, reports: readonly Report[]) => ({ type: 'reported' as const, reports })),
    'note the zones left out': assign({
      leftOut: ({ context, event }) =>
        event.type === 'decide' ? (event.decision === 'treat' ? event.leaveOut : []) : context.leftOut,
    }),
  },
  guards: {
    'the place allows the treatment': ({ context }) => !context.sessionCase.scope.banned,
    'a right way treats this client': ({ context }) =>
      context.sessionCase.scope.banned || context.sessionCase.rightWays.some((way) => way.decision === 'treat'),
    'no needle belongs in this zone': ({ event }) => 'zone' in event && NO_NEEDLE_ZONES.includes(event.zone),
    'a fact closes this zone': ({ context, event }) => 'zone' in event && isClosed(context.sessionCase, event.zone),
    'this zone was left out': ({ context, event }) => 'zone' in event && context.leftOut.includes(event.zone),
    'nobody asked for this zone': ({ context, event }) =>
      'zone' in event && !NO_NEEDLE_ZONES.includes(event.zone) && !context.sessionCase.areas.includes(event.zone),
    'the needles are set longer than the place allows': ({ context, event }) =>
      'lengthMicrometres' in event && event.lengthMicrometres > context.sessionCase.scope.maxLengthMicrometres,
    'the place does not allow the reticular dermis': ({ context }) =>
      context.sessionCase.scope.deepestLayer !== 'reticular',
    'the place stops above the junction': ({ context }) => context.sessionCase.scope.deepestLayer === 'epidermis',
  },
}).createMachine({
  id: 'scope',
  context: ({ input }) => ({ sessionCase: input, leftOut: [] }),
  type: 'parallel',
  states: {
    place: {
      initial: 'unknown',
      states: {
        unknown: { always: [{ guard: 'the place allows the treatment', target: 'allows' }, { target: 'forbids' }] },
        allows: {},
        forbids: { on: { 'zone-needled': { target: 'broken', actions: reportOnce('scope.place-forbids') } } },
        broken: {},
      },
    },
    client: {
      initial: 'unknown',
      states: {
        unknown: {
          always: [{ guard: 'a right way treats this client', target: 'suitable' }, { target: 'unsuitable' }],
        },
        suitable: {},
        unsuitable: {
          on: { 'zone-needled': { target: 'needled anyway', actions: reportOnce('scope.unsuitable-client') } },
        },
        'needled anyway': {},
      },
    },
    zones: {
      initial: 'within',
      on: {
        decide: { actions: 'note the zones left out' },
        'zone-entered': [
          { guard: 'no needle belongs in this zone', target: '.beyond', actions: report('scope.no-needle-zone') },
          { guard: 'a fact closes this zone', target: '.beyond', actions: report('scope.closed-zone') },
        ],
        'lesion-needled': { target: '.beyond', actions: report('scope.lesion') },
        'zone-worked': {
          guard: 'this zone was left out',
          target: '.beyond',
          actions: report('scope.left-out-zone'),
        },
        'zone-meant': {
          guard: 'nobody asked for this zone',
          target: '.beyond',
          actions: report('scope.not-asked-zone'),
        },
      },
      states: { within: {}, beyond: {} },
    },
    length: {
      initial: 'within',
      states: { within: { on: { needling: TOO_LONG, 'zone-needled': TOO_LONG } }, beyond: {} },
    },
    reach: {
      initial: 'within',
      on: {
        'reticular-stroke': {
          guard: 'the place does not allow the reticular dermis',
          target: '.beyond',
          actions: report('depth.reticular'),
        },
        'median-past-junction': {
          guard: 'the place stops above the junction',
          target: '.beyond',
          actions: report('depth.beyond-epidermis'),
        },
      },
      states: { within: {}, beyond: {} },
    },
  },
});
