// The hand: force builds up and never jumps, a tip beside the face is lifted, and what is felt is what the attempt records.
import { describe, expect, it } from 'vitest';
import { createPlayDriver, type Attempt } from '../../src/core/attempt';
import { readZone } from '../../src/core/skin';
import { choosableForce, countedTilt, rampForce, pressedForce } from '../../src/game/input/force';
import { createHand, holdHand, liftHand, moveHandTo } from '../../src/game/input/hand';
import { skinPointAt } from '../../src/game/view/poseMap';
import { frontPose } from './poses';
import { treatmentOf } from './treatment';

const locate = (x: number, y: number) => skinPointAt(frontPose, x, y);

const atTreatment = (): Attempt => treatmentOf('clear-cheeks', ['cheek-left']);

describe('force', () => {
  it('is chosen in steps of 0.05 N within what a hand can do', () => {
    expect(choosableForce(0.31)).toBe(0.3);
    expect(choosableForce(-1)).toBe(0.05);
    expect(choosableForce(9)).toBe(1.5);
  });

  it('builds up the same in one step as in many', () => {
    let stepped = 0;
    for (let step = 0; step < 10; step++) stepped = rampForce(stepped, 0.5, 0.01);
    expect(stepped).toBeCloseTo(rampForce(0, 0.5, 0.1), 9);
    expect(rampForce(0, 0.5, 0.05)).toBeLessThan(0.5);
    expect(rampForce(0.5, 0.2, 10)).toBe(0.2);
  });

  it('follows a stylus, whose natural slant is no tilt', () => {
    expect(pressedForce(0.4, 1)).toBeCloseTo(0.4);
    expect(pressedForce(7, 1)).toBe(1);
    expect(countedTilt(35)).toBe(0);
    expect(countedTilt(-60)).toBe(-20);
  });
});

describe('the hand', () => {
  it('puts the glide of a person into the attempt, force first light and then as chosen', () => {
    const attempt = atTreatment();
    const driver = createPlayDriver(attempt);
    const hand = createHand(locate);
    hand.driver = driver;
    hand.aimNewtons = 0.4;
    driver.advanceTo(0);
    hand.down = true;
    const forces: number[] = [];
    for (let time = 8; time <= 1000; time += 8) {
      moveHandTo(hand, locate(34 + time / 100, 25), time);
      driver.advanceTo(time);
      if (attempt.hand) forces.push(attempt.hand.forceCentinewtons);
    }
    liftHand(hand, 1004);
    driver.advanceTo(1100);
    expect(forces[0]).toBeLessThan(10);
    expect(Math.max(...forces)).toBe(40);
    const jumps = forces.slice(1).map((force, index) => Math.abs(force - forces[index]));
    expect(Math.max(...jumps)).toBeLessThanOrEqual(4);
    expect(readZone(attempt.skin, 'cheek-left').strokes).toBeGreaterThan(500);
    expect(attempt.hand).toBeNull();
  });

  it('lifts when it leaves the face and touches lightly again when it returns', () => {
    const hand = createHand(locate);
    hand.down = true;
    moveHandTo(hand, locate(40, 20), 0);
    moveHandTo(hand, locate(40, 20), 500);
    expect(hand.forceNewtons).toBeGreaterThan(0.2);
    moveHandTo(hand, null, 510);
    expect(hand.onSkin).toBe(false);
    moveHandTo(hand, locate(41, 20), 520);
    expect(hand.onSkin).toBe(true);
    expect(hand.forceNewtons).toBe(0);
  });

  it('goes on pressing while it stands still', () => {
    const hand = createHand(locate);
    hand.down = true;
    moveHandTo(hand, locate(40, 20), 100);
    for (let now = 116; now < 600; now += 16) holdHand(hand, now);
    expect(hand.forceNewtons).toBe(hand.aimNewtons);
  });

  it('holds the skin about 25 mm away, and lets the pen glide up to its fingers before it moves on', () => {
    const hand = createHand(locate);
    hand.second.held = true;
    moveHandTo(hand, locate(-20, 40), 0);
    const first = hand.second.at;
    expect(first && Math.hypot(first.x + 20, first.y - 40)).toBeCloseTo(25, 0);
    moveHandTo(hand, locate(-17, 40), 200);
    expect(hand.second.at).toEqual(first);
    for (let x = -17; x <= 15; x += 2) moveHandTo(hand, locate(x, 40), 400 + x * 20);
    const { at } = hand;
    const { at: holds, stretch } = hand.second;
    expect(stretch).toBe(1);
    expect(holds && at && Math.hypot(holds.x - at.x, holds.y - at.y)).toBeLessThanOrEqual(37);
    hand.second.held = false;
    moveHandTo(hand, locate(15, 40), 2000);
    expect(hand.second.at).toBeNull();
  });
});
