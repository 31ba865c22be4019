// How a person's hands are led: keys, pad buttons, sensitivity and the leading hand. None of it is part of an attempt; only what the hands then do is.
import { z } from '../scenario/jitless-zod';

/** What keys can do on the face. */
export const KEY_ACTIONS = [
  ...(['glide-left', 'glide-right', 'glide-up', 'glide-down', 'touch', 'stretch', 'less-force', 'more-force'] as const),
  ...(['slow', 'steady', 'fast', 'motor', 'next-tool', 'close-up', 'closer', 'farther'] as const),
  ...(['turn-left', 'turn-right'] as const),
] as const;
export type KeyAction = (typeof KEY_ACTIONS)[number];

/** What the buttons of a gamepad can do; its sticks glide the pen and move the picture. */
export const PAD_ACTIONS = [
  ...(['press', 'touch', 'stretch', 'less-force', 'more-force', 'motor', 'next-tool'] as const),
  ...(['close-up', 'closer', 'farther', 'turn-left', 'turn-right'] as const),
] as const;
export type PadAction = (typeof PAD_ACTIONS)[number];

export const HANDEDNESSES = ['right', 'left'] as const;
/** The hand that leads the pen. */
export type Handedness = (typeof HANDEDNESSES)[number];

/** Bounds and first value of each sensitivity; model values, ours. */
export const SENSITIVITIES = {
  /** How far the pen goes for a way of the mouse while it is down, in percent. */
  pointerPercent: { least: 50, most: 150, step: 10, first: 100 },
  /** The steady speed of the keys; slow is half of it, fast twice. */
  keyMillimetresPerSecond: { least: 10, most: 40, step: 5, first: 20 },
  /** A stick of a gamepad pushed to its end. */
  stickMillimetresPerSecond: { least: 20, most: 60, step: 5, first: 30 },
  /** A stylus or a trigger pressed as far as it goes. */
  fullPressCentinewtons: { least: 50, most: 150, step: 10, first: 100 },
} as const;
export type Sensitivity = keyof typeof SENSITIVITIES;

export interface Controls extends Record<Sensitivity, number> {
  handedness: Handedness;
  /** Names of keys as `keyName` gives them; every action has one at least, no key does two things. */
  keys: Record<KeyAction, readonly string[]>;
  /** Numbers of buttons in the standard layout of gamepads. */
  buttons: Record<PadAction, number>;
}

export const FIRST_CONTROLS: Controls = {
  handedness: 'right',
  keys: {
    'glide-left': ['ArrowLeft'],
    'glide-right': ['ArrowRight'],
    'glide-up': ['ArrowUp'],
    'glide-down': ['ArrowDown'],
    touch: [' ', 'Enter'],
    stretch: ['s'],
    'less-force': ['-', '['],
    'more-force': ['=', '+', ']'],
    slow: ['1'],
    steady: ['2'],
    fast: ['3'],
    motor: ['m'],
    'next-tool': ['t'],
    'close-up': ['z'],
    closer: ['PageUp'],
    farther: ['PageDown'],
    'turn-left': ['q'],
    'turn-right': ['e'],
  },
  buttons: {
    press: 7,
    touch: 0,
    stretch: 6,
    'less-force': 13,
    'more-force': 12,
    motor: 2,
    'next-tool': 1,
    'close-up': 3,
    closer: 5,
    farther: 4,
    'turn-left': 14,
    'turn-right': 15,
  },
  pointerPercent: SENSITIVITIES.pointerPercent.first,
  keyMillimetresPerSecond: SENSITIVITIES.keyMillimetresPerSecond.first,
  stickMillimetresPerSecond: SENSITIVITIES.stickMillimetresPerSecond.first,
  fullPressCentinewtons: SENSITIVITIES.fullPressCentinewtons.first,
};

/** Beside letters, figures and signs, these may lead the hand: the others lead through the page. */
const NAMED_KEYS: readonly string[] = [
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Enter', 'PageUp', 'PageDown'],
  ...['Home', 'End', 'Insert', 'Delete', 'Backspace'],
];
export const MOST_PAD_BUTTONS = 32;
const MOST_KEYS = 4;

/** A key as it is stored, the same with and without Shift; null for one that cannot be given to an action. */
export function keyName(key: string): string | null {
  if ([...key].length === 1) return [...key.toLowerCase()].length === 1 ? key.toLowerCase() : key;
  return NAMED_KEYS.includes(key) ? key : null;
}

export function actionOfKey({ keys }: Controls, key: string): KeyAction | null {
  const name = keyName(key);
  return KEY_ACTIONS.find((action) => name !== null && keys[action].includes(name)) ?? null;
}

export function actionOfButton({ buttons }: Controls, button: number): PadAction | null {
  return PAD_ACTIONS.find((action) => buttons[action] === button) ?? null;
}

/** Gives a key to an action in place of its others; whose only key it was gets those. */
export function withKey(controls: Controls, action: KeyAction, key: string): Controls {
  const owner = actionOfKey(controls, key);
  const keys = { ...controls.keys, [action]: [key] };
  if (owner && owner !== action) {
    const left = controls.keys[owner].filter((own) => own !== key);
    keys[owner] = left.length > 0 ? left : controls.keys[action];
  }
  return { ...controls, keys };
}

/** Gives a button to an action; whose it was gets the one that is free now. */
export function withButton(controls: Controls, action: PadAction, button: number): Controls {
  const owner = actionOfButton(controls, button);
  const buttons = { ...controls.buttons, [action]: button };
  if (owner && owner !== action) buttons[owner] = controls.buttons[action];
  return { ...controls, buttons };
}

/** Shoulder buttons and triggers that lie across from each other. */
const ACROSS: Readonly<Record<number, number>> = { 4: 5, 5: 4, 6: 7, 7: 6 };

/** Changes the leading hand; what its fingers press on a gamepad goes along to the other side. */
export function withHandedness(controls: Controls, handedness: Handedness): Controls {
  if (handedness === controls.handedness) return controls;
  const buttons = { ...controls.buttons };
  for (const action of PAD_ACTIONS) buttons[action] = ACROSS[buttons[action]] ?? buttons[action];
  return { ...controls, handedness, buttons };
}

const within = ({ least, most }: { least: number; most: number }) => z.number().min(least).max(most);
const allApart = (list: readonly unknown[]): boolean => new Set(list).size === list.length;

const storedControls = z.strictObject({
  handedness: z.enum(HANDEDNESSES),
  keys: z
    .record(
      z.enum(KEY_ACTIONS),
      z
        .array(z.string().refine((key) => keyName(key) === key))
        .min(1)
        .max(MOST_KEYS),
    )
    .refine((keys) => allApart(Object.values(keys).flat())),
  buttons: z
    .record(
      z.enum(PAD_ACTIONS),
      z
        .int()
        .min(0)
        .max(MOST_PAD_BUTTONS - 1),
    )
    .refine((buttons) => allApart(Object.values(buttons))),
  pointerPercent: within(SENSITIVITIES.pointerPercent),
  keyMillimetresPerSecond: within(SENSITIVITIES.keyMillimetresPerSecond),
  stickMillimetresPerSecond: within(SENSITIVITIES.stickMillimetresPerSecond),
  fullPressCentinewtons: within(SENSITIVITIES.fullPressCentinewtons),
});

/** Settings out of their stored text; null for a text that holds none, be it damaged or of another version. */
export function readControls(text: string): Controls | null {
  try {
    const read = storedControls.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
