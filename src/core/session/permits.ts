// What may be done now: by stage, and by what physically depends on something. What may not says why, as a message id.
import type { Intent, IntentKind } from './intent';
import type { Session } from './session';
import { isOpened } from './talk';
import { STAGES, type ClosingStep, type Stage, type TrayStep } from './vocabulary';

/** Why something cannot be done now. */
export const NOT_NOW = [
  'not-now.other-stage',
  'not-now.paused',
  'not-now.not-paused',
  'not-now.session-over',
  'not-now.done-already',
  'not-now.motor-runs',
  'not-now.wrapper-closed',
  'not-now.wrapper-open',
  'not-now.no-cartridge-on-pen',
  'not-now.no-gloves-on',
  'not-now.gloves-on',
  'not-now.no-sleeve-on',
  'not-now.not-laid-out',
  'not-now.out-of-range',
  'not-now.not-opened',
  'not-now.nothing-happened',
  'not-now.battery-flat',
  'not-now.not-there',
  'not-now.nothing-missing',
] as const;
export type NotNow = (typeof NOT_NOW)[number];

const BEFORE_DEBRIEF = STAGES.filter((stage) => stage !== 'debrief');

const STAGES_FOR: Readonly<Record<Exclude<IntentKind, 'pause' | 'resume'>, readonly Stage[]>> = {
  proceed: BEFORE_DEBRIEF,
  ask: ['consultation', 'decision'],
  'read-form': ['consultation', 'decision'],
  say: BEFORE_DEBRIEF,
  decide: ['decision'],
  consent: ['consent'],
  tray: ['setup', 'treatment'],
  'set-length': ['setup', 'treatment'],
  'set-rate': ['setup', 'treatment'],
  motor: ['treatment'],
  care: ['setup', 'treatment', 'closing'],
  close: ['closing'],
  advise: ['aftercare'],
  plan: ['aftercare'],
  chart: ['chart'],
  'chart-lot': ['chart'],
  'stop-treatment': ['consent', 'setup', 'treatment'],
  'follow-up': ['consultation', 'decision'],
  'answer-incident': BEFORE_DEBRIEF,
  'extend-time': ['briefing'],
};

/** Things that can still be fetched when they are missed in closing. */
const FETCHED_LATE: readonly TrayStep[] = ['lay-out-gauze', 'lay-out-serum', 'lay-out-vitamin-c'];
/** Steps that change something every time. */
const REPEATABLE: readonly TrayStep[] = [
  'wash-hands',
  'swap-cartridge',
  'open-cartridge',
  'load-cartridge',
  'reuse-old-cartridge',
  'depth-from-zero',
  'test-motion',
];
const CARTRIDGE_STEPS: readonly TrayStep[] = [
  'swap-cartridge',
  'open-cartridge',
  'load-cartridge',
  'reuse-old-cartridge',
];
const NEEDS_ON_TRAY = {
  cleanse: null,
  serum: 'lay-out-serum',
  'vitamin-c': 'lay-out-vitamin-c',
  cool: 'lay-out-gauze',
  blot: 'lay-out-gauze',
} as const;

/** Shortest and longest setting of the pen and the step between two, in micrometres (product.md). */
export const LENGTHS_MICROMETRES = { shortest: 100, longest: 2000, step: 50 } as const;

function traySays(session: Session, step: TrayStep): NotNow | true {
  const { device, done, hands } = session;
  const { tray } = session.sessionCase;
  if (session.stage === 'closing' && !FETCHED_LATE.includes(step)) return 'not-now.other-stage';
  if (!REPEATABLE.includes(step) && done.tray.includes(step)) return 'not-now.done-already';
  if (step === 'fetch-missing' && !tray?.missing.length) return 'not-now.nothing-missing';
  if (step === 'put-away-unlabelled' && !tray?.unlabelled.length) return 'not-now.nothing-missing';
  if (tray?.missing.includes(step) && !done.tray.includes('fetch-missing')) return 'not-now.not-there';
  if (step === 'wash-hands' && hands === 'gloved') return 'not-now.gloves-on';
  if (CARTRIDGE_STEPS.includes(step) && device.motorOn) return 'not-now.motor-runs';
  if (step === 'open-cartridge' && device.cartridge !== 'wrapped') return 'not-now.wrapper-open';
  if (step === 'load-cartridge' && device.cartridge !== 'opened') {
    return device.cartridge === 'wrapped' ? 'not-now.wrapper-closed' : 'not-now.done-already';
  }
  return true;
}

function closingSays(session: Session, step: ClosingStep): NotNow | true {
  switch (step) {
    case 'cartridge-to-sharps':
    case 'cartridge-to-bin':
    case 'keep-cartridge':
    case 'recap-cartridge':
      return session.device.cartridgeOnPen ? true : 'not-now.no-cartridge-on-pen';
    case 'sleeve-to-bin':
      return session.device.sleeveOn ? true : 'not-now.no-sleeve-on';
    case 'gloves-off':
      return session.hands === 'gloved' ? true : 'not-now.no-gloves-on';
    case 'wash-hands':
      return session.hands === 'gloved' ? 'not-now.gloves-on' : true;
    default:
      return true;
  }
}

function detailSays(session: Session, intent: Intent): NotNow | true {
  const { rateMinHertz, rateMaxHertz } = session.sessionCase.device;
  switch (intent.kind) {
    case 'tray':
      return traySays(session, intent.step);
    case 'close':
      return closingSays(session, intent.step);
    case 'care': {
      const thing = NEEDS_ON_TRAY[intent.care];
      return thing === null || session.done.tray.includes(thing) ? true : 'not-now.not-laid-out';
    }
    case 'motor':
      return intent.on && session.device.batteryFlat ? 'not-now.battery-flat' : true;
    case 'follow-up':
      return isOpened(session.sessionCase, session.heard, intent.topic, intent.place) ? true : 'not-now.not-opened';
    case 'answer-incident':
      return session.incidents.some(({ state }) => state !== 'waiting') ? true : 'not-now.nothing-happened';
    case 'set-length': {
      const { shortest, longest, step } = LENGTHS_MICROMETRES;
      const { micrometres } = intent;
      return micrometres >= shortest && micrometres <= longest && micrometres % step === 0
        ? true
        : 'not-now.out-of-range';
    }
    case 'extend-time':
      return session.visit === 1 ? true : 'not-now.other-stage';
    case 'set-rate':
      return intent.hertz >= rateMinHertz && intent.hertz <= rateMaxHertz ? true : 'not-now.out-of-range';
    default:
      return true;
  }
}

/** True when the intent would have an effect now, or the message id of why not. */
export function permits(session: Session, intent: Intent): NotNow | true {
  if (session.stage === 'debrief') return 'not-now.session-over';
  if (intent.kind === 'resume') return session.paused ? true : 'not-now.not-paused';
  if (session.paused) return 'not-now.paused';
  if (intent.kind === 'pause') return true;
  const fetchesLate = intent.kind === 'tray' && session.stage === 'closing';
  if (!fetchesLate && !STAGES_FOR[intent.kind].includes(session.stage)) return 'not-now.other-stage';
  return detailSays(session, intent);
}
