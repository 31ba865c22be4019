// English for the first exercise on the practice pad.

export const practice = {
  'practice.title': 'Practice pad',
  'practice.what': 'One minute with the pen on silicone, before it is skin.',
  'practice.skip': 'Skip',
  'practice.canvas': 'Practice pad of silicone. Lead the pen over it; the words beside it say how it goes.',
  'practice.hold': 'Hold a light force.',
  'practice.hold-what': 'Put the pen down on the ring and keep it still.',
  'practice.glide': 'Glide at 2 cm a second.',
  'practice.glide-what': 'To and fro along the lane, as even as you can.',
  'practice.stretch': 'Stretch with the other hand.',
  'practice.stretch-what': 'Hold the skin taut while you glide.',
  'practice.line-off': 'Put the pen down.',
  'practice.line-lighter': 'Lighter.',
  'practice.line-firmer': 'A touch firmer.',
  'practice.line-still': 'Keep it still.',
  'practice.line-slower': 'Slower.',
  'practice.line-faster': 'A little faster.',
  'practice.line-stretch': 'Now stretch.',
  'practice.line-good': 'Good. Go on.',
  'practice.done': 'That is the feel of it.',
  'practice.to-sessions': 'To the sessions',
  'practice.go-on': 'Go on to my work',
  'practice.again': 'Once more',
  'practice.how': 'How to lead it',
  'practice.by-mouse':
    'Mouse or trackpad: hold the left button and move; scroll while you hold for more or less force; hold the right button too to stretch.',
  'practice.by-touch': 'Finger: touch and move; a second finger stretches.',
  'practice.by-pen': 'Stylus: as hard as you press.',
  'practice.by-keyboard':
    'Keyboard: {{touch}} puts the pen down and lifts it, glide keys move it, {{less}} and {{more}} change the force, hold {{stretch}} to stretch.',
  'practice.by-gamepad':
    'Gamepad: pull the trigger to press, push the stick to glide, hold the other trigger to stretch.',
  'practice.focus': 'Put the keyboard on the pad',
} as const;
