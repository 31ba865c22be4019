// What an attempt writes down while it runs: intents at their ticks, and one hand sample for every tick with a hand on the skin.
import type { HandSample } from '../skin';
import type { Intent, TimeExtension } from '../session';
import { INPUT_KINDS, type InputKind } from './capture';
import { encodeIntent } from './intent-code';

/** The order in which a hand sample's numbers are stored. */
export const HAND_CHANNELS = [
  'u',
  'v',
  'forceCentinewtons',
  'tiltUDegrees',
  'tiltVDegrees',
  'stretchU',
  'stretchV',
  'stretchPercent',
] as const satisfies readonly (keyof HandSample)[];

export interface RecordedIntent {
  /** Ticks that had run when it took effect. */
  tick: number;
  intent: Intent;
}

/** Hand samples of consecutive ticks by one kind of input. */
export interface HandRun {
  /** The tick of the first sample. Tick 1 is the first that runs. */
  fromTick: number;
  inputKind: number;
  /** Samples one after the other, `HAND_CHANNELS.length` numbers each. */
  samples: number[];
}

export interface AttemptRecord {
  ticks: number;
  intents: RecordedIntent[];
  handRuns: HandRun[];
}

export function createRecord(): AttemptRecord {
  return { ticks: 0, intents: [], handRuns: [] };
}

/** Writes the sample of the tick that runs now; ticks come in order. */
export function recordHand(record: AttemptRecord, tick: number, inputKind: number, hand: HandSample): void {
  let run = record.handRuns[record.handRuns.length - 1];
  if (!run || run.inputKind !== inputKind || run.fromTick + samplesIn(run) !== tick) {
    run = { fromTick: tick, inputKind, samples: [] };
    record.handRuns.push(run);
  }
  const { u, v, forceCentinewtons, tiltUDegrees, tiltVDegrees, stretchU, stretchV, stretchPercent } = hand;
  // In the order of HAND_CHANNELS.
  run.samples.push(u, v, forceCentinewtons, tiltUDegrees, tiltVDegrees, stretchU, stretchV, stretchPercent);
}

export type { TimeExtension };

/** The time the trainee was given for it: the last choice before the session began. */
export function timeExtensionOf(intents: readonly RecordedIntent[]): TimeExtension {
  let given: TimeExtension = 'planned';
  for (const { intent } of intents) {
    if (intent.kind === 'proceed') break;
    if (intent.kind === 'extend-time') given = intent.extension;
  }
  return given;
}

/** True when two records hold the same intents at the same ticks and the same samples in the same runs. */
export function isSameRecord(one: AttemptRecord, other: AttemptRecord): boolean {
  return (
    one.ticks === other.ticks &&
    one.intents.length === other.intents.length &&
    one.intents.every(({ tick, intent }, place) => {
      const twin = other.intents[place];
      return tick === twin.tick && encodeIntent(intent).join() === encodeIntent(twin.intent).join();
    }) &&
    one.handRuns.length === other.handRuns.length &&
    one.handRuns.every((run, place) => isSameRun(run, other.handRuns[place]))
  );
}

function isSameRun(run: HandRun, other: HandRun): boolean {
  return run.fromTick === other.fromTick && run.inputKind === other.inputKind && isSameList(run.samples, other.samples);
}

function isSameList(one: readonly number[], other: readonly number[]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}

export function samplesIn(run: HandRun): number {
  return run.samples.length / HAND_CHANNELS.length;
}

/** Every kind of input that had the pen on the skin, the one that had it longest first. */
export function inputKindsOf({ handRuns }: AttemptRecord): InputKind[] {
  const samples = INPUT_KINDS.map(() => 0);
  for (const run of handRuns) samples[run.inputKind] += samplesIn(run);
  return INPUT_KINDS.map((kind, place) => ({ kind, samples: samples[place] }))
    .filter((used) => used.samples > 0)
    .sort((a, b) => b.samples - a.samples)
    .map(({ kind }) => kind);
}

/** The n-th sample of a run. */
export function sampleOf(run: HandRun, place: number): HandSample {
  const at = place * HAND_CHANNELS.length;
  return {
    u: run.samples[at],
    v: run.samples[at + 1],
    forceCentinewtons: run.samples[at + 2],
    tiltUDegrees: run.samples[at + 3],
    tiltVDegrees: run.samples[at + 4],
    stretchU: run.samples[at + 5],
    stretchV: run.samples[at + 6],
    stretchPercent: run.samples[at + 7],
  };
}
