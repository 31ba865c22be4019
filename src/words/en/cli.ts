// What the command line says.
export const cli = {
  usage: `Needlepoint on the command line: npm run -s needlepoint -- COMMAND

  check [PATH…]                                   looks over scenarios, scopes, rubrics and hands
  check --rehearse [SCENARIO…]                    rehearses every hand besides: endings, criteria nobody wins or loses
  new scenario ID                                 writes a commented start that passes check
  rehearse SCENARIO --hand HAND --out FILE        lets a scripted hand carry out a session  [--seed N]
  score FILE [--json]                             replays an attempt file and prints its score
  course SCENARIO --hand HAND [--sessions 3] [--every 30] [--seed N] [--json]
                                                  repeats a session on one skin and weighs the course against the best within scope
  grade DIR --csv FILE                            scores every attempt file of a folder
  bench [--json] [--write] [--only ROWS]          measures speed and size against their bars; --write renews docs/speed.md
  separation [--seeds 200] [--json] [--write]     shows whether the score separates skill; takes minutes; --write renews docs/separation.md
  sensitivity [--json]                            shows which coefficients of the skin move the score most; takes minutes

SCENARIO and HAND are ids of shipped files or paths of your own.`,
  'unknown-command':
    'There is no command “{{command}}”. Nothing was changed. The commands are: check, new, rehearse, score, course, grade, bench, separation, sensitivity.',
  'bad-arguments':
    'This call cannot be read: {{why}} Nothing was changed. Run the command without arguments to see how it is called.',
  'separation-seeds':
    '“{{text}}” is no good as --seeds. Nothing was changed. Give a whole number from {{fewest}} to {{most}}.',
  'separation-marks': '{{file}} has no marks between which the table goes. Nothing was written. Put them back.',
  'separation-measured':
    'Measured on {{day}}, {{seeds}} seeds a series and scenario, {{sessions}} sessions in all, no seed twice in a scenario. Engine and content: {{stamp}}.',
  'separation-progress': 'Carried out {{done}} of {{total}}.',
  'separation-head': 'Scripted hands from novice to expert, {{seeds}} seeds a series and scenario:',
  'separation-columns':
    '| Scenario | Rank correlation, overall | Motor skill alone | Experts passed | Novices passed | One expert, 5th … 95th percentile |',
  'separation-all': 'all together (spread: the widest)',
  'separation-met': 'Every bar is met.',
  'separation-not-met': 'Not every bar is met.',
  'new-what': 'Say what: new scenario ID, with an id of lower-case words joined by hyphens. Nothing was written.',
  'new-exists': '{{file}} is there already. Nothing was written. Choose another id.',
  'new-written':
    'Open scenarios/{{id}}.yaml and change what it says. Then: npm run -s needlepoint -- check --rehearse {{id}}',
  rehearsing: 'Rehearsing {{scenario}}: {{hand}}',
  'check-clean': 'Files looked over: {{count}}. Nothing is wrong.',
  'check-problems': 'Problems found: {{count}}.',
  'missing-argument': 'This command needs {{what}}. Nothing was changed.',
  'one-file': 'This command takes one attempt file. Score a whole folder with grade.',
  'bad-seed': '“{{seed}}” is not a seed. Nothing was changed. Give a whole number from 0 to 4294967295.',
  'cannot-write':
    'The file {{file}} could not be written: {{why}} Choose a folder that exists and that you may write to.',
  rehearsed: '{{hand}} on {{scenario}}: {{outcome}}, {{score}} of 100, {{verdict}}. Written to {{file}}.',
  'bad-count': '“{{text}}” is no good as {{what}}. Nothing was changed. Give a whole number from 1 to {{most}}.',
  'course-head':
    '{{scenario}} by {{hand}}: {{count}} sessions, one every {{every}} days, allowed as deep as the {{layer}}.',
  'course-session':
    '  day {{day}}  {{spacing}}  {{score}} of 100  takes away {{gain}} % of what is left  may harm {{risk}} %',
  'course-before': '      the skin before it: {{states}}',
  'course-result':
    'On day {{day}}: {{improvement}} % of the unwanted texture gone, of {{attainable}} % attainable within scope ({{gainShare}} %). Chance that something lasting went wrong: {{risk}} %. Worth {{share}} of 100.',
  'course-no-zone': 'No zone that the client came for may be treated, so there is no course. Choose another scenario.',
  passed: 'passed',
  'not-passed': 'not yet passed',
  'cannot-read': 'The file {{file}} could not be read: {{why}} Check the path.',
  'unreadable-too-long':
    '{{file}} is larger than any attempt file. Choose the .needlepoint.json file that Needlepoint saved.',
  'unreadable-not-json':
    '{{file}} is not an attempt file, or it was cut short. Ask for the file again as Needlepoint saved it.',
  'unreadable-newer-format': '{{file}} was written by a newer Needlepoint. Update this one and try again.',
  'unreadable-not-an-attempt':
    '{{file}} does not have the form of an attempt file. Choose the .needlepoint.json file that Needlepoint saved.',
  'unreadable-altered':
    '{{file}} was changed after it was saved: its seal does not fit. Ask for the file again as Needlepoint saved it.',
  'unreadable-damaged':
    '{{file}} holds a record that cannot be unpacked. Ask for the file again as Needlepoint saved it.',
  'unverified-other-engine':
    'Not verified: it was played on another edition of Needlepoint’s rules or face. Verify it with that edition; the score claimed then was {{score}}.',
  'unverified-content-hash': 'Not verified: the scenario inside the file is not the one it names.',
  'unverified-state': 'Not verified: the replay differs from the record from second {{second}} on.',
  'unverified-length': 'Not verified: the record does not end where its session ends.',
  'unverified-scorecard': 'Not verified: the replay gives another score than the one claimed.',
  'unverified-not-playable': 'Not verified: the record cannot be replayed.',
  'score-line':
    '{{scenario}}: {{outcome}}, {{score}} of 100 (pass mark {{passMark}}), {{verdict}}. Verified by replay.',
  'score-criterion': '  {{points}} of {{outOf}}  {{id}}',
  'score-finding': '  {{severity}} at {{seconds}} s  {{id}} {{zone}}',
  'edition-other': 'Note: the scenario inside the file is not the edition that ships here under the same name.',
  'edition-unknown': 'Note: the scenario inside the file is not one that ships here.',
  'sensitivity-head':
    'Mean score {{score}}. The {{count}} coefficients that move it most, with the score at a fifth less and a fifth more:',
  'sensitivity-still':
    '{{count}} of {{all}} move nothing in what was played ({{plays}}): the score goes in steps, and these hands do not come to what such coefficients decide, as healing after the last visit, rollers or cooling. {{ids}}',
  'sensitivity-content': 'The scenario or a hand that this is measured with does not load. Run check to see why.',
  'bench-reference': 'The reference attempt cannot be read: {{why}}. Record it anew: npm run golden.',
  'grade-progress': '{{done}} of {{total}}: {{file}}',
  'grade-done': '{{verified}} of {{total}} verified. Written to {{file}}.',
  'grade-stopped':
    'Stopped: {{done}} of {{total}} were scored, {{verified}} verified. Those are in {{file}}; run it again for the rest.',
  'grade-empty': 'There is no .json file in {{folder}}. Nothing was written.',
} as const;
