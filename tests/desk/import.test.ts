// Taking in work: what becomes of honest, forged, foreign, huge and copied files, and that a second time changes nothing.
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  attemptFileText,
  rehearse,
  playedScenario,
  readAttemptFile,
  sealedText,
  type Attempt,
} from '../../src/core/attempt';
import { loadHand, type Scenario } from '../../src/core/scenario';
import {
  assignedSeed,
  countsOf,
  schoolFileText,
  stamped,
  submissionId,
  submissionOf,
  type CopyFinding,
  type SchoolAttempt,
  type SchoolRecord,
} from '../../src/core/school';
import { scenarioFiles } from '../../src/cli/content';
import { importFiles, settleWhose, type DroppedFile, type ImportLine } from '../../src/desk/instructor/import-files';
import { importJobOf } from '../../src/desk/instructor/import-job';
import type { SchoolDesk } from '../../src/desk/shared/school-desk';
import { face, library, testServices } from './support';

const golden = readFileSync('tests/golden/node-declines.needlepoint.json', 'utf8');

/** A session by a person: what a scripted hand did, under another origin and name, played anew so that it is true. */
function playedBy(who: string, id: string, seed = 7, change = (shipped: Scenario): Scenario => shipped): string {
  const shipped = library.find('banned-place');
  const scenario = shipped && change(shipped);
  const hand = scenario && loadHand(scenarioFiles(), 'declines', scenario.id);
  if (!scenario || !hand?.ok) throw new Error('The scenario is gone.');
  const setup = {
    id,
    scenario: playedScenario(scenario),
    seed,
    mode: 'exam',
    who,
    startedAt: '2026-11-20T10:00:00.000Z',
  } as const;
  const attempt = rehearse(setup, hand.value, face);
  // The origin is no part of what is replayed.
  const person: Attempt = { ...attempt, setup: { ...attempt.setup, origin: { kind: 'person' } } };
  return attemptFileText(person);
}

function dropped(name: string, text: string, size = text.length): DroppedFile {
  return { name, size, text: async () => text };
}

let desk: SchoolDesk;
let anaId: string;

beforeEach(async () => {
  desk = await testServices().schoolDesk();
  await desk.found({ schoolName: 'Bright Room', instructorName: 'Ruth', passphrase: null, place: 'own' });
  [{ id: anaId }] = await desk.act([
    { kind: 'person', role: 'trainee', name: 'Ana', number: '' },
    { kind: 'person', role: 'trainee', name: 'Ben', number: '' },
  ]);
});

async function take(...files: DroppedFile[]): Promise<{ lines: readonly ImportLine[]; copies: CopyFinding[] }> {
  let lines: readonly ImportLine[] = [];
  const copies = await importFiles(files, {
    ...{ desk, library, mapsHash: face.mapsHash, signal: new AbortController().signal },
    examiner: testServices().verifier.openExaminer(),
    onProgress: (progress) => (lines = progress.lines),
  });
  return { lines, copies };
}

test('an honest attempt goes to the trainee of its name, verified as practice; a second time changes nothing', async () => {
  const file = dropped('ana.json', playedBy('ana', 'a1'));
  expect((await take(file)).lines).toMatchObject([{ kind: 'fresh', attempt: { personId: anaId, unproved: null } }]);
  const attempt = desk.now()?.school.attempts.get('a1');
  expect(attempt?.verification?.proof).toEqual({ verified: true });
  expect(attempt && countsOf(attempt)).toEqual({ counts: false, why: 'practice' });
  const before = desk.now()?.records;
  expect((await take(file)).lines).toMatchObject([{ kind: 'known' }]);
  expect(desk.now()?.records).toEqual(before);
});

test('an import that goes on while the page locks itself is still the instructor’s', async () => {
  const user = desk.now()?.user;
  const file = dropped('ana.json', playedBy('ana', 'a1'));
  // Locked while the file is being read.
  await take({ ...file, text: async () => (desk.leave(), file.text()) });
  expect(desk.now()?.user.kind).toBe('nobody');
  const { verification } = desk.now()?.school.attempts.get('a1') ?? {};
  expect([user?.kind, verification?.by]).toEqual(['instructor', user?.kind === 'instructor' && user.personId]);
});

