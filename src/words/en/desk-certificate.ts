// English for certificates, their check by anyone, backup and restore.

export const certificate = {
  'certificate.title': 'Certificate',
  'certificate.of': 'has met the requirements of the simulator module',
  'certificate.issued': 'Issued on {{day}}',
  'certificate.valid-through': 'Valid through {{day}}',
  'certificate.no-end': 'Does not run out',
  'certificate.signed-off-by': 'Signed off by {{who}}',
  'certificate.proved': 'It rests on these attempts, each replayed and found true where nothing else is said:',
  'certificate.proved-line': '{{session}}: {{score}} of 100 on {{day}} (rules {{rules}}, file {{digest}})',
  'certificate.decided-line':
    '{{session}}: {{score}} of 100 on {{day}} (by the instructor’s decision, file {{digest}})',
  'certificate.no-licence':
    'A training record of simulated sessions. It gives no licence and no right to treat anybody. Confirm your scope of practice with your board.',
  'certificate.key': 'Key of the school: {{fingerprint}}',
  'certificate.qr': 'All that a check needs is in this sign.',
  'certificate.print': 'Print',
  'certificate.file': 'Certificate file',
  'certificate.link': 'Copy the link to check it',
  'certificate.copied': 'Copied',

  'certificates.title': 'Certificates',
  'certificates.none': 'None was issued yet. Sign a trainee off on their page once a module’s rule is met.',
  'certificates.key-what':
    'The school signs with its own key. Publish these figures where people trust you (your website, your letterhead), so that they can tell your certificates from those of somebody who took your name.',
  'certificates.no-key': 'The key is made with the first certificate.',
  'certificates.person': 'Trainee',
  'certificates.module': 'Module',
  'certificates.issued': 'Issued',
  'certificates.expires': 'Valid through',
  'certificates.state': 'State',
  'certificates.valid': 'valid',
  'certificates.expired': 'expired',
  'certificates.revoked': 'revoked: {{reason}}',
  'certificates.open': 'Open',
  'certificates.revoke': 'Revoke',
  'certificates.revoke-title': 'Revoke the certificate of {{who}}',
  'certificates.revoke-what':
    'Papers and files that are out there stay as they are: somebody who checks one without your list of revoked certificates cannot know. Publish the list.',
  'certificates.revoke-reason': 'Reason',
  'certificates.revoke-do': 'Revoke',
  'certificates.list': 'List of revoked certificates (signed file)',
  'certificates.unknown': 'There is no such certificate in this school.',
  'certificates.locked-key':
    'The school’s key does not open. Lock the page, open it with the passphrase and try again.',
  'certificates.foreign-key':
    'This device does not have the school’s signing key. Restore a backup of the school here, or sign where it was set up.',

  'verify.title': 'Check a certificate',
  'verify.what':
    'Everything needed is inside the certificate; nothing is sent anywhere, and it works without a network.',
  'verify.paste': 'Code, link or text of the certificate',
  'verify.choose': 'Choose a certificate file',
  'verify.check': 'Check',
  'verify.good': 'The signature is good: nothing was changed since the school’s key signed it.',
  'verify.expired': 'It ran out on {{day}}.',
  'verify.own-school': 'It is signed with the key of {{school}}, which is kept on this device.',
  'verify.whose-key':
    'Whether the key is that of {{school}} this page cannot know. Compare these figures with those the school publishes: {{fingerprint}}',
  'verify.revoked-unknown':
    'Whether the school took it back later cannot be known without its list. Open the list, or ask the school.',
  'verify.revoked-list': 'Open the school’s list of revoked certificates',
  'verify.revoked': 'The school took this certificate back on {{day}}.',
  'verify.not-revoked': 'It is not on the school’s list of {{day}}.',
  'verify.list.too-long':
    'This file is far too large to be a list of revoked certificates. It was not read. What is said of this certificate stands. Ask the school for its list.',
  'verify.list.unreadable': 'The list could not be read from the disk. It was not used. Choose it once more.',
  'verify.list.foreign':
    'This is no list of revoked certificates, or it is cut short. It was not used. Choose the file that ends in .needlepoint-revoked.json, or ask the school for it.',
  'verify.list.newer-format':
    'This list comes from a newer Needlepoint. It was not used. Check the certificate with that version.',
  'verify.list.other-key':
    'This list is signed with another key than the certificate. It was not used. Ask the school that issued the certificate for its list.',
  'verify.list.forged':
    'This list was changed after the school signed it. It was not used. Ask the school for the original.',
  'verify.list.no-ed25519':
    'This browser cannot check signatures. The list was not used. Use a current Chrome, Edge, Firefox or Safari over https.',
  'verify.proves': 'What it proves',
  'verify.proves-what':
    'That the school’s key vouches for {{who}}: the named attempts on a simulator were replayed and scored as written. Not that {{who}} may treat anybody.',
  'verify.refused.too-long':
    'This is far too long for a certificate. It was not read. Choose the certificate’s own file, or paste its code.',
  'verify.refused.foreign':
    'There is no certificate in this. Nothing was changed. Choose the file that ends in .needlepoint-certificate.json, or paste the whole code.',
  'verify.refused.newer-format':
    'This certificate comes from a newer Needlepoint. It could not be checked here. Check it with that version.',
  'verify.refused.damaged':
    'This certificate is incomplete or damaged, so it proves nothing. Copy all of it, or ask for its file.',
  'verify.refused.forged':
    'The signature does not fit: this certificate was changed, or never signed by this key. It proves nothing. Ask the school for the original.',
  'verify.refused.no-ed25519':
    'This browser cannot check signatures (it has no Ed25519, or the page is not secure). Use a current Chrome, Edge, Firefox or Safari over https.',
  'verify.refused.unreadable': 'The file could not be read from the disk. Nothing was checked. Choose it once more.',

  'backup.title': 'Backup',
  'backup.what':
    'One file with the whole school: people, assignments, attempts, marks, certificates and the signing key. It is encrypted with the passphrase you give it here. Without the passphrase nobody can open it, you included.',
  'backup.passphrase': 'Passphrase for this backup',
  'backup.again': 'The same passphrase again',
  'backup.make': 'Make a backup',
  'backup.making': 'Packing {{done}} of {{total}}',
  'backup.made': 'The backup was handed to your downloads. Keep it on another device.',
  'backup.too-short': 'Please use at least {{count}} characters.',
  'backup.differs': 'The two are not the same. Please type it again.',
  'backup.wipe': 'Take the school off this device',
  'backup.wipe-what':
    'Everything of this school on this device goes: people, attempts, marks, keys. Only a backup brings it back.',
  'backup.wipe-title': 'Take “{{school}}” off this device?',
  'backup.wipe-confirm': 'Type the name of the school to confirm',
  'backup.wipe-do': 'Take it off',
  'restore.title': 'Restore a school',
  'restore.what':
    'Opens a backup and merges it with what is here: nothing that is here is lost, and nothing is taken twice.',
  'restore.choose': 'Choose the backup file',
  'restore.file': 'File: {{name}}',
  'restore.passphrase': 'Passphrase of the backup',
  'restore.do': 'Restore',
  'restore.progress': 'Reading {{percent}} %',
  'restore.done':
    'Restored: {{added}} records were new, {{known}} were here already. {{attempts}} attempt files are kept.',
  'restore.open': 'Open the school',
  'restore.refused.too-large':
    'This file is larger than any backup can be. It was not opened, and nothing was changed. Choose the file that ends in .needlepoint-school.',
  'restore.refused.foreign':
    'This is not a backup of Needlepoint. Nothing was changed. Choose the file that ends in .needlepoint-school.',
  'restore.refused.newer-version':
    'This backup comes from a newer Needlepoint. Nothing was changed. Open it with that version.',
  'restore.refused.wrong-passphrase':
    'The passphrase does not open this backup. Nothing was changed. Check it and try again.',
  'restore.refused.truncated':
    'This backup is cut short: its end is missing. Nothing was changed. Fetch the whole file again.',
  'restore.refused.damaged':
    'This backup is damaged. Nothing was changed. Fetch the file again, or use an older backup.',
  'restore.refused.unreadable': 'The file could not be read. Nothing was changed. Choose it once more.',
} as const;
