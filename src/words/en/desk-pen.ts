// English for the panel that leads the pen without a picture.

export const pen = {
  'pen.title': 'Lead the pen from here',
  'pen.zone': 'Zone to work',
  'pen.zone-never': '{{zone}} (never needled)',
  'pen.speed': 'Glide speed',
  'pen.speed-value': '{{speed}} mm a second',
  'pen.passes': 'Passes',
  'pen.passes-value_one': '{{count}} pass',
  'pen.passes-value_other': '{{count}} passes',
  'pen.lanes': 'Lanes',
  'pen.lanes-overlapping': 'Overlapping by half',
  'pen.lanes-side-by-side': 'Side by side',
  'pen.lanes-apart': 'Apart',
  'pen.start': 'Put the pen down and glide',
  'pen.stop': 'Lift the pen',
  'pen.pass': '{{zone}}: pass {{pass}} of {{passes}}.',
  'pen.done': 'The passes are done and the pen is lifted.',
  'pen.lifted': 'The pen is lifted.',
  'pen.motor-off': 'The motor is off: the needles do not move.',
} as const;