test('nobody of that name: the instructor says whose it is', async () => {
  const { lines } = await take(dropped('x.json', playedBy('Somebody', 'a1')));
  expect(lines).toMatchObject([{ kind: 'whose' }]);
  expect(desk.now()?.school.attempts.size).toBe(0);
  if (lines[0].kind !== 'whose') throw new Error('It was settled already.');
  await settleWhose(lines[0], anaId, { desk, library });
  expect(desk.now()?.school.attempts.get('a1')?.personId).toBe(anaId);
});

describe('files that are not what they should be', () => {
  const whyOf = (line: ImportLine): string => (line.kind === 'refused' ? line.why.messageId : line.kind);

  test.each([
    ['edited', () => golden.replace('"score":', '"score": '), 'errors:file.altered'],
    ['truncated', () => golden.slice(0, 2000), 'errors:file.not-json'],
    ['foreign', () => '{"hello":"world"}', 'errors:file.not-an-attempt'],
    ['of a future version', () => golden.replace('attempt/1', 'attempt/9'), 'errors:file.newer-format'],
  ])('%s', async (_, text, why) => {
    const { lines } = await take(dropped('x.json', text()));
    expect(lines.map(whyOf)).toEqual([why]);
    expect(desk.now()?.school.attempts.size).toBe(0);
  });

  test('200 MB: refused by its size, before it is read', async () => {
    const huge: DroppedFile = {
      name: 'huge.json',
      size: 200 * 1024 * 1024,
      text: () => Promise.reject(new Error('It was read.')),
    };
    expect((await take(huge)).lines.map(whyOf)).toEqual(['import.refused.too-large']);
  });

  test('forged: kept with the reason, and does not count', async () => {
    const { digest, ...fields } = JSON.parse(playedBy('Ana', 'a1')) as { digest: string; scorecard: object };
    const forged = sealedText({ ...fields, scorecard: { ...fields.scorecard, score: 99.9 } });
    expect(digest).toHaveLength(64);
    const { lines } = await take(dropped('x.json', forged));
    expect(lines).toMatchObject([
      { kind: 'fresh', attempt: { unproved: { messageId: 'errors:unverified.scorecard' } } },
    ]);
    const attempt = desk.now()?.school.attempts.get('a1');
    expect(attempt && countsOf(attempt)).toEqual({ counts: false, why: 'not-verified' });
  });

  test('marked by a softer rubric of its own: proved, and does not count', async () => {
    const soften = (shipped: Scenario): Scenario => ({ ...shipped, rubric: { ...shipped.rubric, passMark: 1 } });
    const { lines } = await take(dropped('x.json', playedBy('Ana', 'a1', 7, soften)));
    expect(lines).toMatchObject([{ kind: 'fresh', attempt: { unproved: null } }]);
    const attempt = desk.now()?.school.attempts.get('a1');
    expect(attempt && countsOf(attempt)).toEqual({ counts: false, why: 'not-as-assigned' });
  });

  test('handed in to another school, or bringing marks of its own', async () => {
    const other = schoolFileText({
      purpose: 'hand-in',
      schoolId: 'elsewhere',
      personId: 'p',
      records: [],
      attempts: [],
    });
    expect((await take(dropped('x.json', other))).lines.map(whyOf)).toEqual(['import.refused.other-school']);
    const ports = { newId: () => 'c1', now: () => '2026-11-20T10:00:00.000Z' };
    const comment = stamped({ kind: 'counting', attempt: 'a1', counts: true, reason: 'please' }, anaId, ports);
    const schoolId = desk.now()?.school.id ?? '';
    const cheeky = schoolFileText({ purpose: 'hand-in', schoolId, personId: anaId, records: [comment], attempts: [] });
    expect((await take(dropped('x.json', cheeky))).lines.map(whyOf)).toEqual(['import.school-file.not-allowed']);
  });

  test('one bad file costs the others nothing', async () => {
    const { lines } = await take(dropped('bad.json', 'no'), dropped('good.json', playedBy('Ana', 'a1')));
    expect(lines.map(({ kind }) => kind).sort()).toEqual(['fresh', 'refused']);
  });
});

test('a scripted hand never counts', async () => {
  const { lines } = await take(dropped('x.json', golden));
  if (lines[0].kind !== 'whose') throw new Error('It was settled already.');
  await settleWhose(lines[0], anaId, { desk, library });
  const [attempt] = desk.now()?.school.attempts.values() ?? [];
  await desk.act([{ kind: 'counting', attempt: attempt.id, counts: true, reason: 'please' }]);
  const [now] = desk.now()?.school.attempts.values() ?? [];
  expect(countsOf(now)).toEqual({ counts: false, why: 'scripted-hand' });
});

