// How the client feels from moment to moment, in whole thousandths so that it is exact: comfort, trust and what they bear.
// All rates are model values, ours, in client-model.ts; that pain grows steeply with needle length is S80.
import { TICKS_PER_SECOND } from '../skin';
import type { SessionCase } from './case';
import { CLIENT_MODEL, PHRASE_EFFECTS } from './client-model';
import type { Phrase } from './vocabulary';

/** Thousandths of full comfort and trust. */
export const FULL = 1000;

export interface Feeling {
  comfort: number;
  trust: number;
  readonly firstComfort: number;
  /** Hundredths of pain as felt: the skin's pain index times the client's sensitivity. */
  painPercent: number;
  /** Readings during which needles went on while the client was asking for a break. */
  ignoredReadings: number;
  /** Tick of the last words that did the client good. */
  soothedTick: number;
}

export const PAIN_BORNE_PERCENT = CLIENT_MODEL.PAIN_BORNE.value;
/** Pain this sharp makes a client flinch at once. */
export const SHARP_PAIN_PERCENT = CLIENT_MODEL.SHARP_PAIN.value;
const PAIN_MOST_PERCENT = CLIENT_MODEL.PAIN_MOST.value;
const PAIN_PER_COMFORT = CLIENT_MODEL.PAIN_PER_COMFORT.value;
/** Comfort regained per reading at rest, and on an offered break. */
const REST_GAIN = CLIENT_MODEL.REST_GAIN.value;
const BREAK_GAIN = CLIENT_MODEL.BREAK_GAIN.value;
/** Comfort below which a client is tense, flinches, asks for a break; they relax only a little above it. */
const COMFORT_STEPS = [
  CLIENT_MODEL.TENSE_BELOW.value,
  CLIENT_MODEL.FLINCHING_BELOW.value,
  CLIENT_MODEL.BREAK_BELOW.value,
];
const RELAX_MARGIN = CLIENT_MODEL.RELAX_MARGIN.value;
const SOOTHE_TICKS = CLIENT_MODEL.SOOTHE_SECONDS.value * TICKS_PER_SECOND;

/** A client at the start of the session. */
export function createFeeling({ client }: SessionCase): Feeling {
  const comfort = Math.round(client.comfort * FULL);
  return {
    comfort,
    trust: Math.round(client.trust * FULL),
    firstComfort: comfort,
    painPercent: 0,
    ignoredReadings: 0,
    soothedTick: -SOOTHE_TICKS,
  };
}

function clamp(thousandths: number): number {
  return Math.max(0, Math.min(FULL, thousandths));
}

/** What was said sinks in. */
export function hearPhrase(feeling: Feeling, phrase: Phrase, tick: number): void {
  const { comfort, trust } = PHRASE_EFFECTS[phrase];
  if (trust > 0 && tick - feeling.soothedTick < SOOTHE_TICKS) return;
  if (trust > 0) feeling.soothedTick = tick;
  feeling.comfort = clamp(feeling.comfort + comfort);
  feeling.trust = clamp(feeling.trust + trust);
}

/** Pain past bearing, or being needled on unheard, costs comfort and trust. */
export function loseFeeling(feeling: Feeling, comfort: number, trust: number): void {
  feeling.comfort = clamp(feeling.comfort - comfort);
  feeling.trust = clamp(feeling.trust - trust);
}

/** One reading (a tenth of a second) of feeling: pain past what is borne wears comfort down, rest brings it back. */
export function stepFeeling(
  feeling: Feeling,
  now: { painIndex: number; painSensitivity: number; needling: boolean; asking: boolean; onBreak: boolean },
): void {
  feeling.painPercent = Math.min(PAIN_MOST_PERCENT, Math.round(now.painIndex * now.painSensitivity * 100));
  const overload = feeling.painPercent - PAIN_BORNE_PERCENT;
  if (overload > 0) feeling.comfort = clamp(feeling.comfort - Math.ceil(overload / PAIN_PER_COMFORT));
  else if (feeling.comfort < feeling.firstComfort) {
    feeling.comfort = Math.min(feeling.firstComfort, feeling.comfort + (now.onBreak ? BREAK_GAIN : REST_GAIN));
  }
  if (now.asking && now.needling) feeling.ignoredReadings += 1;
  if (!now.asking) feeling.ignoredReadings = 0;
}

/** 0 calm, 1 tense, 2 flinching, 3 at the end; `before` gives the margin that keeps a client from wavering. */
export function comfortBand(comfort: number, before: number): number {
  let band = 0;
  COMFORT_STEPS.forEach((step, place) => {
    if (comfort < (before > place ? step + RELAX_MARGIN : step)) band = place + 1;
  });
  return band;
}
