// How the hands are led: what is kept is read back or refused, and no key or button ever does two things.
import { describe, expect, it } from 'vitest';
import {
  actionOfButton,
  actionOfKey,
  FIRST_CONTROLS,
  KEY_ACTIONS,
  keyName,
  PAD_ACTIONS,
  readControls,
  withButton,
  withHandedness,
  withKey,
} from '../../../src/core/attempt';

const text = (changes: object): string => JSON.stringify({ ...FIRST_CONTROLS, ...changes });

describe('kept controls', () => {
  it('come back as they were written', () => {
    const own = withKey(withHandedness(FIRST_CONTROLS, 'left'), 'motor', 'k');
    expect(readControls(JSON.stringify(own))).toEqual(own);
  });

  it.each([
    ['cut off', text({}).slice(0, -9)],
    ['of something else', '[]'],
    ['with a speed beyond bounds', text({ stickMillimetresPerSecond: 4000 })],
    ['with an action that has no key', text({ keys: { ...FIRST_CONTROLS.keys, touch: [] } })],
    ['without an action', text({ keys: { touch: [' '] } })],
    ['with one key for two actions', text({ keys: { ...FIRST_CONTROLS.keys, motor: ['s'] } })],
    ['with one button for two actions', text({ buttons: { ...FIRST_CONTROLS.buttons, motor: 0 } })],
    ['with a key that leads through the page', text({ keys: { ...FIRST_CONTROLS.keys, motor: ['Tab'] } })],
  ])('are refused when they are %s', (_, kept) => {
    expect(readControls(kept)).toBeNull();
  });
});

describe('changing', () => {
  it('gives an action a new key in place of its others', () => {
    const own = withKey(FIRST_CONTROLS, 'touch', 'x');
    expect(actionOfKey(own, 'X')).toBe('touch');
    expect(actionOfKey(own, ' ')).toBeNull();
  });

  it('leaves nobody without: whose only key was taken gets the keys that are free now', () => {
    const own = withKey(FIRST_CONTROLS, 'motor', 's');
    expect(own.keys.motor).toEqual(['s']);
    expect(own.keys.stretch).toEqual(['m']);
    const other = withKey(FIRST_CONTROLS, 'motor', '[');
    expect(other.keys['less-force']).toEqual(['-']);
    for (const action of KEY_ACTIONS) {
      const changed = withKey(FIRST_CONTROLS, action, 'Enter');
      expect(readControls(JSON.stringify(changed)), action).toEqual(changed);
    }
    for (const action of PAD_ACTIONS) {
      const changed = withButton(FIRST_CONTROLS, action, 7);
      expect(actionOfButton(changed, 7)).toBe(action);
      expect(readControls(JSON.stringify(changed)), action).toEqual(changed);
    }
  });

  it('mirrors triggers and shoulders for the left hand, and back again', () => {
    const left = withHandedness(FIRST_CONTROLS, 'left');
    expect(left.buttons).toMatchObject({ press: 6, stretch: 7, closer: 4, farther: 5, touch: 0 });
    expect(withHandedness(left, 'right')).toEqual(FIRST_CONTROLS);
  });
});

it('keys are the same with and without Shift, and those that lead through the page are none', () => {
  expect(keyName('S')).toBe('s');
  expect(['Tab', 'Escape', 'Shift', 'F5', 'Dead'].map(keyName)).toEqual([null, null, null, null, null]);
});
