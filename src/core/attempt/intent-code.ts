// Intents as rows of whole numbers and back. Places in the lists below and in the vocabulary are stored, so they only grow.
import { CARES, ZONES, zoneIndexOf, type ZoneId } from '../skin';
import {
  ADVICE,
  CLOSING_STEPS,
  CONSENT_STEPS,
  DECISIONS,
  OWN_ACTS,
  PHRASES,
  REASONS,
  TIME_EXTENSIONS,
  TOPICS,
  TRAY_STEPS,
  type Intent,
  type IntentKind,
} from '../session';

const KINDS: readonly IntentKind[] = [
  'proceed',
  'ask',
  'read-form',
  'say',
  'decide',
  'consent',
  'tray',
  'set-length',
  'set-rate',
  'motor',
  'care',
  'close',
  'advise',
  'plan',
  'chart',
  'chart-lot',
  'stop-treatment',
  'pause',
  'resume',
  'follow-up',
  'answer-incident',
  'extend-time',
];

/** The largest whole number an intent may carry: days, micrometres, hertz and seconds all stay far below. */
const LARGEST_ARGUMENT = 0xffffff;

/** The row of an intent: its kind, then its arguments. Throws a RangeError for an id or number that cannot be recorded. */
export function encodeIntent(intent: Intent): number[] {
  const row = [KINDS.indexOf(intent.kind), ...argumentsOf(intent)];
  if (row.some((value) => !Number.isInteger(value) || value < 0 || value > LARGEST_ARGUMENT)) {
    throw new RangeError(`An intent of kind ${intent.kind} carries something that cannot be recorded.`);
  }
  return row;
}

function argumentsOf(intent: Intent): number[] {
  switch (intent.kind) {
    case 'ask':
      return [TOPICS.indexOf(intent.topic)];
    case 'say':
      return [PHRASES.indexOf(intent.phrase)];
    case 'decide':
      return [
        DECISIONS.indexOf(intent.decision),
        REASONS.indexOf(intent.reason),
        intent.days,
        ...intent.leaveOut.map(zoneIndexOf),
      ];
    case 'consent':
      return [CONSENT_STEPS.indexOf(intent.step)];
    case 'tray':
      return [TRAY_STEPS.indexOf(intent.step)];
    case 'set-length':
      return [intent.micrometres];
    case 'set-rate':
      return [intent.hertz];
    case 'motor':
      return [intent.on ? 1 : 0];
    case 'care':
      return [CARES.indexOf(intent.care), zoneIndexOf(intent.zone)];
    case 'close':
      return [CLOSING_STEPS.indexOf(intent.step)];
    case 'advise':
      return [ADVICE.indexOf(intent.advice)];
    case 'plan':
      return [intent.nextVisitDays];
    case 'chart':
      return [zoneIndexOf(intent.zone), intent.lengthMicrometres, intent.passes, intent.blood ? 1 : 0];
    case 'resume':
      return [intent.pausedSeconds];
    case 'follow-up':
      return [TOPICS.indexOf(intent.topic), intent.place];
    case 'answer-incident':
      return [OWN_ACTS.indexOf(intent.act)];
    case 'extend-time':
      return [TIME_EXTENSIONS.indexOf(intent.extension)];
    default:
      return [];
  }
}

/** The intent of a row, or null when the row is not one that `encodeIntent` writes. */
export function decodeIntent(row: readonly number[]): Intent | null {
  const [kindNumber, ...values] = row;
  const kind = KINDS[kindNumber];
  const intent = kind && withArguments(kind, values);
  if (!intent) return null;
  const again = encodeIntent(intent);
  return again.length === row.length && again.every((value, place) => value === row[place]) ? intent : null;
}

function withArguments(kind: IntentKind, values: readonly number[]): Intent | null {
  const [first, second, third, fourth] = values;
  const known = <Value>(list: readonly Value[], place: number): Value | null => list[place] ?? null;
  const one = <Value>(value: Value | null, make: (value: Value) => Intent): Intent | null =>
    value === null ? null : make(value);
  switch (kind) {
    case 'ask':
      return one(known(TOPICS, first), (topic) => ({ kind, topic }));
    case 'say':
      return one(known(PHRASES, first), (phrase) => ({ kind, phrase }));
    case 'decide':
      return decodeDecision(values);
    case 'consent':
      return one(known(CONSENT_STEPS, first), (step) => ({ kind, step }));
    case 'tray':
      return one(known(TRAY_STEPS, first), (step) => ({ kind, step }));
    case 'set-length':
      return one(first ?? null, (micrometres) => ({ kind, micrometres }));
    case 'set-rate':
      return one(first ?? null, (hertz) => ({ kind, hertz }));
    case 'motor':
      return { kind, on: first === 1 };
    case 'care': {
      const care = known(CARES, first);
      const zone = known(ZONES, second);
      return care && zone ? { kind, care, zone } : null;
    }
    case 'close':
      return one(known(CLOSING_STEPS, first), (step) => ({ kind, step }));
    case 'advise':
      return one(known(ADVICE, first), (advice) => ({ kind, advice }));
    case 'plan':
      return one(first ?? null, (nextVisitDays) => ({ kind, nextVisitDays }));
    case 'chart': {
      const zone = known(ZONES, first);
      if (!zone || second === undefined || third === undefined) return null;
      return { kind, zone, lengthMicrometres: second, passes: third, blood: fourth === 1 };
    }
    case 'resume':
      return one(first ?? null, (pausedSeconds) => ({ kind, pausedSeconds }));
    case 'follow-up':
      return one(known(TOPICS, first), (topic) => ({ kind, topic, place: second ?? 0 }));
    case 'answer-incident':
      return one(known(OWN_ACTS, first), (act) => ({ kind, act }));
    case 'extend-time':
      return one(known(TIME_EXTENSIONS, first), (extension) => ({ kind, extension }));
    default:
      return { kind };
  }
}

function decodeDecision(values: readonly number[]): Intent | null {
  const [decisionNumber, reasonNumber, days, ...zoneNumbers] = values;
  const decision = DECISIONS[decisionNumber];
  const reason = REASONS[reasonNumber];
  const leaveOut = zoneNumbers.map((zone) => ZONES[zone]);
  if (!decision || !reason || days === undefined || leaveOut.some((zone) => zone === undefined)) return null;
  return { kind: 'decide', decision, reason, days, leaveOut: leaveOut as ZoneId[] };
}
