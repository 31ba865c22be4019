// Sessions in which page or browser is killed at random moments, again and again, until they are finished all the same; and what each kill cost.
import { setTimeout as after } from 'node:timers/promises';
import { expect as expectSoon, type Page } from '@playwright/test';
import { readAttemptFile, verifyAttempt, type Attempt } from '../../src/core/attempt';
import type { IntentKind, Stage } from '../../src/core/session';
import { TICKS_PER_SECOND } from '../../src/core/skin';
import { attemptIdOf } from '../e2e/saved-play';
import { say } from '../e2e/trainee';
import { chance, type Chance } from '../fuzz/chance';
import type { FragileBrowser } from './fragile-browser';
import { broughtBack, face, shelfIn } from './kept-attempt';
import { SESSION_ACTS } from './session-acts';

const SCENARIO = 'clear-cheeks';
const MOST_LOST_MILLISECONDS = 1000;
/** A page lives for so many acts at most, and then for so long. */
const MOST_ACTS = 4;
const LONGEST_LAST_MILLISECONDS = 800;
/** The third of every five times it is the whole browser. */
const isWholeBrowser = (kill: number): boolean => kill % 5 === 2;
const expect = expectSoon.configure({ timeout: 30_000 });

export interface Kill {
  what: 'page' | 'browser';
  /** Where the session was when it came back; 'debrief' when it was finished. */
  stage: Stage;
  playedMilliseconds: number;
  lostMilliseconds: number;
  acts: number;
  lostActs: number;
}

export interface KillRun {
  kills: Kill[];
  sessions: number;
}

interface Played {
  /** Milliseconds of play that will be over after the next frame, as the page says before it. */
  milliseconds: number;
  /** Place of the next act in the session. */
  next: number;
  /** In their order. */
  intents: DoneIntent[];
}

interface DoneIntent {
  kind: IntentKind;
  /** Place of its act in the session. */
  place: number;
  /** When it was done, in milliseconds of play. */
  at: number;
}

/**
 * Plays sessions until `count` kills have happened and the last session is finished and proved.
 * Throws when more than a second is lost, an act of earlier is missing, the trainee is not told, or a finished attempt is not whole.
 * @param address of the app, with a slash at its end
 * @param seed of the moments
 * @param onKill told of each, once it is known what it cost
 */
export async function killAtRandom(
  browser: FragileBrowser,
  address: string,
  count: number,
  seed: number,
  onKill: (kill: Kill) => void = () => undefined,
): Promise<KillRun> {
  const random = chance(seed);
  const kills: Kill[] = [];
  const note = (kill: Kill): void => {
    kills.push(kill);
    onKill(kill);
  };
  let sessions = 0;
  while (kills.length < count) {
    await playToTheEnd(browser, address, random, () => (kills.length < count ? kills.length : null), note);
    sessions += 1;
  }
  const look = await besideTheApp(browser, address);
  const { starts, ends, files } = await shelfIn(look, '');
  expect([starts.length, ends.length, files.length], 'attempts kept').toEqual([sessions, sessions, sessions]);
  for (const text of files) {
    const read = readAttemptFile(text);
    expect(read.ok && verifyAttempt(read.file, face).verified, 'a file proves itself').toBe(true);
  }
  return { kills, sessions };
}

