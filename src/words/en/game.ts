// English for the played scenes: captions, labels of the canvas.

export const game = {
  'stage.label':
    'The client’s face. With the keyboard on it, keys glide the pen, put it down and lift it; the panel beside it lists them.',

  'marks.treat': '{{zone}}',
  'marks.closed': '✕ {{zone}}',

  'caption.motor-on': 'motor hums',
  'caption.motor-off': 'motor stops',
  'caption.motor-strains': 'motor strains',
  'caption.contact': 'the tip meets the skin',
  'caption.drags': 'the tip drags on dry skin',
  'caption.serum': 'serum runs on',
  'caption.wipe': 'gauze wipes over the skin',
  'caption.cool': 'the cool pack is laid on',
  'caption.wince': 'sharp breath in',
  'caption.breath': 'deep breath',
  'caption.out': 'a long breath out',
  'caption.voice': 'the client speaks up',
  'caption.water': 'water runs',
  'caption.gloves': 'gloves snap',
  'caption.tear': 'paper tears',
  'caption.snap': 'the cartridge clicks in',
  'caption.spray': 'disinfectant sprays',
  'caption.drop': 'it falls into the box',
  'caption.click': 'something is laid down',

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
