// Turning the head and looking through the loupe: where things go on the picture.
import { describe, expect, it } from 'vitest';
import { nextTurn, sideOf } from '../../src/game/heads';
import { besideFinger } from '../../src/game/view/loupe';

describe('turning step by step', () => {
  it('leads from one end to the other and stops there', () => {
    expect([nextTurn('right', 1), nextTurn('front', 1), nextTurn('left', 1)]).toEqual(['front', 'left', 'left']);
    expect([nextTurn('left', -1), nextTurn('front', -1), nextTurn('right', -1)]).toEqual(['front', 'right', 'right']);
  });

  it('slides the picture towards where the nose goes', () => {
    expect([sideOf('front', 'left'), sideOf('left', 'front'), sideOf('front', 'right')]).toEqual([1, -1, -1]);
  });
});

describe('the loupe', () => {
  const WIDTH = 600;
  const HEIGHT = 500;
  it.each([
    [300, 400],
    [300, 40],
    [10, 10],
    [595, 495],
    [595, 20],
  ])('stands inside the picture and clear of a finger at %d, %d', (x, y) => {
    const at = besideFinger({ x, y }, WIDTH, HEIGHT);
    expect(Math.hypot(at.x - x, at.y - y)).toBeGreaterThan(80);
    for (const [place, size] of [
      [at.x, WIDTH],
      [at.y, HEIGHT],
    ]) {
      expect(place).toBeGreaterThanOrEqual(70);
      expect(place).toBeLessThanOrEqual(size - 70);
    }
  });
});
