// English for the frame of a session: what stands around every stage.

export const session = {
  'session.page': '{{title}}: {{stage}}',
  'session.steps': 'Stages of the session',
  'session.step-done': 'done',
  'session.step-skipped': 'not needed',
  'session.step-now': 'now',
  'session.step-next': 'to come',
  'session.time': 'Played {{time}} of about {{minutes}} minutes',
  'session.time-open': 'Played {{time}}; there is no time limit',
  'session.pause': 'Pause',
  'session.leave': 'Leave',
  'session.sound-off': 'Mute the sound',
  'session.sound-on': 'Turn the sound on',
  'session.canvas': 'The client’s face, drawn. The panel beside it says and does everything the picture does.',
  'session.canvas-treatment':
    'The client’s face. With the keyboard on it, arrow keys steer the pen; the panel lists the keys. The panel beside it reads out every zone.',
  'session.kept-for-exams':
    'This client is kept for exams, so that you meet them there for the first time. Once your instructor has assigned the exam, begin it from “My work”. To practise, choose a session on the first page. Instructors may try this client from “Assignments” in their school.',
  'session.not-now': 'Not now: {{why}}',

  'pause.title': 'Paused',
  'pause.what': 'The clock stands still and everything is saved. The pause is written into the record.',
  'pause.what-unsaved': 'The clock stands still. Not everything is saved, so leave this page open.',
  'pause.hidden': 'The page was out of sight, so the session paused itself.',
  'pause.back': 'The session is back where it was last saved: at most its last second is missing.',
  'pause.resume': 'Go on',
  'pause.leave': 'Leave and go on later',

  'leave.title': 'Leave the session?',
  'leave.what': 'Everything up to this moment is saved. You can go on from the first page.',
  'leave.what-lost': 'This browser keeps nothing, so the session will be lost.',
  'leave.what-unsaved':
    'The last part of the session is not saved yet. If you leave now, that part is lost; what was saved before stays.',
  'leave.stay': 'Stay',
  'leave.yes': 'Leave',

  'client.says': '{{name}}: “{{text}}”',
  'client.how': 'Client',
  'client.say': 'Say something',
  'client.you': 'You:',
  'client.they': '{{name}}:',
} as const;
