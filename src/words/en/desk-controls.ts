// English for how the hands are led: kinds of input, and their settings.

export const controls = {
  'input.led': 'Pen led by {{inputs}}',
  'input.mouse': 'mouse or trackpad',
  'input.touch': 'finger',
  'input.pen': 'stylus',
  'input.keyboard': 'keyboard',
  'input.gamepad': 'gamepad',
  'input.scripted': 'scripted hand',
} as const;
