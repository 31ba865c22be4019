// Zooming and panning must never lose the point under the finger, and a pen at work stays in sight.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aimClose,
  aimWhole,
  createFraming,
  keepInSight,
  resizeFraming,
  stepFraming,
  toPlane,
  toScreen,
  zoomAt,
} from '../../src/game/view/framing';

const bounds = { left: -96, right: 96, top: -132, bottom: 120 };

function framingOf(width: number, height: number) {
  const framing = createFraming(bounds);
  resizeFraming(framing, width, height);
  return framing;
}

describe('framing', () => {
  it('shows the whole face on any canvas', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 2400 }), fc.integer({ min: 200, max: 1600 }), (width, height) => {
        const framing = framingOf(width, height);
        for (const [x, y] of [
          [bounds.left, bounds.top],
          [bounds.right, bounds.bottom],
        ]) {
          const at = toScreen(framing, { x, y });
          expect(at.x).toBeGreaterThanOrEqual(-0.01);
          expect(at.x).toBeLessThanOrEqual(width + 0.01);
          expect(at.y).toBeGreaterThanOrEqual(-0.01);
          expect(at.y).toBeLessThanOrEqual(height + 0.01);
        }
      }),
    );
  });

  it('keeps the point under the pinch where it is', () => {
    const framing = framingOf(900, 700);
    const before = toPlane(framing, 500, 380);
    zoomAt(framing, 2.5, 500, 380);
    const after = toPlane(framing, 500, 380);
    expect(after.x).toBeCloseTo(before.x, 6);
    expect(after.y).toBeCloseTo(before.y, 6);
    expect(framing.view).toBe('close');
  });

  it('adds up the small steps of a pinch, and snaps to the whole face on the way out', () => {
    const framing = framingOf(900, 700);
    const whole = framing.aim.scale;
    for (let step = 0; step < 20; step++) zoomAt(framing, 1.05, 450, 350);
    expect(framing.aim.scale).toBeGreaterThan(whole * 2.5);
    for (let step = 0; step < 30; step++) zoomAt(framing, 1 / 1.05, 300, 350);
    expect(framing.view).toBe('whole');
    expect(framing.aim.scale).toBeCloseTo(whole, 9);
  });

  it('glides to the close-up and back, and then rests', () => {
    const framing = framingOf(900, 700);
    aimClose(framing, { x: 40, y: 20 });
    let frames = 0;
    while (stepFraming(framing, 1 / 60, false)) frames += 1;
    expect(frames).toBeGreaterThan(5);
    expect(toScreen(framing, { x: 40, y: 20 }).x).toBeCloseTo(450, 6);
    aimWhole(framing);
    expect(stepFraming(framing, 1 / 60, true)).toBe(true);
    expect(stepFraming(framing, 1 / 60, true)).toBe(false);
    expect(framing.view).toBe('whole');
  });

  it('follows a pen that nears the edge of a close-up', () => {
    const framing = framingOf(900, 700);
    aimClose(framing, { x: 0, y: 0 });
    stepFraming(framing, 1, true);
    keepInSight(framing, { x: 60, y: 0 });
    stepFraming(framing, 1, true);
    expect(toScreen(framing, { x: 60, y: 0 }).x).toBeLessThan(900 * 0.9);
  });
});
