// Hands, cartridge, pen, skin and waste: what infection control and the device ask for, side by side.
import { assign, emit, setup } from 'xstate';
import type { ZoneId } from '../skin';
import type { SessionCase } from './case';
import { leftOut, withWord } from './done-words';
import type { Report, Reported, SessionEvent } from './events';
import { CLOSING_CARES, NEEDED_CLOSING_STEPS, NEEDED_TRAY_STEPS, type FindingId } from './finding-catalogue';
import type { ClosingStep, Stage, TrayStep } from './vocabulary';

export interface HygieneContext {
  sessionCase: SessionCase;
  tray: readonly TrayStep[];
  closing: readonly ClosingStep[];
  stage: Stage;
  needledZones: readonly ZoneId[];
  cooledZones: readonly ZoneId[];
  soothedZones: readonly ZoneId[];
  /** The cartridge at hand; a swapped one is sealed and in date. */
  sealed: boolean;
  expired: boolean;
  /** It was used before and wrapped anew. */
  secondHand: boolean;
  lengthMicrometres: number;
  rateHertz: number;
}

type Given = { context: HygieneContext; event: SessionEvent };

/** Shortest setting of the pen, where "from zero" starts. */
export const SHORTEST_MICROMETRES = 100;

/** The action that reports a finding, with its zone where the event names one and the finding is about it. */
function report(id: FindingId, about: 'session' | 'zone' = 'session') {
  return {
    type: 'report',
    params: ({ context, event }: Given): readonly Report[] => {
      const evidence = {
        doneTraySteps: context.tray.length,
        ...('reading' in event
          ? { strokes: event.reading.strokes, activeStrokes: event.reading.activeStrokes }
          : undefined),
      };
      return [about === 'zone' && 'zone' in event ? { id, zone: event.zone, evidence } : { id, evidence }];
    },
  } as const;
}

/** Closing steps that undo something: what was never put on cannot be left on. */
const UNDOES: Partial<Record<ClosingStep, readonly TrayStep[]>> = {
  'cartridge-to-sharps': ['load-cartridge', 'reuse-old-cartridge'],
  'sleeve-to-bin': ['fit-sleeve'],
  'gloves-off': ['gloves'],
};

function closingLeftOut({ context, event }: Given): readonly Report[] {
  const { tray, closing, cooledZones, soothedZones } = context;
  const steps = NEEDED_CLOSING_STEPS.filter((step) => {
    const thing = UNDOES[step];
    return thing === undefined || thing.some((trayStep) => tray.includes(trayStep));
  });
  const worked = event.type === 'stage-entered' ? event.zones.filter((record) => record.worked) : [];
  const cared = { cool: cooledZones, serum: soothedZones };
  const cares = CLOSING_CARES.flatMap((care): Report[] => {
    const missed = worked.filter((record) => !cared[care].includes(record.zone)).length;
    return missed === 0
      ? []
      : [{ id: `closing.left-out.${care}`, evidence: { workedZones: worked.length, missedZones: missed } }];
  });
  return [...leftOut(steps, closing, (step) => `closing.left-out.${step}`), ...cares];
}

/** Until it is put away, what has no label is what one reaches for. */
function isUnlabelled({ sessionCase, tray }: HygieneContext, event: SessionEvent): boolean {
  if (event.type !== 'care' || tray.includes('put-away-unlabelled')) return false;
  const bottle = event.care === 'cleanse' ? 'antiseptic' : event.care === 'serum' ? 'serum' : null;
  return bottle !== null && (sessionCase.tray?.unlabelled.includes(bottle) ?? false);
}

const isTray = (event: SessionEvent, ...steps: readonly TrayStep[]) =>
  event.type === 'tray' && steps.includes(event.step);
const isClosing = (event: SessionEvent, ...steps: readonly ClosingStep[]) =>
  event.type === 'close' && steps.includes(event.step);

/** Whoever takes a used cartridge off without gloves risks a stick and blood. */
const BARE_HANDED_CLOSING = [
  { guard: 'the cartridge comes off the pen', actions: report('hygiene.used-cartridge-bare-handed') },
  { guard: 'hands are washed again', target: 'washed' },
] as const;

/** Where the used needles go. Recapping leaves them on the pen. */
const OFF_THE_PEN = [
  { guard: 'it goes to sharps', target: 'in-sharps-box' },
  { guard: 'it goes to the bin', target: 'in-bin', actions: report('hygiene.sharps-in-bin') },
  { guard: 'it is kept', target: 'kept', actions: report('hygiene.cartridge-kept') },
  { guard: 'it is recapped', actions: report('hygiene.recapped') },
] as const;

/** What comes to light when a cartridge first touches skin. */
const FIRST_USE = [
  { guard: 'the cartridge was used before', target: 'used', actions: report('hygiene.cartridge-reused') },
  {
    guard: 'the wrapper was open and the date is past',
    target: 'used',
    actions: [report('hygiene.cartridge-unsealed'), report('hygiene.cartridge-expired')],
  },
  {
    guard: 'the wrapper was open before',
    target: 'used',
    actions: report('hygiene.cartridge-unsealed'),
  },
  {
    guard: 'the cartridge is past its date',
    target: 'used',
    actions: report('hygiene.cartridge-expired'),
  },
  { target: 'used' },
] as const;

