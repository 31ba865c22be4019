// English for the played scenes: captions, labels of the canvas.

export const game = {
  'stage.label':
    'The client’s face. Arrow keys glide the hand, 1 2 3 set its speed, Space puts the pen down or lifts it, minus and equals change the force, S stretches the skin, Z zooms.',
  'stage.unavailable.no-webgl':
    'This browser cannot draw the face: WebGL is switched off or missing. Nothing is lost. Switch on hardware acceleration or try another browser, then open the session again.',
  'stage.unavailable.missing-picture':
    'The pictures of the face could not be loaded. Nothing is lost. Check the connection and open the session again.',

  'marks.treat': '{{zone}}',
  'marks.closed': '✕ {{zone}}',
} as const;
