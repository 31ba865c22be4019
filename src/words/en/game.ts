// English for the played scenes: captions, labels of the canvas.

export const game = {
  'stage.label':
    'The client’s face. With the keyboard on it, keys glide the pen, put it down and lift it; the panel beside it lists them.',

  'marks.treat': '{{zone}}',
  'marks.closed': '✕ {{zone}}',

  'caption.motor-on': 'motor hums',
  'caption.motor-off': 'motor stops',
  'caption.motor-strains': 'motor strains',
  'caption.drags': 'the tip drags on dry skin',
  'caption.wince': 'sharp breath in',
  'caption.breath': 'deep breath',

  'tray.disinfectant': 'DISINFECT',
  'tray.gloves': 'GLOVES',
  'tray.sharps': 'SHARPS',
  'tray.sterile': 'STERILE',
  'tray.needles': '{{count}} needles',
  'tray.cartridges': 'CARTRIDGES',
  'tray.sleeve': 'SLEEVE',
  'tray.papers': 'PEN PAPERS',
  'tray.serum': 'SERUM',
  'tray.vitamin-c': 'VITAMIN C',
  'tray.test': 'TEST',
} as const;
