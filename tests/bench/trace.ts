// Script time of single frames, from the browser's own trace: all JavaScript of the page's main thread between one frame's beginning and the
// next (pointer events, simulation, drawing calls, React, timers, microtasks, collections of garbage), not only what animation frames run.
import type { Browser, Page } from '@playwright/test';

export interface FrameTimes {
  frames: number;
  medianMilliseconds: number;
  p95Milliseconds: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
}

const CATEGORIES = ['devtools.timeline', 'devtools.timeline.frame', 'v8', 'disabled-by-default-v8.gc'];
const SCRIPT = new Set(['FunctionCall', 'EvaluateScript', 'RunMicrotasks', 'MinorGC', 'MajorGC']);
const FRAME = 'FireAnimationFrame';
/** Callbacks of one frame follow each other closely; frames are further apart. */
const SAME_FRAME_MICROSECONDS = 2000;

/** The frames of a page while something is done with it. Throws when there were none. */
export async function timeFrames(browser: Browser, page: Page, work: () => Promise<void>): Promise<FrameTimes> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const times = scriptOfFrames(traceEvents).sort((a, b) => a - b);
  if (times.length < 2) throw new Error('the browser traced no frames');
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return { frames: times.length, medianMilliseconds: at(0.5), p95Milliseconds: at(0.95) };
}

/** Milliseconds of script in each frame of the thread that has most of them. */
export function scriptOfFrames(events: readonly TraceEvent[]): number[] {
  const whole = events.filter(({ ph, dur }) => ph === 'X' && dur !== undefined);
  const counts = new Map<string, number>();
  for (const event of whole)
    if (event.name === FRAME) counts.set(threadOf(event), (counts.get(threadOf(event)) ?? 0) + 1);
  const [main] = [...counts].reduce((most, next) => (next[1] > most[1] ? next : most), ['', 0]);
  const mine = whole.filter((event) => threadOf(event) === main).sort((a, b) => a.ts - b.ts);
  const begins: number[] = [];
  let last = -Infinity;
  for (const { name, ts, dur } of mine) {
    if (name !== FRAME) continue;
    if (ts - last > SAME_FRAME_MICROSECONDS) begins.push(ts);
    last = ts + (dur ?? 0);
  }
  const times = begins.slice(1).map(() => 0);
  let frame = 0;
  let counted = -Infinity;
  for (const { name, ts, dur = 0 } of mine) {
    if (!SCRIPT.has(name)) continue;
    // What is called inside of what was counted already is counted already.
    const from = Math.max(ts, counted);
    const to = ts + dur;
    if (to <= from) continue;
    counted = to;
    while (frame + 1 < begins.length && begins[frame + 1] <= ts) frame += 1;
    if (ts >= begins[0] && frame < times.length) times[frame] += (to - from) / 1000;
  }
  return times;
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid}/${tid}`;
}
