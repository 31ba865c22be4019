// The course command: a careful hand approaches the goal, haste and force do not.
import { describe, expect, it } from 'vitest';
import { rehearseCourse } from '../../src/cli/course';
import { skinHash } from '../../src/core/skin';
import { shippedHand, shippedScenario } from '../core/attempt/rehearsed';

const scenario = shippedScenario('clear-cheeks');
const careful = shippedHand('clear-cheeks', 'careful');
const course = (hand = careful, everyDays = 30) => {
  const played = rehearseCourse(scenario, hand, 3, everyDays, 1);
  if (played === null) throw new Error('The cheeks may be treated.');
  return played;
};

describe('a rehearsed course', () => {
  const good = course();

  it('is three sessions on one skin, by a hand that is not quite the same on each day', () => {
    expect(good.sessions.map(({ day }) => day)).toEqual([0, 30, 60]);
    expect(good.layer).toBe('junction');
    const [first, ...later] = good.visits;
    for (const { skin } of later) {
      expect(skin.junctionMicrometres).toEqual(first.skin.junctionMicrometres);
      expect(skinHash(skin)).not.toBe(skinHash(first.skin));
    }
  });

  it('comes near the best within scope, and less near two weeks apart or under three times the force', () => {
    expect(good.result.share).toBeGreaterThan(0.7);
    expect(course(careful, 14).result.share).toBeLessThan(good.result.share - 0.1);
    const rough = course(shippedHand('clear-cheeks', 'too-hard'));
    expect(rough.result.complicationChance).toBeGreaterThan(good.result.complicationChance * 5);
    expect(rough.result.share).toBeLessThan(good.result.share / 2);
  });

  it('does not exist where no zone may be treated', () => {
    const closed = { id: 'closed', topics: [], onForm: true, closes: 'all' as const, untilDays: 0, source: 'ours' };
    const sessionCase = { ...scenario.sessionCase, facts: [closed] };
    expect(rehearseCourse({ ...scenario, sessionCase }, careful, 2, 30, 1)).toBeNull();
  });
});
