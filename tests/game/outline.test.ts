// Outlines of zones must lie where the zones are, closed and on the face.
import { describe, expect, it } from 'vitest';
import { middleOf, outlinesOf, zoneAt } from '../../src/core/skin';
import { gridOfZones } from '../../src/game/view/outline';
import { skinPointAt } from '../../src/game/view/poseMap';
import { face } from '../core/skin/hand';
import { frontPose } from './poses';

const grid = gridOfZones(frontPose, face);

describe('outlines', () => {
  it('go around a zone in one closed chain', () => {
    const [chain, ...others] = outlinesOf(grid, ['cheek-left']);
    expect(others).toEqual([]);
    const first = chain[0];
    const last = chain[chain.length - 1];
    expect(Math.hypot(first.x - last.x, first.y - last.y)).toBeLessThan(2);
    expect(chain.length).toBeGreaterThan(60);
  });

  it('follow the border between the zone and its neighbours', () => {
    const [chain] = outlinesOf(grid, ['cheek-left']);
    for (const { x, y } of chain) {
      const near = [-3, 0, 3].flatMap((across) =>
        [-3, 0, 3].map((down) => {
          const point = skinPointAt(frontPose, x + across, y + down);
          return point !== null && zoneAt(face, Math.round(point.u), Math.round(point.v)) === 'cheek-left';
        }),
      );
      expect(near).toContain(true);
      expect(near).toContain(false);
    }
  });

  it('join neighbours into one', () => {
    expect(outlinesOf(grid, ['cheek-left', 'malar-left'])).toHaveLength(1);
    expect(outlinesOf(grid, ['cheek-left', 'cheek-right'])).toHaveLength(2);
  });

  it('have a middle inside the zone, mirrored left and right', () => {
    const left = middleOf(grid, 'cheek-left');
    const right = middleOf(grid, 'cheek-right');
    expect(left?.x).toBeGreaterThan(25);
    expect(right?.x).toBeCloseTo(-(left?.x ?? 0), -0.3);
    expect(middleOf(grid, 'outside')).not.toBeUndefined();
  });
});
