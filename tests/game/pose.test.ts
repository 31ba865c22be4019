// The picture and the rules must mean the same point of the skin: what is touched is what is seen under the tip.
import { describe, expect, it } from 'vitest';
import { positionAt, zoneAt } from '../../src/core/skin';
import { planeOfHead, skinPointAt } from '../../src/game/view/poseMap';
import { face } from '../core/skin/hand';
import { frontPose, poses } from './poses';

describe.each(['front', 'left', 'right'] as const)('the %s pose', (turn) => {
  it('leads from a place on the picture to the skin and back, within a fifth of a millimetre', () => {
    const pose = poses[turn];
    let worst = 0;
    let seen = 0;
    for (let y = -60; y <= 70; y += 3) {
      for (let x = -75; x <= 75; x += 3) {
        const point = skinPointAt(pose, x, y);
        if (!point || steepAt(pose, x, y)) continue;
        const at = positionAt(face, point.u, point.v);
        const back = planeOfHead(pose, at.x, at.y, at.z);
        worst = Math.max(worst, Math.hypot(back.x - x, back.y - y));
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(1200);
    expect(worst).toBeLessThan(0.2);
  });
});

/** The rim of what is seen, where one pixel holds many points of the skin. */
function steepAt(pose: typeof frontPose, x: number, y: number): boolean {
  const column = Math.round(pose.originColumn + x * pose.pixelsPerMillimetre);
  const row = Math.round(pose.originRow + y * pose.pixelsPerMillimetre);
  const at = (row * pose.width + column) * 4;
  const [nx, ny] = [pose.shade[at] / 127.5 - 1, pose.shade[at + 1] / 127.5 - 1];
  return nx * nx + ny * ny > 0.9;
}

describe('a turned head', () => {
  const towardsViewer = (turn: 'front' | 'left' | 'right', zone: string): number => {
    const pose = poses[turn];
    let sum = 0;
    let count = 0;
    for (let y = -90; y <= 100; y += 2) {
      for (let x = -100; x <= 100; x += 2) {
        const point = skinPointAt(pose, x, y);
        if (!point || zoneAt(face, Math.round(point.u), Math.round(point.v)) !== zone) continue;
        const column = Math.round(pose.originColumn + x * pose.pixelsPerMillimetre);
        const row = Math.round(pose.originRow + y * pose.pixelsPerMillimetre);
        const at = (row * pose.width + column) * 4;
        const [nx, ny] = [pose.shade[at] / 127.5 - 1, pose.shade[at + 1] / 127.5 - 1];
        sum += Math.sqrt(Math.max(0, 1 - nx * nx - ny * ny));
        count += 1;
      }
    }
    return count === 0 ? 0 : sum / count;
  };

  it.each([
    ['left', 'right'],
    ['right', 'left'],
  ] as const)('to the %s brings temple, lateral cheek and jaw of the other side before the trainee', (turn, side) => {
    for (const zone of [`temple-${side}`, `lateral-cheek-${side}`, `jawline-${side}`]) {
      expect(towardsViewer(turn, zone), zone).toBeGreaterThan(0.72);
      expect(towardsViewer(turn, zone), zone).toBeGreaterThan(towardsViewer('front', zone) + 0.15);
    }
  });

  it('shows ears and neck as skin that is no face', () => {
    const { left: pose } = poses;
    const place = planeOfHead(pose, -80, 0, -52);
    const pixel =
      Math.round(pose.originRow + place.y * pose.pixelsPerMillimetre) * pose.width +
      Math.round(pose.originColumn + place.x * pose.pixelsPerMillimetre);
    expect(pose.shade[pixel * 4 + 3]).toBe(255);
    expect(skinPointAt(pose, place.x, place.y)).toBeNull();
  });
});

describe('the front pose', () => {
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
