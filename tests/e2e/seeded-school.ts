// A school with something on every page, made in Node by the desk's own functions and written as a backup: a browser restores it in a second.
import { writeFileSync } from 'node:fs';
import { assigning, assignmentRecords, linkText, type SchoolAct } from '../../src/core/school';
import { packSchool } from '../../src/desk/backup/backup-school';
import { feedbackText } from '../../src/desk/instructor/feedback-file';
import { importFiles, settleWhose, type ImportLine } from '../../src/desk/instructor/import-files';
import { makeLock } from '../../src/desk/shared/lock';
import { LOCK_NOTE } from '../../src/desk/shared/school-desk';
import { createWebCrypto } from '../../src/desk/shared/web-crypto';
import { face, library, testServices } from '../desk/support';
import { playedFile, workTexts } from './played-work';

export interface SchoolNames {
  passphrase: string;
  school: string;
  instructors: readonly [string, string];
  classes: readonly [string, string];
  trainees: readonly [string, string, string, string];
}

export const SEEDED = {
  passphrase: 'nine quiet herons',
  school: 'Ўўйї',
  instructors: ['Ињес', 'Рўт'],
  classes: ['Ωδη', 'Ψυχη'],
  trainees: ['Ада', 'Бєн', 'Ћида', 'Ада Ђ'],
} as const satisfies SchoolNames;

export interface SeededSchool {
  /** Of the assignment that stands. */
  link: string;
  attemptId: string;
  adaId: string;
}

/**
 * Writes the backup and a feedback file.
 * @param names unless told, in letters that no English text has, so that whatever is left untranslated stands out
 * @param written what comments and reasons begin with
 */
export async function writeSeededSchool(
  backupPath: string,
  feedbackPath: string,
  names: SchoolNames = SEEDED,
  written = 'Ђђ',
): Promise<SeededSchool> {
  const services = testServices();
  const desk = await services.schoolDesk();
  const [instructorName, second] = names.instructors;
  await desk.found({ schoolName: names.school, instructorName, passphrase: null, place: 'own' });
  const [autumn, , bySecond] = await desk.act([
    { kind: 'class', name: names.classes[0] },
    { kind: 'class', name: names.classes[1] },
    { kind: 'person', role: 'instructor', name: second, number: '' },
  ]);
  const people = await desk.act(
    names.trainees.map((name, place): SchoolAct => ({
      kind: 'person',
      role: 'trainee',
      name,
      number: `${17 + place}`,
    })),
  );
  await desk.act(people.map(({ id }): SchoolAct => ({ kind: 'member', person: id, class: autumn.id, present: true })));
  const terms = { due: '2030-06-01', mode: 'exam', attempts: 2, help: null, scope: null } as const;
  const [assigned, withdrawn] = await desk.act(
    ['clients-and-limits', 'certification-exam', 'certification-exam'].map((id): SchoolAct => {
      const { draw = null } = library.findModule(id) ?? {};
      return assigning({ id, draw }, { class: autumn.id, terms, salt: desk.ports.newId() });
    }),
  );
  await desk.act([{ kind: 'assignment-withdrawn', assignment: withdrawn.id }]);

  const [ada, ben] = people;
  const module = library.findModule('clients-and-limits');
  if (!module) throw new Error('The module is gone.');
  const passes = workTexts(module, ada.id);
  const deep = { scenarioId: 'clear-cheeks', handId: 'too-deep', mode: 'guided', seed: 3 } as const;
  const slips = [
    playedFile({ ...deep, id: 'deep-1', who: ben.id, startedAt: '2026-11-02T10:00:00.000Z' }),
    playedFile({ ...deep, id: 'deep-2', who: ben.id, startedAt: '2026-11-03T10:00:00.000Z', seed: 4 }),
  ];
  const lines: ImportLine[] = [];
  await importFiles(
    [...passes, ...slips].map((text, place) => ({ name: `${place}.json`, size: text.length, text: async () => text })),
    {
      ...{ desk, examiner: services.verifier.openExaminer(), library, mapsHash: face.mapsHash },
      ...{
        signal: new AbortController().signal,
        onProgress: (progress) => lines.splice(0, lines.length, ...progress.lines),
      },
    },
  );
  for (const line of lines) if (line.kind === 'whose') await settleWhose(line, line.attempt.who, { desk, library });
  const schoolNow = desk.now()?.school;
  // Practice is let count, so that there is somebody to sign off; one attempt of his waits.
  await desk.act(
    [...(schoolNow?.attempts.values() ?? [])]
      .filter(({ id }) => id !== 'deep-2')
      .map(({ id }): SchoolAct => ({ kind: 'counting', attempt: id, counts: true, reason: 'Ђђ 4' })),
  );
  const attempt = [...(desk.now()?.school.attempts.values() ?? [])].find(
    ({ scenarioId }) => scenarioId === 'clear-cheeks',
  );
  const mark = attempt?.verification?.criteria[0];
  if (!attempt || !mark) throw new Error('Nothing was taken in.');
  await desk.act([
    { kind: 'comment', attempt: attempt.id, tick: 240, text: `${written} 1` },
    { kind: 'comment', attempt: attempt.id, tick: null, text: `${written} 2` },
  ]);
  await desk.act(
    [{ kind: 'override', attempt: attempt.id, criterion: mark.id, points: 0.5, reason: `${written} 3` }],
    bySecond.id,
  );
  const open = desk.now();
  if (!open) throw new Error('No school is open.');
  await desk.shelf.keepNote(open.school.id, LOCK_NOTE, (await makeLock(names.passphrase)).note);
  const parts = await packSchool(open, desk.shelf, names.passphrase, createWebCrypto(crypto), () => undefined);
  writeFileSync(backupPath, Buffer.concat(parts));
  writeFileSync(feedbackPath, feedbackText(open.records, open.school.id, ben.id));
  const link = linkText({
    schoolId: open.school.id,
    records: assignmentRecords(open.records, autumn.id, [assigned.id]),
  });
  return { link, attemptId: attempt.id, adaId: ada.id };
}