async function besideTheApp(browser: FragileBrowser, address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${address}manifest.webmanifest`);
  return page;
}

async function playToTheEnd(
  browser: FragileBrowser,
  address: string,
  random: Chance,
  nextKill: () => number | null,
  note: (kill: Kill) => void,
): Promise<void> {
  let page = await browser.newPage();
  await page.goto(`${address}?clock=stepped#/session/${SCENARIO}?seed=7&mode=practice`);
  await expect(page.locator('[data-stage="briefing"]')).toBeVisible();
  const id = attemptIdOf(page);
  const played: Played = { milliseconds: 0, next: 0, intents: [] };
  for (;;) {
    await runClock(page, played);
    const number = nextKill();
    if (number === null) {
      await playOn(page, null, played, SESSION_ACTS.length);
      await expect(page).toHaveURL(/#\/debrief\//);
      return page.close();
    }
    const what = isWholeBrowser(number) ? 'browser' : 'page';
    await playUntilKilled(page, random, played, what === 'page' ? browser.killPages : browser.killAll);
    const look = await besideTheApp(browser, address);
    const loss = reckon(what, played, broughtBack(await shelfIn(look, id), id));
    await look.close();
    note(loss);
    page = await browser.newPage();
    await page.goto(`${address}?clock=stepped#/session/${SCENARIO}?attempt=${id}`);
    if (loss.stage === 'debrief') {
      await expect(page).toHaveURL(/#\/debrief\//);
      return page.close();
    }
    await expect(page.getByText(say('pause.back'))).toBeVisible();
    await page.getByRole('button', { name: say('pause.resume'), exact: true }).click();
  }
}

/** Plays some acts and then on, until in the midst of it the kill strikes. */
async function playUntilKilled(page: Page, random: Chance, played: Played, kill: () => Promise<void>): Promise<void> {
  const left = SESSION_ACTS.length - played.next;
  // Counted in acts, not in time: so each life of the page comes further, on a slow machine too.
  await playOn(page, random, played, random.below(Math.min(left, MOST_ACTS) + 1));
  let struck = false;
  const going = playOn(page, random, played, SESSION_ACTS.length, () => struck).catch((error: unknown) => {
    if (!struck) throw error;
  });
  const moment = after(random.below(LONGEST_LAST_MILLISECONDS));
  await Promise.race([moment, going.then(() => moment)]);
  struck = true;
  // An act on a page that dies may never end: nobody waits for it.
  await kill();
}

/** Plays so many acts, or to the end, at random pauses or without any; an act that ends when the page is gone counts as not done. */
async function playOn(
  page: Page,
  random: Chance | null,
  played: Played,
  acts: number,
  isOver: () => boolean = () => false,
): Promise<void> {
  for (const until = Math.min(played.next + acts, SESSION_ACTS.length); played.next < until;) {
    const { kinds, perform } = SESSION_ACTS[played.next];
    await perform(page);
    if (isOver()) return;
    played.intents.push(...intentsOf(played));
    played.next += 1;
    if (random) await after(kinds.length > 0 ? 30 + random.below(150) : 300 + random.below(900));
    if (isOver()) return;
  }
}

/** Lets play run in real time. */
async function runClock(page: Page, played: Played): Promise<void> {
  const before = played.milliseconds;
  await page.exposeFunction('willHavePlayed', (milliseconds: number) => {
    played.milliseconds = before + milliseconds;
  });
  await page.evaluate(() => {
    const { willHavePlayed } = window as unknown as { willHavePlayed(milliseconds: number): void };
    const longestFrame = 50;
    let last = performance.now();
    let milliseconds = 0;
    setInterval(() => {
      const frame = Math.min(performance.now() - last, longestFrame);
      last = performance.now();
      milliseconds += frame;
      willHavePlayed(milliseconds);
      window.needlepointClock?.advance(frame);
    }, 16);
  });
}

/** What the next act is made of, but for what a life before had already done of it. */
function intentsOf({ next, milliseconds, intents }: Played): DoneIntent[] {
  const kinds = SESSION_ACTS.at(next)?.kinds ?? [];
  const before = intents.filter(({ place }) => place === next).length;
  return kinds.slice(before).map((kind) => ({ kind, place: next, at: milliseconds }));
}

/** Compares what was played with what came back, and lets the trainee go on from there. */
function reckon(what: Kill['what'], played: Played, attempt: Attempt | null): Kill {
  const { milliseconds: playedMilliseconds, intents: done } = played;
  const acts = done.length;
  if (!attempt) return { what, stage: 'debrief', playedMilliseconds, lostMilliseconds: 0, acts, lostActs: 0 };

  const keptMilliseconds = (attempt.tick * 1000) / TICKS_PER_SECOND;
  const lostMilliseconds = Math.max(0, playedMilliseconds - keptMilliseconds);
  expect(lostMilliseconds, 'play lost').toBeLessThanOrEqual(MOST_LOST_MILLISECONDS);

  const kinds = attempt.record.intents.map(({ intent }) => intent.kind);
  const keptKinds = kinds.filter((kind) => kind !== 'pause' && kind !== 'resume');
  // The act that was under way may have come through, too.
  const kept = [...done, ...intentsOf(played)].slice(0, keptKinds.length);
  expect(keptKinds, 'the acts that came back').toEqual(kept.map(({ kind }) => kind));
  const mustBeKept = done.filter(({ at }) => at <= playedMilliseconds - MOST_LOST_MILLISECONDS).length;
  expect(kept.length, 'acts of more than a second before').toBeGreaterThanOrEqual(mustBeKept);

  const last = kept.at(-1);
  const whole = last
    ? kept.filter(({ place }) => place === last.place).length >= SESSION_ACTS[last.place].kinds.length
    : true;
  Object.assign(played, {
    milliseconds: keptMilliseconds,
    intents: kept,
    next: last ? last.place + (whole ? 1 : 0) : 0,
  } satisfies Played);
  const { stage } = attempt.session;
  return { what, stage, playedMilliseconds, lostMilliseconds, acts, lostActs: Math.max(0, acts - kept.length) };
}
