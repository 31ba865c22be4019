// A trainee at the browser: goes through a session by its visible words, and leads the pen with real pointer events on the stepped clock.
import { expect, type Locator, type Page } from '@playwright/test';
import { glideRows, type GlideRow } from '../../src/core/attempt/glide';
import type { PassDirection } from '../../src/core/scenario';
import type { Topic } from '../../src/core/session';
import { surfaceMillimetres, type ZoneId } from '../../src/core/skin';
import { loadFace } from '../../src/cli/content';
import type { SteppedClock } from '../../src/clock';
import { createWords } from '../../src/words';

let words = createWords();
/** The language that the pages of a test are opened in and `say` speaks from now on. */
export function speak(language: string): void {
  words = createWords(language);
}
/** The address of a page in the language that is spoken, on the stepped clock. */
export const addressOf = (path: string): string =>
  `./?clock=stepped&language=${words.language}${path === '' ? '' : `#/${path}`}`;
export const say = (id: string, values: Record<string, string | number> = {}): string => words.t(id, values);
const face = loadFace();

/** Play time between two pointer events: every sixth frame, because drawing in software is slow. */
export const EVENT_MILLISECONDS = 1000 / 10;
/** As patient as the tests are, for the bench too, which has no configuration of theirs. */
const PATIENT = { timeout: 30_000 };
/** The tip's middle keeps this far inside the zone. */
const INSIDE_MILLIMETRES = 4.5;

export interface Point {
  x: number;
  y: number;
}

export class Trainee {
  constructor(private readonly page: Page) {}

  /** Opens a session on the stepped clock. */
  async enter(scenarioId: string, query = ''): Promise<void> {
    await this.page.goto(addressOf(`session/${scenarioId}?seed=7${query}`));
    await this.at('briefing');
  }

  async at(stage: string): Promise<void> {
    await expect(this.page.locator(`[data-stage="${stage}"]`)).toBeVisible(PATIENT);
  }

  /** Lets play time pass. */
  async wait(milliseconds: number): Promise<void> {
    await this.page.evaluate(
      (ms) => (window.needlepointClock satisfies SteppedClock | undefined)?.advance(ms),
      milliseconds,
    );
  }

