// English for the school's own pages: the doors, setting up, people, assignments.

export const school = {
  'school.none-title': 'No school is open here',
  'school.none':
    'Set up a school, or join a class with the link or file your instructor gave you, from the first page.',
  'school.demo': 'Demo, not a real class',
  'school.nav': 'The school’s pages',
  'school.nav-people': 'Classes and people',
  'school.nav-assignments': 'Assignments',
  'school.nav-settings': 'School',
  'school.lock': 'Lock',
  'school.leave': 'Leave',

  'door.title': 'For instructors',
  'door.what': 'The passphrase of this school opens classes, assignments and results.',
  'door.open': 'This is a demo: it opens without a passphrase.',
  'door.who': 'Who are you?',
  'door.passphrase': 'Passphrase',
  'door.show': 'Show what I type',
  'door.enter': 'Open',
  'door.wrong': 'That is not it. Nothing was changed. Check capital letters and try again.',
  'door.i-am-a-trainee': 'I am a trainee',
  'door.not-here-title': 'Not on this device',
  'door.not-here': 'This device joined the class as a trainee’s. Instructors work where the school was set up.',
  'door.to-own-work': 'My work',

  'who.title': 'Who are you?',
  'who.what': 'Choose your name. Each person sees only their own work.',
  'who.nobody': 'Nobody is on the list yet. Your instructor adds you, or gives you a link to join.',
  'who.search': 'Find a name',
  'who.name-number': '{{name}} ({{number}})',
  'who.not-found': 'No name like this is on the list.',
  'who.not-listed': 'I have a link or a file',
  'who.i-am-an-instructor': 'I am an instructor',
  'who.pin-title': '{{name}}, your PIN',
  'who.pin': 'PIN',
  'who.pin-wrong': 'That is not it. Try again, or ask your instructor to take the PIN away.',

  'setup-school.title': 'Set up a school',
  'setup-school.what':
    'It lives in this browser, on this computer. No account, no server; classes and results travel as links and files.',
  'setup-school.name': 'Name of the school',
  'setup-school.name-missing': 'Please give the school a name. It stands on certificates.',
  'setup-school.instructor': 'Your name',
  'setup-school.instructor-missing': 'Please give your name. It stands beside your comments and signatures.',
  'setup-school.passphrase': 'Passphrase for instructors',
  'setup-school.passphrase-how':
    'At least {{count}} characters. Three or four words that do not belong together are good.',
  'setup-school.too-short': 'Please use at least {{count}} characters.',
  'setup-school.again': 'The same passphrase again',
  'setup-school.differs': 'The two are not the same. Please type it again.',
  'setup-school.insecure':
    'This address is not secure (plain http), and browsers give no cryptography there. Open the page over https, or on this computer as localhost, to set up a school. Practising works here all the same.',
  'setup-school.do': 'Set up',
  'passphrase.title': 'What the passphrase does',
  'passphrase.does':
    'It keeps trainees at this computer out of classes, results and marks, and seals the key that signs certificates.',
  'passphrase.does-not':
    'It does not hide the data from somebody who knows how to read this browser’s storage. Use a computer account that trainees do not have.',
  'passphrase.lost': 'Nobody can reset it. If it is lost, signing needs a new school. Write it down and keep it safe.',
} as const;
