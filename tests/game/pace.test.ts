// A slow device gets fewer pixels while things move, all of them at rest; a fast one never loses any.
import { describe, expect, it } from 'vitest';
import { createPace, mayDraw, sharpnessNow } from '../../src/game/pace';

function run(
  seconds: number,
  frames: number,
  changed = true,
  pace = createPace(),
): { last: number; pace: typeof pace } {
  let last = 1;
  for (let frame = 0; frame < frames; frame++) last = sharpnessNow(pace, changed, seconds);
  return { last, pace };
}

describe('pace', () => {
  it('leaves a fast device alone', () => {
    expect(run(1 / 60, 600).last).toBe(1);
  });

  it('draws coarser on a slow one, in three steps', () => {
    expect(run(0.2, 5).last).toBe(0.7);
    expect(run(0.2, 9).last).toBe(0.5);
    expect(run(0.2, 50).last).toBe(0.35);
    expect(sharpnessNow(createPace(true), true, 0.01)).toBe(0.5);
  });

  it('is sharp again at rest, and coarse when things move again', () => {
    const { pace } = run(0.2, 50);
    expect(run(0.1, 9, false, pace).last, 'a hand that pauses').toBe(0.35);
    expect(run(0.1, 4, false, pace).last).toBe(1);
    expect(run(0.2, 1, true, pace).last, 'one change is no movement').toBe(1);
    expect(run(0.2, 1, true, pace).last).toBe(0.35);
  });

  it('takes neither a slow breath nor a sleeping tab for a slow device', () => {
    const pace = createPace();
    for (let breath = 0; breath < 50; breath++) {
      sharpnessNow(pace, false, 0.05);
      expect(sharpnessNow(pace, true, 0.08)).toBe(1);
    }
    expect(run(60, 50).last).toBe(1);
  });

  it('leaves as much time between heavy pictures as they take, and never half a second more', () => {
    expect(mayDraw(0.03, 0)).toBe(true);
    expect(mayDraw(0.2, 0.1)).toBe(false);
    expect(mayDraw(0.2, 0.2)).toBe(true);
    expect(mayDraw(4, 0.5)).toBe(true);
  });
});