  /** Seconds of play as the header shows them. */
  async playedSeconds(): Promise<number> {
    const text = await this.page.locator('.session-time [aria-hidden]').innerText();
    const [minutes, seconds] = text.split('/')[0].trim().split(':').map(Number);
    return minutes * 60 + seconds;
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async press(name: string): Promise<void> {
    await this.button(name).click();
    await this.wait(500);
  }

  /** Presses a step button, whose name goes on with a word once it is done. */
  async step(id: string): Promise<void> {
    await this.page
      .getByRole('button', { name: say(`clinical:${id}`) })
      .first()
      .click();
    await this.wait(500);
  }

  async ask(...topics: Topic[]): Promise<void> {
    await this.press(say('consultation.read-form'));
    await this.page.keyboard.press('Escape');
    for (const topic of topics) await this.step(`topic.${topic}`);
  }

  async decide(decision: string, reason: string, days?: number): Promise<void> {
    await this.page.getByRole('radio', { name: say(`clinical:decision.${decision}`) }).check();
    if (days !== undefined) await this.page.getByLabel(say('decision.days')).fill(String(days));
    await this.page.getByRole('combobox', { name: say('decision.reason') }).click();
    await this.page.getByRole('option', { name: say(`clinical:reason.${reason}`) }).click();
    await this.press(say('decision.decide'));
  }

  async setLength(micrometres: number): Promise<void> {
    const shown = async (): Promise<number> =>
      Math.round(Number.parseFloat(await this.page.locator('.display-figure').innerText()) * 1000);
    for (let now = await shown(); now !== micrometres; now = await shown()) {
      await this.press(say(now < micrometres ? 'device.longer' : 'device.shorter'));
    }
  }

  async setRate(hertz: number): Promise<void> {
    const slider = this.page.getByRole('slider', { name: say('device.rate') });
    await slider.focus();
    await slider.press('Home');
    for (let rate = Number(await slider.getAttribute('aria-valuemin')); rate < hertz; rate += 5) {
      await slider.press('ArrowRight');
    }
    await this.wait(500);
  }

  async care(care: string, zone: ZoneId): Promise<void> {
    await this.press(
      say('treatment.zone-care', { care: say(`clinical:care.${care}`), zone: say(`clinical:zone.${zone}`) }),
    );
  }

  /** Where an atlas point is on the page. */
  async pointOf(u: number, v: number): Promise<{ x: number; y: number }> {
    const point = await this.page.evaluate(([atU, atV]) => window.needlepointFace?.screenPointOf(atU, atV), [u, v]);
    if (!point) throw new Error(`The atlas point ${u}, ${v} is not in the picture.`);
    return point;
  }

  /** Glides over a zone in rows at the given speed; by mouse, or as `lead` does it with the row's points, one for each event. */
  async glide(
    zone: ZoneId,
    direction: PassDirection,
    speedMillimetresPerSecond: number,
    rowMillimetres: number,
    lead = this.drag,
  ): Promise<void> {
    for (const row of glideRows(face, zone, direction, rowMillimetres, INSIDE_MILLIMETRES)) {
      const length = surfaceMillimetres(face, row.fromU, row.fromV, row.toU, row.toV);
      const frames = Math.ceil(((length / speedMillimetresPerSecond) * 1000) / EVENT_MILLISECONDS);
      const points = await this.page.evaluate(
        ({ from, to, count }) =>
          Array.from({ length: count + 1 }, (_, place) => {
            const share = place / count;
            const at = (a: number, b: number): number => a + (b - a) * share;
            return window.needlepointFace?.screenPointOf(at(from.u, to.u), at(from.v, to.v)) ?? null;
          }),
        { from: { u: row.fromU, v: row.fromV }, to: { u: row.toU, v: row.toV }, count: frames },
      );
      await lead(points.filter((point) => point !== null));
    }
  }

  /** The picture points of the longest row over a zone. */
  async rowOver(zone: ZoneId, count: number): Promise<{ x: number; y: number }[]> {
    const lengthOf = (row: GlideRow): number => surfaceMillimetres(face, row.fromU, row.fromV, row.toU, row.toV);
    const rows = glideRows(face, zone, 'horizontal', 4, INSIDE_MILLIMETRES);
    const row = rows.reduce((longest, next) => (lengthOf(next) > lengthOf(longest) ? next : longest));
    const points: { x: number; y: number }[] = [];
    for (let place = 0; place <= count; place++) {
      const share = place / count;
      points.push(
        await this.pointOf(row.fromU + (row.toU - row.fromU) * share, row.fromV + (row.toV - row.fromV) * share),
      );
    }
    return points;
  }

  /** From the briefing to the treatment, with no more than needling takes. */
  async hurryToTreatment(): Promise<void> {
    await this.press(say('briefing.start'));
    await this.press(say('consultation.proceed'));
    await this.decide('treat', 'suitable');
    await this.press(say('consent.proceed'));
    for (const step of ['open-cartridge', 'load-cartridge', 'lay-out-serum']) await this.step(`tray.${step}`);
    await this.press(say('setup.proceed'));
    await this.at('treatment');
    await expect(this.page.locator('canvas')).toBeVisible(PATIENT);
  }

  /** From the treatment to the debrief, leaving out everything. */
  async hurryToDebrief(): Promise<void> {
    await this.press(say('treatment.finish'));
    await this.press(say('closing.proceed'));
    await this.press(say('aftercare.proceed'));
    await this.press(say('chart.proceed'));
    await expect(this.page).toHaveURL(/#\/debrief\//, PATIENT);
  }

  private readonly drag = async (points: readonly Point[]): Promise<void> => {
    if (points.length < 2) return;
    await this.page.mouse.move(points[0].x, points[0].y);
    await this.page.mouse.down();
    for (const { x, y } of points) {
      await this.page.mouse.move(x, y);
      await this.wait(EVENT_MILLISECONDS);
    }
    await this.page.mouse.up();
    await this.wait(200);
  };
}
