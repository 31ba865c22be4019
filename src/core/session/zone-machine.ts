// One touched zone as a clinician would see it: depth, dermal strokes, blood, redness, barrier, surface and dose side by side.
import { assign, emit, setup } from 'xstate';
import { TICKS_PER_SECOND, type ZoneId, type ZoneReading } from '../skin';
import type { ScopeProfile } from './case';
import type { Report, Reported, ZoneMachineEvent } from './events';
import type { FindingId } from './finding-catalogue';
import * as limits from './limits';
import { dermalGrade, hasDermalStrokesToJudge, isOverTreated } from './zone-levels';

export interface ZoneInput {
  zone: ZoneId;
  scope: ScopeProfile;
  /** True when the client came for this zone and it was not left out. */
  wanted: boolean;
}

interface ZoneContext extends ZoneInput {
  /** Session tick by which blood has to be acted on, or acting on it has proved itself; −1 when nothing is due. */
  bloodDueTick: number;
  bloodPointsAtBlot: number;
}

/** Figures that show why, by kind of finding. */
const EVIDENCE = {
  depth: (reading: ZoneReading) => ({
    reachedMedianMicrometres: reading.reachedMedianMicrometres,
    reachedP95Micrometres: reading.reachedP95Micrometres,
    junctionMicrometres: reading.junctionMicrometres,
    dermalStrokeShare: reading.dermalStrokeShare,
    strokes: reading.strokes,
  }),
  blood: (reading: ZoneReading) => ({ bloodPoints: reading.bloodPoints, wetBloodPoints: reading.wetBloodPoints }),
  dose: (reading: ZoneReading) => ({
    coverageShare: reading.coverage,
    evennessShare: reading.evenness,
    stimulationShare: reading.stimulation,
    overTreatedShare: reading.overTreatedShare,
    strokesPerSquareCentimetre: reading.strokesPerSquareCentimetre,
  }),
  skin: (reading: ZoneReading) => ({
    rednessShare: reading.redness,
    barrierShare: reading.barrier,
    tearMillimetres: reading.tearMillimetres,
  }),
} as const;

function because(id: FindingId, reading: ZoneReading, figures: keyof typeof EVIDENCE): readonly Report[] {
  return [{ id, zone: reading.zone, evidence: EVIDENCE[figures](reading) }];
}

function finalGrade({ scope }: ZoneContext, { reading }: ZoneMachineEvent): number {
  return hasDermalStrokesToJudge(reading) ? dermalGrade(reading.dermalStrokeShare, scope) : 0;
}

/** The action that reports a finding with the figures of the reading at hand. */
const report = <Figures extends keyof typeof EVIDENCE>(id: FindingId, figures: Figures) =>
  ({
    type: 'report',
    params: ({ event }: { event: ZoneMachineEvent }) => because(id, event.reading, figures),
  }) as const;

const CRITICAL = { target: 'critical', actions: report('depth.dermal-critical', 'depth') } as const;
const SERIOUS = { target: 'serious', actions: report('depth.dermal-serious', 'depth') } as const;
const MINOR = { target: 'minor', actions: report('depth.dermal-minor', 'depth') } as const;
const CRITICAL_SHARE = { ...CRITICAL, guard: 'a critical share is dermal' } as const;
const SERIOUS_SHARE = { ...SERIOUS, guard: 'a serious share is dermal' } as const;
const MINOR_SHARE = { ...MINOR, guard: 'a minor share is dermal' } as const;
const CRITICAL_IN_ALL = { ...CRITICAL, guard: 'in all a critical share was dermal' } as const;
const SERIOUS_IN_ALL = { ...SERIOUS, guard: 'in all a serious share was dermal' } as const;
const MINOR_IN_ALL = { ...MINOR, guard: 'in all a minor share was dermal' } as const;

const UNEVEN = {
  guard: 'the strokes lie unevenly',
  actions: report('technique.uneven', 'dose'),
} as const;

const PRESSED = {
  target: 'acted-on',
  actions: ['give the usual time to act', 'remember the blood seen so far'],
} as const;
const OLD_BLOOD_WELLS_UP = {
  guard: 'only old blood wells up again',
  target: 'welling-up',
  actions: 'give more time for old blood',
} as const;
const HANDLED = { target: 'none', actions: [report('blood.handled', 'blood'), 'nothing is due'] } as const;
const NOT_FOLLOWED_UP = {
  target: 'ignored',
  actions: [report('blood.not-followed-up', 'blood'), 'nothing is due'],
} as const;
const NOT_ACTED_ON = {
  target: 'ignored',
  actions: [report('blood.not-acted-on', 'blood'), 'nothing is due'],
} as const;

