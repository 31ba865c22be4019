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
  'who.pin-choose-title': 'A PIN for {{name}}',
  'who.pin-does': 'Everybody at this computer can choose your name. A PIN keeps classmates out of your work.',
  'who.pin-does-not':
    'It is no strong lock: somebody who knows how can still read what this browser keeps. Without a PIN whoever chooses your name sees your work.',
  'who.pin-choose': 'Your PIN',
  'who.pin-set': 'Set the PIN and go on',
  'who.pin-without': 'Go on without',
  'who.vouch-title': 'Is it you, {{name}}?',
  'who.vouch-what':
    'There is work under this name already, and nobody has gone in here under it. Ask an instructor to type the passphrase once; then choose a PIN.',
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
  'passphrase.change': 'Change passphrase',
  'passphrase.changed': 'The passphrase is changed. From now on only the new one opens this area.',
  'passphrase.old': 'Passphrase until now',
  'passphrase.new': 'New passphrase',
  'passphrase.new-again': 'The new passphrase again',
  'passphrase.strength.weak': 'Easy to guess: somebody with a copy of this browser’s data could try it out. Add words.',
  'passphrase.strength.fair': 'Fair: good for a door. Another word makes it good against somebody with a copy, too.',
  'passphrase.strength.strong': 'Strong, if nobody can guess it from what they know of you.',
  'passphrase.old-backups':
    'Backups made before keep theirs, and a school that is brought back from one on a fresh device opens with the old one. If somebody learned the old one, make a new backup and throw the old ones away.',

  'people.title': 'Classes and people',
  'people.new-class': 'New class',
  'people.first-title': 'Begin with a class',
  'people.first':
    'Open a class, put its trainees in, then assign a module. Trainees get it as a link, a code to scan or a file.',
  'people.count_one': '{{count}} trainee',
  'people.count_other': '{{count}} trainees',
  'people.change': 'Change',
  'people.change-class': 'Change the class “{{name}}”',
  'people.add': 'Add trainees',
  'people.add-to': 'Add trainees to “{{name}}”',
  'people.assign': 'Assign',
  'people.empty-class': 'Nobody is in this class yet.',
  'people.no-class': 'In no class',
  'people.closed': 'Closed classes: {{names}}. Their results are kept.',
  'people.name': 'Name',
  'people.number': 'Number',
  'people.open-person': 'Change {{name}}',

  'class.change': 'Change the class',
  'class.name': 'Name of the class',
  'class.name-how': 'Such as “Autumn 2026, evenings”.',
  'class.name-missing': 'Please give the class a name.',
  'class.open': 'Open the class',
  'class.save': 'Save',
  'class.close': 'Close the class',
  'class.close-what': 'A closed class leaves the lists. Everything done in it is kept.',

  'roster.list': 'One trainee on each line',
  'roster.list-how': 'Name, and after a comma the school’s number if there is one. Paste from a spreadsheet or type.',
  'roster.file': 'From a CSV file',
  'roster.file-how':
    'The lists that Canvas, Moodle and Blackboard export are understood. Nothing is kept until you add them.',
  'roster.file-too-large':
    'This file is too large for a class list. It was not read. Choose the list of this class only.',
  'roster.file-unreadable': 'This file could not be read from the disk. Nothing was taken. Choose it once more.',
  'roster.file-no-list':
    'This file is no list of names that can be read here. Nothing was taken. In your spreadsheet, save the list as CSV and choose that file.',
  'roster.file-open-quote':
    'A quotation mark in this file is never closed: it may be cut short. Nothing was taken. Save the list again, or paste it into the field above.',
  'roster.no-names':
    'No column of this list is called name, first name or last name. Nothing was taken. Name the columns in its first row, or remove that row.',
  'roster.found_one': 'Found {{count}} trainee to add',
  'roster.found_other': 'Found {{count}} trainees to add',
  'roster.preview': 'Trainees found',
  'roster.more': 'and {{count}} more',
  'roster.problems_one': '{{count}} row is left out',
  'roster.problems_other': '{{count}} rows are left out',
  'roster.name-missing': 'Row {{row}}: no name. Add one, or remove the row. ({{text}})',
  'roster.too-long': 'Row {{row}}: longer than 120 characters. Shorten it. ({{text}})',
  'roster.known':
    'Row {{row}}: {{text}} is on the school’s list already. If it is another person, give each a number of their own.',
  'roster.twice':
    'Row {{row}}: {{text}} stands twice in this list. If they are two people, give each a number of their own.',
  'roster.name-needed': 'Please give a name.',
  'roster.add_one': 'Add {{count}} trainee',
  'roster.add_other': 'Add {{count}} trainees',

  'person.class': 'Class',
  'person.no-class': 'Take out of the class',
  'person.same-open': 'Already in the list …',
  'person.same': 'The same person as',
  'person.same-what': 'For somebody who joined by link and stood in the list already.',
  'person.same-choose': 'Choose their entry',
  'person.same-clear': 'Choose nobody',
  'person.same-nobody': 'Nobody of that name',
  'person.same-sure':
    'All that was handed in by {{who}} goes under {{other}}, whose name and number stay. Later work follows by itself. It cannot be taken apart again.',
  'person.same-do': 'Put together',
  'person.has-pin': 'A PIN stands before their work on this computer.',
  'person.drop-pin': 'Take the PIN away',
  'person.export-what': 'All the school holds about them, as a file',
  'person.export': 'Save their data',
  'person.delete-what': 'Delete this person with attempts, marks and comments.',
  'person.delete-sure':
    'Really delete everything about {{name}}? It cannot be undone, and older backups do not bring it back. A certificate they hold stays theirs. Of one that was revoked, its number and the day stay here, so that the list of revoked certificates goes on naming it.',
  'person.delete': 'Delete …',
  'person.delete-yes': 'Delete for good',

  'assignments.title': 'Assignments',
  'assignments.new': 'New assignment',
  'assignments.no-class': 'Open a class first, under “Classes and people”.',
  'assignments.none': 'Nothing is assigned yet.',
  'assignments.kept': 'Clients kept for exams',
  'assignments.kept-what':
    'Trainees meet these in an exam only, so that they are new to them there. You may try them; what you play counts for nobody.',
  'assign.class': 'Class',
  'assign.class-missing': 'Please choose a class.',
  'assign.module': 'Module or session',
  'assign.modules': 'Modules',
  'assign.sessions': 'Single sessions',
  'assign.nothing': 'There is nothing of that name.',
  'assign.module-missing': 'Please choose what is to be done.',
  'assign.due': 'Due on',
  'assign.due-how': 'Leave it empty for no date. Late work is still taken.',
  'assign.mode': 'What it is',
  'assign.mode-practice': 'Practice',
  'assign.mode-exam': 'Exam',
  'assign.mode-practice-what': 'Practice: a step towards being sure.',
  'assign.mode-exam-what': 'Exam: marked as such in every list and report.',
  'assign.attempts': 'Tries for each session',
  'assign.attempts-how':
    'Leave it empty for what the module says. A try begun is a try, also when it is left in the middle.',
  'assign.help': 'Help while playing',
  'assign.as-module': 'What the module says',
  'assign.scope': 'Place and licence',
  'assign.scope-how': 'The rules the session is played under, such as those of your state.',
  'assign.own-place': 'What each session says',
  'assign.not-there':
    'Cannot be played under these rules: {{titles}}. Choose another place, or what each session says.',
  'assign.do': 'Assign',
  'assign.change-title': 'Change the assignment',
  'assign.change-what-happens':
    'What was handed in stays as it is. Send the new link or file: devices that have the old one do not hear of the change by themselves.',
  'assign.due-on': 'Due {{day}}',
  'assign.was-due': 'Was due {{day}}',
  'assign.no-due': 'No date',
  'assign.tries_one': '{{count}} try',
  'assign.tries_other': '{{count}} tries',
  'assign.handed-in': '{{count}} of {{of}} handed something in',
  'assign.withdrawn': 'Withdrawn',
  'assign.withdraw': 'Withdraw',
  'assign.withdraw-what': 'Withdraw “{{title}}” from {{class}}',
  'assign.change-what': 'Change “{{title}}” for {{class}}',
  'assign.share': 'Give out',
  'assign.share-what': 'Give “{{title}}” out to {{class}}',
  'assign.withdraw-title': 'Withdraw this assignment?',
  'assign.withdraw-happens':
    'Nobody can begin it any more. What was handed in, its marks and comments stay. Devices that joined by link hear of it with the next link or file.',

  'share.title': '“{{title}}” for {{class}}',
  'share.what': 'On this computer the assignment is there already. To reach other devices, give out one of these:',
  'share.code': 'Code that opens the assignment',
  'share.scan': 'Scan with a phone’s or tablet’s camera',
  'share.link': 'Link',
  'share.copy': 'Copy the link',
  'share.copied': 'Copied',
  'share.file': 'Save as a file',
  'share.privacy':
    'The link holds the names of the school, the class and the assignment, and no person’s. Browsers do not send the part behind the # to any server.',

  'settings.name-and-logo': 'Name and logo',
  'settings.logo-of': 'Logo of {{name}}',
  'settings.no-logo': 'No logo yet. It stands on pages and certificates.',
  'settings.choose-logo': 'Choose a picture',
  'settings.drop-logo': 'Remove',
  'settings.logo-no-picture':
    'This file could not be read as a picture. Nothing was changed. Choose a PNG, JPEG or WebP; a drawing (SVG) has to be saved as PNG first.',
  'settings.logo-too-large':
    'This picture is too large for a logo. Nothing was changed. Save it smaller, at most {{megabytes}} MB and {{pixels}} pixels on each side, and choose that file.',
  'settings.instructors': 'Instructors',
  'settings.instructors-what': 'All use the same passphrase; each comment and mark keeps who gave it.',
  'settings.new-instructor': 'Name of a further instructor',
  'settings.add': 'Add',
  'settings.drop': 'Remove this school from the browser',
  'settings.drop-what': 'Classes, people, attempts and marks, all of it. Make a backup first.',
  'settings.drop-sure':
    'Everything of “{{name}}” in this browser goes, and nothing brings it back but a backup. Certificates that were given out stay valid.',
  'settings.drop-type': 'Type the school’s name to go on',
  'settings.drop-demo': 'Throw the demo away',
  'settings.drop-demo-what': 'The demo class and its samples go. Nothing of yours is in it.',
  'settings.drop-do': 'Remove',

  'storage-room.short-title': 'Room is running out',
  'storage-room.short':
    'This browser has about {{megabytes}} MB left for this page. Nothing is lost yet. Save your files now, then make room on the device or delete old attempts.',
  'storage-room.may-clear-title': 'The browser may clear this page’s storage',
  'storage-room.may-clear':
    'When space runs short, or after some weeks without a visit, some browsers clear what pages have kept. Ask it to keep yours, and save a file now and then.',
  'storage-room.ask': 'Ask the browser to keep it',
  'storage-room.refused':
    'The browser does not promise it. Adding a bookmark or installing the page may help. Until then, save a file after each day’s work.',

  'school-file.too-long':
    'This file is far larger than a school’s file can be. It was not read, and nothing was taken. Check which file it is.',
  'school-file.not-json': 'This is not a school’s file, or it is cut short. Nothing was taken. Ask for it again.',
  'school-file.newer-format':
    'This file was made by a newer version of Needlepoint. Nothing was taken. Open it with that version, or update this one.',
  'school-file.not-a-school-file':
    'This is not a school’s file. Nothing was taken. Files to join with come from your instructor.',
  'school-file.altered': 'This file was changed after it was made. Nothing was taken. Ask for the original.',
  'school-file.damaged':
    'This link or file is cut short or damaged. Nothing was taken. Copy the whole link, or ask for it again.',
  'school-file.not-allowed':
    'This file brings things it must not bring. Nothing was taken. Ask your instructor for it again.',
  'school-file.contradicts':
    'This file says something else than what is kept here about the same assignment. What is kept here stays as it is. Ask your instructor for the file again.',
  'school-file.unreadable': 'This file could not be read from the disk. Nothing was taken. Choose it once more.',
  'school-file.no-school':
    'This file does not say which school it belongs to. Nothing was taken. Ask for the whole file.',

  'schools.title': 'Schools on this device',
  'schools.what': 'One is open at a time. The others stay as they are.',
  'schools.own': 'Set up here',
  'schools.joined': 'Joined',
  'schools.open': 'Open',
  'schools.open-what': 'Open {{name}}',
  'schools.is-open': 'Open now',
  'schools.none': 'There is none yet.',
  'schools.close': 'Close the open one',
  'schools.new': 'Set up a school',
  'schools.demo': 'Open a demo class',

  'demo.title': 'A demo class',
  'demo.what':
    'Six made-up trainees and their sessions, rehearsed by scripted hands as you watch and marked as samples. They are real attempts that replay. Look around, change what you like, and throw it away.',
  'demo.do': 'Make the demo class',
  'demo.again': 'Go to the demo class',
  'demo.making': 'Rehearsing samples: {{done}} of {{total}}',
  'demo.checking': 'Replaying them to prove their scores …',
  'demo.school': 'Harbour School (demo)',
  'demo.instructor': 'Demo instructor',
  'demo.class': 'Sample class',
  'demo.trainee': '{{name}} (sample)',
  'demo.cancelled': 'Stopped. The demo was thrown away.',

  'privacy.title': 'Your data',
  'privacy.intro':
    'Needlepoint has no server and no accounts. What you do here stays in this browser until you hand a file to somebody yourself.',
  'privacy.stays-title': 'What is kept, and where',
  'privacy.stays-1':
    'Attempts: what your hands and choices did, the score, what you said of it, and the name you gave, if you gave one.',
  'privacy.stays-2': 'Schools: names and numbers of people, classes, assignments, marks and comments.',
  'privacy.stays-3':
    'All of it in this browser’s storage, for this page only. The page asks no other host for anything.',
  'privacy.leaves-title': 'What leaves this device',
  'privacy.leaves-1': 'Nothing by itself. No usage figures, no error reports, no cookies.',
  'privacy.leaves-2': 'Files and links that you save, share or send. They say on screen what is in them.',
  'privacy.leaves-3': 'A link to an assignment holds the names of school, class and module, and no person’s.',
  'privacy.protects-title': 'What protects it, and what does not',
  'privacy.protects-1':
    'The passphrase and PINs keep people out of pages. They do not encrypt what this browser keeps.',
  'privacy.protects-2':
    'Whoever can use this computer account with some knowledge can read it. Use an account of your own.',
  'privacy.protects-3': 'Browsers may clear a page’s storage. Save files: they are your copy.',
  'privacy.rights-title': 'Seeing and deleting it',
  'privacy.rights-1':
    'A trainee can save all their data here; an instructor can do it for anybody under “Classes and people”.',
  'privacy.rights-2':
    'Deleting a person removes their attempts, marks and comments here, and an older backup does not bring them back.',
  'privacy.rights-3': 'Files already handed to others are beyond this page: ask those who hold them.',
  'privacy.licences': 'Needlepoint is free software, made with the work of many others: the licences',
  'privacy.own': 'Your own data',
  'privacy.save': 'Save my data',
  'privacy.delete': 'Delete my data',
  'privacy.delete-what':
    'Delete everything about {{name}} from this device, attempts included? It cannot be undone. What you handed in stays with your instructor.',
} as const;
