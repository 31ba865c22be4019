// The picture and the rules must mean the same point of the skin: what is touched is what is seen under the tip.
import { describe, expect, it } from 'vitest';
import { positionAt, zoneAt } from '../../src/core/skin';
import { skinPointAt } from '../../src/game/view/poseMap';
import { face } from '../core/skin/hand';
import { frontPose } from './front-pose';

describe('the front pose', () => {
  it('leads from a place on the picture to the skin and back, within a fifth of a millimetre', () => {
    let worst = 0;
    let seen = 0;
    for (let y = -60; y <= 70; y += 3) {
      for (let x = -55; x <= 55; x += 3) {
        const point = skinPointAt(frontPose, x, y);
        if (!point) continue;
        const back = positionAt(face, point.u, point.v);
        worst = Math.max(worst, Math.hypot(back.x - x, -back.y - y));
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(1200);
    expect(worst).toBeLessThan(0.2);
  });

  it("shows the client's left on the picture's right", () => {
    const zoneOf = (x: number, y: number): string => {
      const point = skinPointAt(frontPose, x, y);
      return point ? zoneAt(face, Math.round(point.u), Math.round(point.v)) : 'beside';
    };
    expect(zoneOf(42, 25)).toBe('cheek-left');
    expect(zoneOf(-42, 25)).toBe('cheek-right');
    expect(zoneOf(0, -10)).toBe('nose-dorsum');
  });

  it('has no skin beside the face', () => {
    expect(skinPointAt(frontPose, 110, 0)).toBeNull();
    expect(skinPointAt(frontPose, 0, 130)).toBeNull();
    expect(skinPointAt(frontPose, -500, -500)).toBeNull();
  });
});
