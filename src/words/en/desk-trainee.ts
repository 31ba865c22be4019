// English for the trainee's own pages: joining, what is due, progress, hours, handing in.

export const trainee = {
  'join.title': 'Join a class',
  'join.what': 'Use the link, code or file your instructor gave you. Files with feedback are opened here, too.',
  'join.link': 'Paste the link',
  'join.file': 'Choose a file',
  'join.file-how': 'A .needlepoint.json file from your instructor',
  'join.assigned': 'Assigned:',
  'join.name': 'Your name',
  'join.name-how': 'As your instructor knows you. It goes with the work you hand in, and nowhere else.',
  'join.name-missing': 'Please give your name, so that your work can be told from others’.',
  'join.number': 'Your number at the school (if you have one)',
  'join.do': 'Join',
  'join.add': 'Take along',
  'join.known': 'You are in this school on this device. What is new is added; nothing you did is changed.',
  'join.known-who': 'This school is on this device. Next, say who you are.',
  'join.somebody-else': 'I am somebody else on this device',
  'join.privacy': 'Everything stays on this device until you hand it in yourself.',

  'me.title': 'My work',
  'me.hello': 'Hello, {{name}}',
  'me.nothing': 'Nothing is assigned to you yet. Open the link or file your instructor gave you.',
  'me.assignments': 'Your assignments',
  'me.next': 'Next: {{title}}',
  'me.next-sitting': 'Next: a sitting on another day',
  'me.all-done': 'All of it is passed',
  'me.all-done-what': 'Passing once is not keeping it. Practise again in some weeks.',
  'me.no-tries-left': 'No try is left',
  'me.no-tries-left-what':
    'Speak with your instructor, who can allow more. Free practice on the first page is always open.',
  'me.progress-of': 'How far you are in {{title}}',
  'me.steps-met_one': '{{met}} of {{count}} session passed',
  'me.steps-met_other': '{{met}} of {{count}} sessions passed',
  'me.best': 'Best',
  'me.streak': 'Passes in a row',
  'me.tries': 'Tries',
  'me.drawn': 'drawn for you',
  'me.none-yet': '–',
  'me.points': '{{points}} points',
  'me.met': 'Done',
  'me.streak-of': '{{streak}} of {{count}}',
  'me.tries-of': '{{tries}} of {{count}}',
  'me.go-on-with': 'Go on with “{{title}}”',
  'me.again': 'Again',
  'me.spent': 'No try left',
  'me.closed': 'Opens later',
  'me.passed': 'Passed',
  'me.scored': '{{score}} points, {{result}}',
  'me.counts': 'counts',
  'me.does-not-count': 'does not count yet',
  'me.marked': 'After your instructor’s marks: {{score}} points',
  'me.comments': 'Your instructor’s comments',
  'me.comment-at': 'At {{time}}: {{text}}',
  'me.take-along': 'Open a link or file from your instructor',

  'sitting.clients-left_one': 'Sitting {{number}}: {{count}} client left.',
  'sitting.clients-left_other': 'Sitting {{number}}: {{count}} clients left.',
  'sitting.new': 'All are new to you. Each is met once in a sitting; one that is not passed ends it.',
  'sitting.met-before':
    'Too few are left that you have not met, so some come again. Each is met once in a sitting; one that is not passed ends it.',
  'sitting.passed-in-a-row_one': 'Sittings passed: {{passed}} of {{count}}.',
  'sitting.passed-in-a-row_other': 'Sittings passed in a row: {{passed}} of {{count}}.',
  'sitting.waits': 'It opens on another day: each sitting has a day of its own.',

  'next.first': 'You have not tried it yet.',
  'next.not-passed': 'The last try was not passed. Its debrief says what mattered most.',
  'next.streak_one': 'Passed. One more pass in a row shows that it holds.',
  'next.streak_other': 'Passed. {{count}} more passes in a row show that it holds.',
  'next.another-day_one': 'Passed today. The next pass has to be on another day: what holds overnight is learned.',
  'next.another-day_other':
    'Passed today. {{count}} more passes are asked for, each on another day: what holds overnight is learned.',
  'next.sitting-first_one': 'The exam begins with {{count}} client you have not met.',
  'next.sitting-first_other': 'The exam begins with {{count}} clients you have not met.',
  'next.sitting-passed_one': 'The last sitting is passed. This one has {{count}} other client.',
  'next.sitting-passed_other': 'The last sitting is passed. This one has {{count}} other clients.',
  'next.sitting-failed_one':
    'The last sitting was not passed. Its debrief says what mattered most. A new one begins, with {{count}} other client.',
  'next.sitting-failed_other':
    'The last sitting was not passed. Its debrief says what mattered most. A new one begins, with {{count}} other clients.',
  'next.sitting-goes-on_one': '{{count}} client of this sitting is left.',
  'next.sitting-goes-on_other': '{{count}} clients of this sitting are left.',
  'next.sitting-another-day_one':
    'The last sitting is passed. The next one opens on another day, with {{count}} other client: what holds overnight is learned.',
  'next.sitting-another-day_other':
    'The last sitting is passed. The next one opens on another day, with {{count}} other clients: what holds overnight is learned.',
  'next.in-the-middle': 'You were in the middle of it. Everything up to the last half second was saved.',

  'progress.title': 'How it has gone',
  'progress.plot': '{{title}}: {{count}} finished, {{passes}} passed, the last with {{last}} points.',
  'progress.needed': '{{score}} needed',
  'progress.as-table': 'As a table',
  'progress.table-of': 'Finished attempts of {{title}}',
  'progress.own-word': 'As this device has it. Your instructor’s replay has the last word.',

  'hours.title': 'Time on task: {{time}}',
  'hours.what':
    'Play time in which you did something. Pauses do not count, nor does what goes beyond {{seconds}} seconds without any act.',
  'hours.module': 'Module',
  'hours.sessions': 'Sessions',
  'hours.worked': 'Worked',
  'hours.idle': 'Idle',

  'hand-in.title': 'Hand in',
  'hand-in.waiting_one': '{{count}} attempt is not handed in yet',
  'hand-in.waiting_other': '{{count}} attempts are not handed in yet',
  'hand-in.what':
    'One file with all you finished for {{school}}. Send it to your instructor, or bring it. Handing in twice does no harm, and the file is your own copy should the browser clear its storage.',
  'hand-in.share': 'Share',
  'hand-in.share-refused':
    'This device would not share the file. Nothing was handed in yet. Save the file instead and send it as you like.',
  'hand-in.save': 'Save the file',
  'hand-in.done': 'Made. Now give the file to your instructor.',

  'pin.title': 'A PIN for your work',
  'pin.has': 'Your PIN is set',
  'pin.what':
    'On this shared computer it keeps classmates out of your work. It is no strong lock: who knows how can still read this browser’s storage.',
  'pin.new': 'New PIN',
  'pin.set': 'Set',

  'assignment-fault.unknown':
    'This assignment is not on this device. Open the link or file your instructor gave you again.',
  'assignment-fault.withdrawn': 'Your instructor withdrew this assignment. What you handed in is kept.',
  'assignment-fault.not-open':
    'This session opens when the ones before it are passed. Go back to your work and begin with those.',
  'assignment-fault.not-drawn': 'This client is not drawn for the sitting you are in. Your work shows who is.',
  'assignment-fault.met-in-sitting':
    'You have passed this client in this sitting, and each is met once. Your work shows who is left.',
  'assignment-fault.another-day':
    'You passed a sitting today, and each has a day of its own. Come back tomorrow; nothing you did is lost.',
  'assignment-fault.no-tries_one':
    'The one try for this session is used. Speak with your instructor, who can allow more.',
  'assignment-fault.no-tries_other':
    'All {{count}} tries for this session are used. Speak with your instructor, who can allow more.',
  'assignment-fault.not-there':
    'This session cannot be played under the rules that were assigned. Tell your instructor; your work is kept.',
} as const;
