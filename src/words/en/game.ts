// English for the played scenes: captions, labels of the canvas.

export const game = {
  'stage.label':
    'The client’s face. Arrow keys glide the hand, 1 2 3 set its speed, Space puts the pen down or lifts it, minus and equals change the force, S stretches the skin, Z zooms.',

  'marks.treat': '{{zone}}',
  'marks.closed': '✕ {{zone}}',
} as const;