export const hygieneMachine = setup({
  types: {
    context: {} as HygieneContext,
    events: {} as SessionEvent,
    emitted: {} as Reported,
    input: {} as SessionCase,
  },
  actions: {
    report: emit((_, reports: readonly Report[]) => ({ type: 'reported' as const, reports })),
    'note the tray step': assign({
      tray: ({ context, event }) => (event.type === 'tray' ? withWord(context.tray, event.step) : context.tray),
    }),
    'note the closing step': assign({
      closing: ({ context, event }) =>
        event.type === 'close' ? withWord(context.closing, event.step) : context.closing,
    }),
    'note the stage': assign({
      stage: ({ context, event }) => (event.type === 'stage-entered' ? event.stage : context.stage),
    }),
    'note the needled zone': assign({
      needledZones: ({ context, event }) =>
        event.type === 'zone-needled' ? withWord(context.needledZones, event.zone) : context.needledZones,
    }),
    'note the closing care': assign({
      cooledZones: ({ context, event }) =>
        event.type === 'care' && event.care === 'cool'
          ? withWord(context.cooledZones, event.zone)
          : context.cooledZones,
      soothedZones: ({ context, event }) =>
        event.type === 'care' && event.care === 'serum' && context.stage === 'closing'
          ? withWord(context.soothedZones, event.zone)
          : context.soothedZones,
    }),
    'take a fresh cartridge': assign({ sealed: true, expired: false, secondHand: false }),
    'set the needles to the shortest': assign({ lengthMicrometres: SHORTEST_MICROMETRES }),
    'set the length': assign({
      lengthMicrometres: ({ context, event }) =>
        event.type === 'set-length' ? event.micrometres : context.lengthMicrometres,
    }),
    'set the rate': assign({
      rateHertz: ({ context, event }) => (event.type === 'set-rate' ? event.hertz : context.rateHertz),
    }),
  },
  guards: {
    'hands are washed': ({ event }) => isTray(event, 'wash-hands'),
    'gloves are put on': ({ event }) => isTray(event, 'gloves'),
    'gloves are taken off': ({ event }) => isClosing(event, 'gloves-off'),
    'hands are washed again': ({ event }) => isClosing(event, 'wash-hands'),
    'a cartridge is put on the pen': ({ event }) => isTray(event, 'load-cartridge', 'reuse-old-cartridge'),
    'the cartridge comes off the pen': ({ event }) =>
      isClosing(event, 'cartridge-to-sharps', 'cartridge-to-bin', 'keep-cartridge'),
    'the wrapper is opened': ({ event }) => isTray(event, 'open-cartridge'),
    'the cartridge is loaded': ({ event }) => isTray(event, 'load-cartridge'),
    'the old cartridge is loaded': ({ event }) => isTray(event, 'reuse-old-cartridge'),
    'another cartridge is taken': ({ event }) => isTray(event, 'swap-cartridge'),
    'someone was pricked': ({ event }) => event.type === 'incident' && event.effects.spoilsCartridge,
    'the battery died': ({ event }) => event.type === 'incident' && event.effects.stopsMotor,
    'a new battery is put in': ({ event }) => event.type === 'answer-incident' && event.act === 'new-battery',
    'the sleeve is put on': ({ event }) => isTray(event, 'fit-sleeve'),
    'the sleeve comes off': ({ event }) => isClosing(event, 'sleeve-to-bin'),
    'the length is set from zero': ({ event }) => isTray(event, 'depth-from-zero'),
    'the cartridge was used before': ({ context }) => context.secondHand,
    'the wrapper was open and the date is past': ({ context }) => !context.sealed && context.expired,
    'the wrapper was open before': ({ context }) => !context.sealed,
    'the cartridge is past its date': ({ context }) => context.expired,
    'the pen has no papers': ({ context }) => !context.sessionCase.device.authorised,
    'the zone is not cleansed': ({ event }) => 'reading' in event && !event.reading.cleansed,
    'it comes out of a bottle without a label': ({ context, event }) => isUnlabelled(context, event),
    'an active meets needled skin': ({ context, event }) =>
      event.type === 'care' && event.care === 'vitamin-c' && context.needledZones.includes(event.zone),
    'set-up is over': ({ event }) =>
      event.type === 'stage-entered' && event.from === 'setup' && event.stage === 'treatment',
    'closing is over': ({ event }) => event.type === 'stage-entered' && event.from === 'closing',
    'it goes to sharps': ({ event }) => isClosing(event, 'cartridge-to-sharps'),
    'it is recapped': ({ event }) => isClosing(event, 'recap-cartridge'),
    'it goes to the bin': ({ event }) => isClosing(event, 'cartridge-to-bin'),
    'it is kept': ({ event }) => isClosing(event, 'keep-cartridge'),
    'the motor is switched on': ({ event }) => event.type === 'motor' && event.on,
    'the motor is switched off': ({ event }) => event.type === 'motor' && !event.on,
  },
}).createMachine({
  id: 'hygiene',
  context: ({ input }) => ({
    sessionCase: input,
    tray: [],
    closing: [],
    stage: 'briefing',
    needledZones: [],
    cooledZones: [],
    soothedZones: [],
    sealed: input.device.cartridge.sealed,
    expired: input.device.cartridge.expired,
    secondHand: input.device.cartridge.secondHand ?? false,
    lengthMicrometres: SHORTEST_MICROMETRES,
    rateHertz: input.device.rateMinHertz,
  }),
  type: 'parallel',
  states: {
    steps: {
      initial: 'noting',
      states: {
        noting: {
          on: {
            tray: { actions: 'note the tray step' },
            close: { actions: 'note the closing step' },
            care: { actions: 'note the closing care' },
            'zone-needled': { actions: 'note the needled zone' },
            'stage-entered': [
              {
                guard: 'set-up is over',
                actions: [
                  {
                    type: 'report',
                    params: ({ context }: Given) =>
                      leftOut(NEEDED_TRAY_STEPS, context.tray, (step) => `setup.left-out.${step}`),
                  },
                  'note the stage',
                ],
              },
              { guard: 'closing is over', actions: [{ type: 'report', params: closingLeftOut }, 'note the stage'] },
              { actions: 'note the stage' },
            ],
          },
        },
      },
    },
    hands: {
      initial: 'unwashed',
      states: {
        unwashed: {
          on: {
            tray: [
              { guard: 'hands are washed', target: 'washed' },
              {
                guard: 'gloves are put on',
                target: 'gloved',
                actions: report('hygiene.gloves-on-unwashed-hands'),
              },
              { guard: 'a cartridge is put on the pen', actions: report('hygiene.loaded-bare-handed') },
            ],
            close: BARE_HANDED_CLOSING,
          },
        },
        washed: {
          on: {
            tray: [
              { guard: 'gloves are put on', target: 'gloved' },
              { guard: 'a cartridge is put on the pen', actions: report('hygiene.loaded-bare-handed') },
            ],
            close: BARE_HANDED_CLOSING,
          },
        },
        gloved: { on: { close: { guard: 'gloves are taken off', target: 'unwashed' } } },
      },
    },
    cartridge: {
      initial: 'wrapped',
      on: {
        tray: [
          { guard: 'another cartridge is taken', target: '.wrapped', actions: 'take a fresh cartridge' },
          { guard: 'the old cartridge is loaded', target: '.old' },
        ],
        incident: { guard: 'someone was pricked', target: '.old' },
      },
      states: {
        wrapped: { on: { tray: { guard: 'the wrapper is opened', target: 'opened' } } },
        opened: { on: { tray: { guard: 'the cartridge is loaded', target: 'loaded' } } },
        loaded: {
          on: {
            needling: FIRST_USE,
            'zone-needled': FIRST_USE,
            close: OFF_THE_PEN,
          },
        },
        used: { on: { close: OFF_THE_PEN } },
        old: {
          on: {
            needling: { actions: report('hygiene.cartridge-reused') },
            'zone-needled': { actions: report('hygiene.cartridge-reused') },
            close: OFF_THE_PEN,
          },
        },
        'in-sharps-box': {},
        'in-bin': {},
        kept: {},
      },
    },
    sleeve: {
      initial: 'off',
      states: {
        off: { on: { tray: { guard: 'the sleeve is put on', target: 'on' } } },
        on: { on: { close: { guard: 'the sleeve comes off', target: 'off' } } },
      },
    },
    skin: {
      initial: 'watched',
      states: {
        watched: {
          on: {
            'zone-worked': { guard: 'the zone is not cleansed', actions: report('hygiene.not-cleansed', 'zone') },
            'active-stroke': { actions: report('hygiene.active-under-needles', 'zone') },
            care: [
              {
                guard: 'an active meets needled skin',
                actions: report('hygiene.active-after-needling', 'zone'),
              },
              {
                guard: 'it comes out of a bottle without a label',
                actions: report('hygiene.unlabelled-used', 'zone'),
              },
            ],
          },
        },
      },
    },
    pen: {
      initial: 'off',
      on: {
        tray: { guard: 'the length is set from zero', actions: 'set the needles to the shortest' },
        'set-length': { actions: 'set the length' },
        'set-rate': { actions: 'set the rate' },
        incident: { guard: 'the battery died', target: '.flat' },
        'zone-needled': {
          guard: 'the pen has no papers',
          actions: report('hygiene.device-unauthorised'),
        },
      },
      states: {
        off: { on: { motor: { guard: 'the motor is switched on', target: 'running' } } },
        running: {
          on: {
            motor: { guard: 'the motor is switched off', target: 'off' },
            'stage-entered': 'off',
          },
        },
        flat: { on: { 'answer-incident': { guard: 'a new battery is put in', target: 'off' } } },
      },
    },
  },
});
