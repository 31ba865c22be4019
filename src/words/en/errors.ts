// English for what can go wrong: what happened, what was kept, what to do next.

export const errors = {
  'storage.refused':
    'This browser would not save the last moments. What was saved before is whole. Finish the session and download its file.',
  'storage.blocked':
    'Another tab holds what this browser has saved. Nothing was lost. Close the other tabs of this site and open this page again.',
  'storage.full':
    'There is no more room to save. What was saved before is whole. Download what you want to keep, then delete old attempts from the history.',
  'storage.already-kept':
    'This attempt is also open in another tab, which saves it there. Go on in that tab, or close it and open this page again.',
  'storage.unreadable':
    'What was saved could not be read. Nothing was changed. Open the page again; if it stays so, practise on and download the file at the end.',

  'saving.full':
    'There is no more room to save. Play on: nothing is lost while this page stays open. Delete old attempts in another tab and the rest is saved by itself, or finish and download the file.',
  'saving.refused':
    'This browser does not save just now. Play on: nothing is lost while this page stays open, and saving is tried again and again. Otherwise finish and download the file.',
  'saving.again': 'Saving works again, and all that waited is saved.',

  'keeping.insecure-address':
    'Attempts last only until you close this page, because it was opened over plain http. Download the file at the end, or ask your school for the https address.',
  'keeping.may-be-cleared':
    'This page was opened over plain http, where a browser may clear your attempts at any time. Download each file at the end, or ask your school for the https address.',
  'keeping.refused':
    'Attempts last only until you close this page, because this browser keeps nothing for it (a private window does that). Download the file at the end.',
  'keeping.blocked':
    'What you saved is whole, but another tab holds it back. Close the other tabs of this site and open this page again. Until then, attempts last only until you close this page.',

  'maps.unreachable': 'The face could not be loaded. Nothing was lost. Check the connection and open the page again.',
  'maps.damaged':
    'The face arrived damaged. Nothing was lost. Open the page again; if it stays so, the site has to be installed anew.',

  'scenario.unknown': 'There is no session called “{{id}}” here. Choose one from the list.',
  'scenario.broken': 'This session’s file has mistakes and cannot be played. Its author can mend it with these notes.',
  'scenario.some-broken': 'Some sessions cannot be played because their files have mistakes.',

  'resume.other-engine':
    'The simulator has changed since this attempt was begun, so it cannot go on. What was saved is kept until you delete it.',
  'resume.other-tab':
    'This session is open in another tab. Nothing was lost. Go on there, or close that tab and load this page again.',
  'attempt.unknown': 'This attempt is not on this device. If you have its file, open the file from the first page.',

  'file.too-long': 'This file is too large to be an attempt. Choose a file that ends in .needlepoint.json.',
  'file.not-json': 'This is not an attempt file, or it is cut short. Choose a file that ends in .needlepoint.json.',
  'file.newer-format': 'This file comes from a newer Needlepoint. Open it with that version.',
  'file.not-an-attempt': 'This is not an attempt file. Choose a file that ends in .needlepoint.json.',
  'file.altered': 'This file was changed after it was made, so its score cannot be trusted. Ask for the original.',
  'file.damaged': 'This file is damaged and cannot be replayed. Ask for it again.',
  'file.unreadable': 'This file could not be read from the disk. Choose it once more.',

  'unverified.other-engine':
    'This attempt was played on another version of the simulator. Open it with that version to replay it.',
  'unverified.content-hash': 'The scenario inside this file is not the one it names. Its score cannot be trusted.',
  'unverified.state': 'The replay differs from second {{second}} on. Its score cannot be trusted.',
  'unverified.length': 'The replay does not end where the file says. Its score cannot be trusted.',
  'unverified.scorecard': 'The replay gives another score than the file claims. Its score cannot be trusted.',
  'unverified.not-playable': 'What this file says was done cannot be done. Its score cannot be trusted.',

  'stage.unavailable.no-webgl':
    'This device cannot draw the face (it needs WebGL). The whole session can still be done with the panels: in the treatment, lead the pen from there.',
  'stage.unavailable.missing-picture':
    'A picture of the face could not be loaded. The whole session can still be done with the panels: in the treatment, lead the pen from there. Open the page again to try once more.',
  'stage.unavailable.other':
    'The face could not be shown. The whole session can still be done with the panels: in the treatment, lead the pen from there. Open the page again to try once more.',
  'stage.lost':
    'The graphics card let go of the picture. Nothing of the session was lost. The picture comes back by itself; until then, lead the pen from the panel.',

  'attempt.not-yours':
    'This attempt belongs to somebody else. Nothing was changed. If it is yours, say who you are first: on the first page, under your class.',
  'page.broken':
    'Something went wrong on this page. Your attempt was saved up to the last half second. Open the page again to go on.',
  'page.unreachable':
    'This page could not be fetched. What was saved is kept. Check the connection and load the page again.',
  'page.missing': 'There is no such page. Go back to the first one.',
  'verifier.stopped':
    'The check could not be run in this browser. Nothing was lost. Open the page again, or use the command line.',
} as const;
