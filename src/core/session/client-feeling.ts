// How the client feels from moment to moment, in whole thousandths so that it is exact: comfort, trust and what they bear.
// All rates are model values, ours; that pain grows steeply with needle length is S80.
import { TICKS_PER_SECOND } from '../skin';
import type { SessionCase } from './case';
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

export const PAIN_BORNE_PERCENT = 25;
/** Pain this sharp makes a client flinch at once. */
export const SHARP_PAIN_PERCENT = 85;
/** Comfort regained per reading at rest, and on an offered break. */
const REST_GAIN = 1;
const BREAK_GAIN = 15;

/** Comfort below which a client is tense, flinches, asks for a break; they relax only a little above it. */
const COMFORT_STEPS = [700, 450, 200] as const;
const RELAX_MARGIN = 50;

/** What a phrase does, in thousandths of comfort and trust. */
const PHRASE_EFFECTS: Readonly<Record<Phrase, { comfort: number; trust: number }>> = {
  'check-comfort': { comfort: 20, trust: 20 },
  reassure: { comfort: 40, trust: 20 },
  'offer-break': { comfort: 20, trust: 40 },
  'explain-endpoint': { comfort: 0, trust: 30 },
  'explain-on-its-own': { comfort: 0, trust: 30 },
  'explain-series': { comfort: 0, trust: 30 },
  'explain-refusal': { comfort: 0, trust: 30 },
  'stop-your-medicine': { comfort: 0, trust: -200 },
  'explain-asking': { comfort: 0, trust: 40 },
  'thank-for-telling': { comfort: 0, trust: 40 },
  'press-for-answer': { comfort: -50, trust: -100 },
};
/** Kind words work again after this long: nobody is talked out of pain. */
const SOOTHE_TICKS = 10 * TICKS_PER_SECOND;

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
  feeling.painPercent = Math.min(200, Math.round(now.painIndex * now.painSensitivity * 100));
  const overload = feeling.painPercent - PAIN_BORNE_PERCENT;
  if (overload > 0) feeling.comfort = clamp(feeling.comfort - Math.ceil(overload / 6));
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
