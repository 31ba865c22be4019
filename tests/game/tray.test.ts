// Every step of set-up and closing has its thing on the tray, and no thing hides another.
import { describe, expect, it } from 'vitest';
import { CLOSING_STEPS, TRAY_STEPS } from '../../src/core/session/vocabulary';
import { thingAt, TRAY_HEIGHT, TRAY_THINGS, TRAY_WIDTH } from '../../src/game/view/trayLayout';

/** What is not on the tray cannot be picked there; the panel has these. */
const FROM_BEYOND: readonly string[] = ['fetch-missing', 'put-away-unlabelled'];

describe('the tray', () => {
  it('has exactly one thing for each step, and the pen beside its papers', () => {
    const setup = TRAY_THINGS.flatMap((thing) => thing.setup ?? []);
    const closing = TRAY_THINGS.flatMap((thing) => thing.closing ?? []);
    expect([...setup].sort()).toEqual(
      [...TRAY_STEPS.filter((step) => !FROM_BEYOND.includes(step)), 'check-authorisation'].sort(),
    );
    expect([...closing].sort()).toEqual([...CLOSING_STEPS].sort());
  });

  it('lets each be picked at its own middle, or right beside it where a smaller part lies on top', () => {
    for (const thing of TRAY_THINGS) {
      const { x, y, width, height } = thing.area;
      expect(x >= 0 && y >= 0 && x + width <= TRAY_WIDTH && y + height <= TRAY_HEIGHT).toBe(true);
      for (const closing of [false, true]) {
        if ((closing ? thing.closing : thing.setup) === null) continue;
        expect(thingAt(x + width / 2, y + height / 2, closing)).toBe(thing);
      }
    }
    expect(thingAt(20, 20, false)).toBeNull();
  });
});