export const zoneMachine = setup({
  types: {
    context: {} as ZoneContext,
    events: {} as ZoneMachineEvent,
    emitted: {} as Reported,
    input: {} as ZoneInput,
  },
  actions: {
    report: emit((_, reports: readonly Report[]) => ({ type: 'reported' as const, reports })),
    'give the usual time to act': assign({
      bloodDueTick: ({ context, event }) =>
        'tick' in event
          ? event.tick + Math.round(context.scope.bloodActSeconds * TICKS_PER_SECOND)
          : context.bloodDueTick,
    }),
    'give more time for old blood': assign({
      bloodDueTick: ({ context, event }) =>
        'tick' in event
          ? event.tick + Math.round(context.scope.bloodActSeconds * TICKS_PER_SECOND) * limits.WELLING_UP_TIMES
          : context.bloodDueTick,
    }),
    'remember the blood seen so far': assign({ bloodPointsAtBlot: ({ event }) => event.reading.bloodPoints }),
    'nothing is due': assign({ bloodDueTick: -1 }),
  },
  guards: {
    'the median is too shallow': ({ event }) => event.type === 'reading' && event.levels.depth === 1,
    'the median is in band': ({ event }) => event.type === 'reading' && event.levels.depth === 2,
    'the median is past the band': ({ event }) => event.type === 'reading' && event.levels.depth === 3,
    'a critical share is dermal': ({ event }) => event.type === 'reading' && event.levels.dermal >= 3,
    'a serious share is dermal': ({ event }) => event.type === 'reading' && event.levels.dermal >= 2,
    'a minor share is dermal': ({ event }) => event.type === 'reading' && event.levels.dermal >= 1,
    'in all a critical share was dermal': ({ context, event }) => finalGrade(context, event) >= 3,
    'in all a serious share was dermal': ({ context, event }) => finalGrade(context, event) >= 2,
    'in all a minor share was dermal': ({ context, event }) => finalGrade(context, event) >= 1,
    'blood is wet': ({ event }) => event.reading.wetBloodPoints > 0,
    'no blood is wet': ({ event }) => event.reading.wetBloodPoints === 0,
    'new blood was drawn': ({ context, event }) => event.reading.bloodPoints > context.bloodPointsAtBlot,
    'blood was drawn': ({ event }) => event.reading.bloodPoints > 0,
    'several points were drawn': ({ event }) => event.reading.bloodPoints >= limits.SEVERAL_BLOOD_POINTS,
    'the skin is pale': ({ event }) => event.type === 'reading' && event.levels.redness === 0,
    'the skin is pink': ({ event }) => event.type === 'reading' && event.levels.redness === 1,
    'the skin is evenly pink': ({ event }) => event.type === 'reading' && event.levels.redness === 2,
    'redness is past the endpoint': ({ event }) => event.type === 'reading' && event.levels.redness === 3,
    'the barrier is kept': ({ event }) => event.type === 'reading' && event.levels.barrier === 0,
    'the barrier is loaded': ({ event }) => event.type === 'reading' && event.levels.barrier === 1,
    'the barrier is broken': ({ event }) => event.type === 'reading' && event.levels.barrier === 2,
    'the skin is torn': ({ event }) => event.type === 'reading' && event.levels.surface === 1,
    'the dose is full': ({ event }) => event.type === 'reading' && event.levels.dose === 1,
    'the dose is too much': ({ event }) => event.type === 'reading' && event.levels.dose === 2,
    'the dose is under': ({ event }) => event.type === 'reading' && event.levels.dose === 0,
    'the zone was worked and wanted': ({ context, event }) =>
      context.wanted && event.reading.coverage >= limits.WORKED_COVERAGE,
    'the zone was wanted and the treatment went to its end': ({ context, event }) =>
      context.wanted && event.type === 'treatment-ended' && !event.stopped,
    'what was treated got too much': ({ event }) =>
      isOverTreated(event.reading) && event.reading.coverage >= limits.WORKED_COVERAGE,
    'only old blood wells up again': ({ context, event }) =>
      event.reading.wetBloodPoints > 0 && event.reading.bloodPoints <= context.bloodPointsAtBlot,
    'the strokes lie unevenly': ({ event }) => event.reading.evenness < limits.EVEN_ENOUGH,
  },
}).createMachine({
  id: 'zone',
  context: ({ input }) => ({ ...input, bloodDueTick: -1, bloodPointsAtBlot: 0 }),
  type: 'parallel',
  states: {
    depth: {
      initial: 'untouched',
      on: {
        reading: [
          { guard: 'the median is too shallow', target: '.too-shallow' },
          { guard: 'the median is in band', target: '.in-band' },
          { guard: 'the median is past the band', target: '.deep' },
        ],
      },
      states: {
        untouched: {},
        'too-shallow': {
          on: {
            'treatment-ended': {
              guard: 'the zone was worked and wanted',
              actions: report('depth.too-shallow', 'depth'),
            },
          },
        },
        'in-band': {},
        deep: {},
      },
    },
    dermal: {
      initial: 'none',
      states: {
        none: {
          on: {
            reading: [CRITICAL_SHARE, SERIOUS_SHARE, MINOR_SHARE],
            'treatment-ended': [CRITICAL_IN_ALL, SERIOUS_IN_ALL, MINOR_IN_ALL],
          },
        },
        minor: {
          on: {
            reading: [CRITICAL_SHARE, SERIOUS_SHARE],
            'treatment-ended': [CRITICAL_IN_ALL, SERIOUS_IN_ALL],
          },
        },
        serious: { on: { reading: CRITICAL_SHARE, 'treatment-ended': CRITICAL_IN_ALL } },
        critical: {},
      },
    },
    blood: {
      initial: 'none',
      states: {
        none: {
          on: {
            reading: [
              OLD_BLOOD_WELLS_UP,
              { guard: 'blood is wet', target: 'pinpoint', actions: 'give the usual time to act' },
            ],
          },
        },
        pinpoint: {
          on: {
            reading: { guard: 'no blood is wet', target: 'none', actions: 'nothing is due' },
            'gauze-pressed': PRESSED,
            time: NOT_ACTED_ON,
            'closing-ended': { ...NOT_ACTED_ON, guard: 'blood is wet' },
          },
        },
        'acted-on': {
          on: {
            reading: { guard: 'new blood was drawn', target: 'pinpoint', actions: 'give the usual time to act' },
            'gauze-pressed': PRESSED,
            time: [OLD_BLOOD_WELLS_UP, HANDLED],
            'treatment-ended': { ...HANDLED, guard: 'no blood is wet' },
            'closing-ended': HANDLED,
          },
        },
        'welling-up': {
          on: {
            reading: [
              { guard: 'new blood was drawn', target: 'pinpoint', actions: 'give the usual time to act' },
              { guard: 'no blood is wet', target: 'none', actions: 'nothing is due' },
            ],
            'gauze-pressed': PRESSED,
            time: NOT_FOLLOWED_UP,
          },
        },
        ignored: {
          on: { reading: { guard: 'no blood is wet', target: 'none' }, 'gauze-pressed': PRESSED },
        },
      },
    },
    bleeding: {
      initial: 'never',
      states: {
        never: {
          on: {
            reading: [
              {
                guard: 'several points were drawn',
                target: 'several',
                actions: [report('blood.drawn', 'blood'), report('blood.drawn-several', 'blood')],
              },
              { guard: 'blood was drawn', target: 'once', actions: report('blood.drawn', 'blood') },
            ],
          },
        },
        once: {
          on: {
            reading: {
              guard: 'several points were drawn',
              target: 'several',
              actions: report('blood.drawn-several', 'blood'),
            },
          },
        },
        several: {},
      },
    },
    redness: {
      initial: 'pale',
      on: {
        reading: [
          { guard: 'the skin is pale', target: '.pale' },
          { guard: 'the skin is pink', target: '.pink' },
          { guard: 'the skin is evenly pink', target: '.even-pink' },
          {
            guard: 'redness is past the endpoint',
            target: '.over',
            actions: report('technique.past-endpoint', 'skin'),
          },
        ],
      },
      states: { pale: {}, pink: {}, 'even-pink': {}, over: {} },
    },
    barrier: {
      initial: 'kept',
      on: {
        reading: [
          { guard: 'the barrier is kept', target: '.kept' },
          { guard: 'the barrier is loaded', target: '.loaded' },
          {
            guard: 'the barrier is broken',
            target: '.broken',
            actions: report('technique.barrier-broken', 'skin'),
          },
        ],
      },
      states: { kept: {}, loaded: {}, broken: {} },
    },
    surface: {
      initial: 'whole',
      states: {
        whole: {
          on: {
            reading: { guard: 'the skin is torn', target: 'torn', actions: report('technique.torn-lines', 'skin') },
          },
        },
        torn: {},
      },
    },
    dose: {
      initial: 'under',
      on: {
        reading: [
          { guard: 'the dose is under', target: '.under' },
          { guard: 'the dose is full', target: '.full' },
          { guard: 'the dose is too much', target: '.over', actions: report('technique.over-treated', 'dose') },
        ],
      },
      states: {
        under: {
          on: {
            'treatment-ended': [
              {
                guard: 'what was treated got too much',
                target: 'over',
                actions: report('technique.over-treated', 'dose'),
              },
              {
                guard: 'the zone was wanted and the treatment went to its end',
                actions: report('technique.under-treated', 'dose'),
              },
            ],
          },
        },
        full: { on: { 'treatment-ended': UNEVEN } },
        over: { on: { 'treatment-ended': UNEVEN } },
      },
    },
  },
});
