// Keys and mouse do what the settings say.
import { expect, it } from 'vitest';
import { FIRST_CONTROLS, withKey } from '../../src/core/attempt';
import { surfaceMillimetres } from '../../src/core/skin';
import { face } from '../core/attempt/rehearsed';
import { createRig } from './rig';
import { treatmentOf } from './treatment';

it('keys that were changed lead the pen, at the speed that was set, and the old ones do nothing', () => {
  const attempt = treatmentOf('clear-cheeks', ['cheek-left']);
  const rig = createRig(attempt);
  rig.controls = { ...withKey(withKey(FIRST_CONTROLS, 'glide-down', 'd'), 'touch', 'x'), keyMillimetresPerSecond: 10 };
  rig.wait(50);
  rig.key('keydown', ' ');
  rig.wait(200);
  expect(attempt.hand).toBeNull();
  rig.key('keydown', 'X');
  rig.wait(200);
  const from = rig.hand.at;
  rig.key('keydown', 'd');
  rig.wait(500);
  rig.key('keyup', 'D');
  rig.wait(200);
  const to = rig.hand.at;
  const way = from && to ? surfaceMillimetres(face, from.u, from.v, to.u, to.v) : 0;
  expect(way).toBeGreaterThan(4.5);
  expect(way).toBeLessThan(5.3);
  rig.end();
});

it('a mouse set to half its way moves the pen half as far, from where it touched down', () => {
  const attempt = treatmentOf('clear-cheeks', ['cheek-left']);
  const rig = createRig(attempt);
  rig.controls = { ...FIRST_CONTROLS, pointerPercent: 50 };
  rig.wait(50);
  rig.pointer('pointerdown', { x: 34, y: 20 }, { pointerType: 'mouse' });
  rig.pointer('pointermove', { x: 42, y: 30 }, { pointerType: 'mouse' });
  expect(rig.hand.at?.x).toBeCloseTo(38, 0);
  expect(rig.hand.at?.y).toBeCloseTo(25, 0);
  rig.end();
});

it('a stylus presses as hard as a full press is set to be', () => {
  const attempt = treatmentOf('clear-cheeks', ['cheek-left']);
  const rig = createRig(attempt);
  rig.controls = { ...FIRST_CONTROLS, fullPressCentinewtons: 60 };
  rig.wait(50);
  const pressing = { pointerType: 'pen', pressure: 0.5, tiltX: 0, tiltY: 0 };
  rig.pointer('pointerdown', { x: 34, y: 20 }, pressing);
  rig.wait(500);
  expect(attempt.hand?.forceCentinewtons).toBe(30);
  rig.end();
});

it('with the right button held to stretch, the left one still puts the mouse’s pen down and lifts it', () => {
  const attempt = treatmentOf('clear-cheeks', ['cheek-left']);
  const rig = createRig(attempt);
  rig.wait(50);
  const at = { x: 34, y: 20 };
  rig.pointer('pointerdown', at, { pointerType: 'mouse', button: 2, buttons: 2 });
  rig.pointer('pointermove', at, { pointerType: 'mouse', button: 0, buttons: 3 });
  rig.wait(500);
  expect(attempt.hand).toMatchObject({ forceCentinewtons: 25, stretchPercent: 100 });
  rig.pointer('pointermove', at, { pointerType: 'mouse', button: 0, buttons: 2 });
  rig.wait(100);
  expect(attempt.hand).toBeNull();
  rig.end();
});
