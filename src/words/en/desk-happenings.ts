// English for what happens in a session besides its stages: incidents, the notes of a talk, and the days between visits.

export const happenings = {
  'incident.do': 'What do you do?',
  'incident.next': 'Next: {{act}}.',

  'consultation.further': 'Ask further',
  'notes.title': 'Notes',
  'notes.none': 'What you are told is noted here.',
  'notes.guarded': 'kept short',
  'notes.form': 'Form: {{text}}',

  'setup.as-found': 'As found',
  'setup.as-found-unlabelled-antiseptic': 'The bottle of antiseptic has no label.',
  'setup.as-found-unlabelled-serum': 'The bottle of serum has no label.',
  'setup.label-second-hand': 'The seal is glued; behind the window the tips look blunt and one is stained',

  'between.title': 'Visit {{visit}} of {{visits}} is over',
  'between.help': 'The client comes again in {{days}} days, on day {{day}} of the course. Look how the skin heals.',
  'between.proceed': 'Begin visit {{visit}} of {{visits}}',
  'between.spacing-in-time': 'That is in time: the skin has healed and the gain is kept.',
  'between.spacing-too-early': 'That is early: new collagen is cut off and harm grows likelier.',
  'between.spacing-too-late': 'That is late: no harm, but the gain comes later.',
  'between.day': 'Day {{day}} after this visit',
  'between.slider': 'Day after this visit',
  'between.untouched': 'Nothing was needled.',
  'between.zone': 'redness {{redness}} %, barrier {{barrier}} %, closed after about {{hours}} hours',
} as const;
