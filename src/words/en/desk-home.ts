// English for the first page and what every page shares.

export const home = {
  'app.name': 'Needlepoint',
  'app.to-content': 'Skip to the content',
  'app.loading': 'One moment …',
  'app.home': 'First page',
  'app.close': 'Close',
  'app.cancel': 'Cancel',

  'home.title': 'Practise micro-needling before there is skin to harm.',
  'home.what':
    'Carry out a whole session on a simulated client, from the first question to the chart. The skin answers to your depth, force and movement. At the end you see what it did, and why the score is what it is.',
  'home.start': 'Practise now',
  'home.figure': 'Cross-section of skin to scale: needles that dimple the skin and end at the junction.',

  'home.aid-title': 'A training aid',
  'home.aid':
    'It gives no licence and no medical advice. What you may do is set by your board: confirm your scope with it.',

  'home.how': 'How would you like to practise?',
  'home.mode-guided': 'Guided: a live view under the skin and a coach.',
  'home.mode-practice': 'Practice: gauges for force and speed.',
  'home.mode-exam': 'Exam: what a real room shows, nothing else.',
  'home.who': 'Your name (if you like)',
  'home.who-why': 'It is written into the attempt file. Practising needs none.',

  'home.sessions': 'Sessions',
  'home.session-facts': '{{level}} · about {{minutes}} minutes · {{place}}',
  'home.rests-on': 'Rests on {{sources}}',
  'home.begin': 'Begin',
  'home.begin-what': 'Begin “{{title}}”',
  'home.none': 'There are no sessions here yet.',
  'level.beginner': 'Beginner',
  'level.intermediate': 'Intermediate',
  'level.advanced': 'Advanced',
  'level.exam': 'Exam level',

  'home.resume-title': 'You were in the middle of a session',
  'home.resume-what': '“{{title}}”, begun {{when}}. Everything up to the last half second was saved.',
  'home.resume': 'Go on',
  'home.resume-what-named': 'Go on with “{{title}}”, begun {{when}}',
  'home.resume-drop': 'Delete it',
  'home.drop-title': 'Delete this attempt?',
  'home.drop-what': '“{{title}}”, begun {{when}}, is deleted from this device for good. A downloaded file stays yours.',
  'home.drop-yes': 'Delete for good',

  'home.history': 'Your attempts',
  'home.history-none': 'Nothing yet. Finished attempts are listed here.',
  'home.history-session': 'Session',
  'home.history-when': 'When',
  'home.history-score': 'Score',
  'home.history-result': 'Result',
  'home.history-proof': 'Proof',
  'home.history-open': 'Open the debrief of “{{title}}”, {{when}}',
  'home.history-delete': 'Delete “{{title}}”, {{when}}',
  'home.delete': 'Delete',
  'home.passed': 'Passed',
  'home.not-yet': 'Not yet',
  'home.verified': 'Verified by replay',
  'home.not-verified': 'Not verified',
  'band.sure': 'Holds',
  'band.near': 'Nearly there',
  'band.growing': 'Growing',
  'band.early': 'At the start',

  'home.file-title': 'Open an attempt file',
  'home.file-what':
    'Drop a .needlepoint.json file here, or choose one. It is replayed on this device to check its score; nothing is sent anywhere.',
  'home.file-choose': 'Choose a file',
  'home.file-checking': 'Replaying the file to check its score …',

  'home.broken-sessions': 'Files with mistakes',
} as const;