test('the same acts under another name are found', async () => {
  const { copies } = await take(dropped('a.json', playedBy('Ana', 'a1')), dropped('b.json', playedBy('Ben', 'b1')));
  expect(copies).toMatchObject([{ likeness: 'same-acts', attemptIds: ['a1', 'b1'] }]);
});

describe('work for an assignment', () => {
  /** Hands in one session of Ana's, played on the seed of this try, with or without having written it down first. */
  async function handIn(under: string, tryNumber: number, written = true): Promise<SchoolAttempt | undefined> {
    const schoolId = desk.now()?.school.id ?? '';
    const terms = { due: null, mode: 'exam', attempts: null, help: 'exam', scope: null } as const;
    const classId = 'class-1';
    const act = { kind: 'assignment', class: classId, module: 'banned-place', terms, salt: 's' } as const;
    const [{ id: assignment }] = await desk.act([act]);
    const scenario = 'banned-place';
    const about = { assignmentId: assignment, salt: 's', scenarioId: scenario };
    const text = playedBy('Ana', 'a1', assignedSeed({ ...about, personId: under, tryNumber }));
    const facts = readAttemptFile(text);
    if (!facts.ok) throw new Error(facts.reason);
    const begun = {
      kind: 'attempt-begun',
      attempt: 'a1',
      person: under,
      assignment,
      scenario,
      try: tryNumber,
    } as const;
    const submission = submissionOf(facts.file, { personId: under, assignmentId: assignment });
    const records: SchoolRecord[] = [
      ...(written ? [stamped(begun, under, desk.ports)] : []),
      stamped(submission, under, desk.ports, submissionId(facts.file.digest)),
    ];
    const file = { purpose: 'hand-in', schoolId, personId: under } as const;
    await take(dropped('work.json', schoolFileText({ ...file, records, attempts: [text] })));
    return desk.now()?.school.attempts.get('a1');
  }

  test('on its own seed it counts; so it does under an id that turned out to be the same person’s', async () => {
    const own = await handIn(anaId, 1);
    expect([own?.personId, own && countsOf(own)]).toEqual([anaId, { counts: true }]);
    desk = await testServices().schoolDesk();
    await desk.found({ schoolName: 'Bright Room', instructorName: 'Ruth', passphrase: null, place: 'own' });
    const [{ id }] = await desk.act([{ kind: 'person', role: 'trainee', name: 'Ana', number: '' }]);
    await desk.merge([
      stamped({ kind: 'person', role: 'trainee', name: 'A', number: '' }, 'phone', desk.ports, 'phone'),
    ]);
    await desk.act([{ kind: 'person-joined', person: 'phone', same: id }]);
    const other = await handIn('phone', 1);
    expect([other?.personId, other && countsOf(other)]).toEqual([id, { counts: true }]);
  });

  test.each([
    ['the seed of a try that nobody can have come to', 5, true],
    ['a try that was never written down', 1, false],
  ])('%s does not count', async (_, tryNumber, written) => {
    const attempt = await handIn(anaId, tryNumber, written);
    expect(attempt && countsOf(attempt)).toEqual({ counts: false, why: 'not-as-assigned' });
  });
});

test('an import goes on while the page is locked, and whoever comes back sees how far it is and what became of each file', async () => {
  const schoolId = desk.now()?.school.id ?? '';
  const job = importJobOf(desk, schoolId);
  const seen: string[] = [];
  job.subscribe(() => seen.push(job.now().kind));
  const examiner = testServices().verifier.openExaminer();
  const run = job.run([dropped('ana.json', playedBy('ana', 'a1')), dropped('letter.txt', 'Dear Ruth')], {
    ...{ examiner, library, loadMapsHash: async () => face.mapsHash },
  });
  desk.leave();
  expect(importJobOf(desk, schoolId).now().kind).toBe('running');
  await run;
  expect(seen.filter((kind) => kind === 'running').length).toBeGreaterThan(2);
  const state = importJobOf(desk, schoolId).now();
  expect(state).toMatchObject({ kind: 'done', progress: { done: 2, total: 2 } });
  if (state.kind === 'idle') throw new Error('It was forgotten.');
  expect(state.progress.lines.map(({ kind }) => kind).sort()).toEqual(['fresh', 'refused']);
  expect(importJobOf(desk, 'another-school').now().kind).toBe('idle');
});
