// A gamepad leads both hands: stick, trigger and buttons, as mapped, and the attempt knows what it was.
import { afterEach, describe, expect, it } from 'vitest';
import { FIRST_CONTROLS, inputKindsOf, withHandedness, withButton, type Attempt } from '../../src/core/attempt';
import { readZone, surfaceMillimetres } from '../../src/core/skin';
import { face } from '../core/attempt/rehearsed';
import { createRig, restingPad, type RestingPad, type Rig } from './rig';
import { treatmentOf } from './treatment';

let rig: Rig;
let pad: RestingPad;
let attempt: Attempt;

function begin(): void {
  attempt = treatmentOf('clear-cheeks', ['cheek-left']);
  rig = createRig(attempt);
  pad = restingPad();
  rig.pads = [null, pad];
  rig.wait(50);
}

const set = (button: number, value: number): void => {
  pad.buttons[button] = { pressed: value > 0.5, value };
};

afterEach(() => rig.end());

describe('a gamepad', () => {
  it('glides with the left stick at a speed that follows how far it is pushed, in true millimetres', () => {
    begin();
    set(7, 0.3);
    rig.wait(200);
    const from = rig.hand.at;
    pad.axes = [0, 0.75, 0, 0];
    rig.wait(500);
    const to = rig.hand.at;
    const way = from && to ? surfaceMillimetres(face, from.u, from.v, to.u, to.v) : 0;
    // 30 mm/s at the end of the stick; beyond the rest of 0.15 this is (0.75 − 0.15) ÷ 0.85 of it, for half a second.
    expect(way).toBeGreaterThan(9.5);
    expect(way).toBeLessThan(11.2);
    expect(to && from && to.y).toBeGreaterThan((from?.y ?? 0) + 8);
    expect(readZone(attempt.skin, 'cheek-left').strokes).toBeGreaterThan(500);
    expect(inputKindsOf(attempt.record)).toEqual(['gamepad']);
  });

  it('presses with the trigger as hard as it is pulled, builds up the force, and lifts when it is let go', () => {
    begin();
    set(7, 0.4);
    rig.wait(40);
    const early = attempt.hand?.forceCentinewtons ?? 0;
    expect(early).toBeGreaterThan(0);
    expect(early).toBeLessThan(40);
    rig.wait(400);
    expect(attempt.hand?.forceCentinewtons).toBe(40);
    set(7, 0.7);
    rig.wait(400);
    expect(attempt.hand?.forceCentinewtons).toBe(70);
    set(7, 0);
    rig.wait(100);
    expect(attempt.hand).toBeNull();
  });

  it('touches with a button at the chosen force, which other buttons change, and stretches while one is held', () => {
    begin();
    set(13, 1);
    rig.wait(50);
    set(0, 1);
    rig.wait(50);
    set(0, 0);
    set(6, 1);
    rig.wait(500);
    expect(attempt.hand).toMatchObject({ forceCentinewtons: 20, stretchPercent: 100 });
    set(6, 0);
    rig.wait(500);
    expect(attempt.hand?.stretchPercent).toBe(0);
    set(0, 1);
    rig.wait(100);
    expect(attempt.hand).toBeNull();
  });

  it('asks once for each press: motor, tool, close-up, zoom and the head; the other stick moves the picture', () => {
    begin();
    for (const button of [2, 1, 3, 5, 4, 14, 15]) {
      set(button, 1);
      rig.wait(200);
      set(button, 0);
      rig.wait(20);
    }
    expect(rig.asked).toEqual(['motor', 'next-tool', 'close-up', 'closer', 'farther', 'turn -1', 'turn 1']);
    rig.asked.length = 0;
    pad.axes = [0, 0, 1, 0];
    rig.wait(20);
    expect(rig.asked[0]).toBe('pan -1 0');
  });

  it('leaves the pen alone at rest: a stick that is never quite in the middle, a trigger with some play', () => {
    begin();
    pad.axes = [0.1, -0.08, 0.05, 0.1];
    set(7, 0.04);
    rig.wait(300);
    expect(rig.hand.at).toBeNull();
    expect(rig.asked).toEqual([]);
    expect(rig.hand.kind).toBe('mouse');
  });

  it('does what its settings say: other buttons, the other hand', () => {
    begin();
    rig.controls = withButton(FIRST_CONTROLS, 'motor', 1);
    set(1, 1);
    rig.wait(50);
    set(1, 0);
    set(2, 1);
    rig.wait(50);
    set(2, 0);
    expect(rig.asked).toEqual(['motor', 'next-tool']);
    rig.controls = withHandedness(FIRST_CONTROLS, 'left');
    pad.axes = [0, 0, 0, 0.9];
    set(6, 0.3);
    rig.wait(300);
    expect(attempt.hand?.forceCentinewtons).toBe(30);
    expect(rig.hand.at?.y).toBeGreaterThan(20);
  });

  it('lifts the pen when it is unplugged', () => {
    begin();
    set(7, 0.3);
    rig.wait(200);
    expect(attempt.hand).not.toBeNull();
    rig.pads = [null, null];
    rig.wait(100);
    expect(attempt.hand).toBeNull();
  });
});

describe('a mouse that is bumped into', () => {
  it('does not drag a pen that keys or a pad have on the skin', () => {
    begin();
    set(7, 0.3);
    rig.wait(200);
    const before = rig.hand.at;
    rig.pointer('pointermove', { x: -30, y: 40 }, { pointerType: 'mouse', buttons: 0 });
    rig.pointer('pointerleave', { x: -30, y: 40 }, { pointerType: 'mouse', buttons: 0 });
    rig.wait(50);
    expect(rig.hand.at).toEqual(before);
    expect(rig.hand.kind).toBe('gamepad');
  });
});
