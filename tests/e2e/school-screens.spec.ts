// Every page, dialog and state of the school: free of accessibility faults, of words that are not translated, and of words that do not fit.
// One walk in the made-up language through a school that was made in Node; for the contact sheet the same walk goes in English.
import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { playedFile } from './played-work';
import { SEEDED, writeSeededSchool, type SeededSchool } from './seeded-school';
import { LOW, Walk } from './school-walk';
import { LANGUAGE, pictures } from './survey';
import { say, speak } from './trainee';
import { Watch } from './watch';

test.beforeAll(() => speak(LANGUAGE));
test.afterAll(() => speak('en'));

// Pictures of long pages take their time.
test.setTimeout(pictures ? 1_200_000 : 300_000);
test.use({ actionTimeout: pictures ? 120_000 : 15_000 });

test('every page of a school, an instructor’s, a trainee’s, and those anybody opens', async ({
  browser,
  baseURL,
}, info) => {
  mkdirSync(info.outputDir, { recursive: true });
  const seeded = await writeSeededSchool(info.outputPath('s.needlepoint-school'), info.outputPath('f.json'));
  for (const walkThrough of [instructorsWalk, traineesWalk]) {
    const context = await browser.newContext({ baseURL, viewport: LOW, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const watch = await Watch.over(page, baseURL ?? '');
    await walkThrough(page, seeded, (name) => info.outputPath(name));
    watch.calm();
    await context.close();
  }
});

type PathOf = (name: string) => string;

async function instructorsWalk(page: Page, { attemptId, adaId }: SeededSchool, pathOf: PathOf): Promise<void> {
  const [backup, feedback] = [pathOf('s.needlepoint-school'), pathOf('f.json')];
  const walk = new Walk(page);
  const [ada, ben] = SEEDED.trainees;

  await walk.to('schools');
  await walk.heading('schools.title');
  await walk.see('schools-none');
  await walk.to('school/new');
  await walk.heading('setup-school.title');
  await walk.press('setup-school.do');
  await walk.see('set-up');
  await walk.to('demo');
  await walk.heading('demo.title');
  await walk.see('demo');
  await walk.to('instructor');
  await walk.heading('school.none-title');
  await walk.see('nothing-open');
  await walk.to('restore');
  await walk.choose('restore.choose', feedback);
  await walk.alert();
  await walk.see('restore-refused');
  await walk.choose('restore.choose', backup);
  await walk.fill('restore.passphrase', SEEDED.passphrase);
  await walk.see('restore');
  await walk.press('restore.do');
  await page.getByRole('link', { name: say('restore.open') }).waitFor();
  await walk.see('restored');

  await page.getByRole('link', { name: say('restore.open') }).click();
  await walk.heading('door.title');
  await walk.fill('door.passphrase', 'ΩΩ');
  await walk.press('door.enter');
  await walk.alert();
  await walk.see('door');
  await walk.fill('door.passphrase', SEEDED.passphrase);
  await walk.press('door.enter');
  await walk.heading('gradebook.title');
  await walk.see('gradebook');
  await walk.press('gradebook.export');
  await page.getByRole('menuitem').first().waitFor();
  await walk.see('gradebook-export');
  await page.keyboard.press('Escape');
  await walk.fill('gradebook.search', '0000');
  await walk.see('gradebook-nothing');
  await walk.fill('gradebook.search', '');
  await page.getByText(say('gradebook.view-attempts'), { exact: true }).first().click();
  await page.getByText(say('counts.by-decision')).first().waitFor();
  await walk.see('gradebook-attempts');
  await page.getByRole('combobox', { name: say('gradebook.show') }).click();
  await page.getByRole('option', { name: say('gradebook.show-practice-attempts') }).click();
  await walk.press('gradebook.practice-count', { count: 1 });
  await page.getByRole('dialog').waitFor();
  await walk.see('gradebook-practice');
  await walk.closeDialog();

  const go = async (path: string, headingId: string): Promise<void> => {
    await page.evaluate((to) => (window.location.hash = to), `#/${path}`);
    await walk.heading(headingId);
  };
  await go('school', 'people.title');
  await walk.see('people');
  await walk.press('people.new-class');
  await walk.press('class.open');
  await walk.see('new-class');
  await walk.closeDialog();
  await walk.press('people.change-class', { name: SEEDED.classes[0] });
  await walk.see('change-class');
  await walk.closeDialog();
  await walk.press('people.add-to', { name: SEEDED.classes[0] });
  await walk.fill('roster.list', 'Ђа, 51\nЂб; 52\n, 19\nАда, 17');
  await walk.see('add-trainees');
  await walk.fill('roster.list', 'Ђ1,Ђ2\n1,2');
  await walk.see('add-trainees-no-names');
  await walk.closeDialog();
  await walk.press('people.open-person', { name: SEEDED.trainees[3] });
  await page.getByRole('combobox', { name: say('person.same') }).click();
  await page.getByRole('option').first().click();
  await walk.press('person.delete');
  await walk.see('person-dialog');
  await walk.closeDialog();

  await go('school/assignments', 'assignments.title');
  await walk.see('assignments');
  await walk.press('assignments.new');
  await walk.press('assign.do');
  await walk.see('assign');
  await page.getByRole('combobox', { name: say('assign.module') }).click();
  await page.getByRole('option').first().waitFor();
  await walk.see('assign-modules');
  await page.keyboard.press('Escape');
  await walk.closeDialog();
  const given = { title: 'Clients and limits', class: SEEDED.classes[0] };
  for (const [button, name] of [
    ['assign.share-what', 'share'],
    ['assign.change-what', 'assignment-change'],
    ['assign.withdraw-what', 'withdraw'],
  ]) {
    await walk.press(button, given);
    await page.getByRole('dialog').waitFor();
    await walk.see(name);
    await walk.closeDialog();
  }

  await go('school/settings', 'school.nav-settings');
  await walk.see('settings');
  await page
    .getByRole('button', { name: say('settings.drop-do'), exact: true })
    .last()
    .click();
  await page.getByRole('dialog').waitFor();
  await walk.see('remove-school');
  await walk.closeDialog();

  await go('instructor/import', 'import.title');
  const paths = [
    ['Ђ1.json', '{}'],
    [
      'Ђ2.json',
      playedFile({
        ...{ scenarioId: 'banned-place', handId: 'declines', id: 'later', seed: 77, who: 'Ђ' },
        ...{ startedAt: '2026-11-05T10:00:00.000Z', mode: 'practice' },
      }),
    ],
  ].map(([name, text]) => {
    writeFileSync(pathOf(name), text);
    return pathOf(name);
  });
  await walk.choose('import.choose', paths);
  await page.getByPlaceholder(say('import.choose-trainee')).waitFor();
  await walk.see('import');

  await go(`instructor/attempt/${attemptId}`, 'review.title');
  await walk.heading('review.comments');
  await walk.see('review');
  await page
    .locator('[aria-labelledby="marks"] tbody button:has-text("' + say('review.override') + '")')
    .first()
    .click();
  await walk.press('review.override-save');
  await walk.see('review-override');
  await walk.closeDialog();
  await walk.press('review.do-not-count');
  await walk.press('review.count-save');
  await walk.see('review-count');
  await walk.closeDialog();

  await go('instructor/rescore', 'rescore.title');
  await page.getByText(say('rescore.weights')).click();
  await walk.fill('rescore.pass-mark', '100');
  await walk.see('rescore');
  await go('instructor/class', 'class.title');
  await walk.heading('class.depth');
  await page.getByRole('combobox', { name: say('class.trainee') }).click();
  await page.getByRole('option', { name: ben }).click();
  await walk.see('class-view');
  const tables = page.getByRole('button', { name: say('class.table'), exact: true });
  while ((await tables.count()) > 0) await tables.first().click();
  await walk.see('class-view-tables');

  await page.evaluate((to) => (window.location.hash = to), `#/instructor/person/${adaId}`);
  await page.getByRole('heading', { name: ada, exact: true }).waitFor();
  await walk.see('person');
  await walk.press('person.same-open');
  await page.getByRole('dialog').waitFor();
  await walk.see('person-same');
  await walk.closeDialog();
  await walk.press('person.sign-off');
  await page.getByRole('dialog').waitFor();
  await walk.see('sign-off');
  await walk.inDialog('person.sign-off-do');
  await page.getByRole('link', { name: say('person.certificate'), exact: true }).click();
  await walk.heading('certificate.title');
  await walk.see('certificate');
  await walk.save('certificate.file', pathOf('c.json'));
  await go('instructor/certificates', 'certificates.title');
  await walk.see('certificates');
  await page
    .getByRole('cell')
    .getByRole('button', { name: say('certificates.revoke') })
    .click();
  await walk.inDialog('certificates.revoke-do');
  await walk.see('revoke');
  await walk.fill('certificates.revoke-reason', 'Ђђ 5');
  await walk.inDialog('certificates.revoke-do');
  await page.getByRole('cell', { name: say('certificates.revoked', { reason: 'Ђђ 5' }) }).waitFor();
  await walk.see('certificates-revoked');
  await walk.save('certificates.list', pathOf('r.json'));
  await go('instructor/backup', 'backup.title');
  await walk.press('backup.make');
  await walk.see('backup');
  await walk.press('backup.wipe');
  await page.getByRole('dialog').waitFor();
  await walk.see('wipe');
  await walk.closeDialog();

  await walk.press('school.lock');
  await go('who', 'who.title');
  await walk.see('who');
  await page.getByRole('button', { name: ada }).first().click();
  await page.getByRole('dialog').waitFor();
  await walk.see('vouch');
  await walk.fill('door.passphrase', SEEDED.passphrase);
  await walk.inDialog('door.enter');
  await page.getByLabel(say('who.pin-choose'), { exact: true }).waitFor();
  await walk.see('choose-pin');
  await walk.inDialog('who.pin-without');
  await walk.heading('me.hello', { name: ada });
  await walk.fill('who.pin', '1');
  await walk.press('pin.set');
  await walk.see('trainee');
  await walk.fill('who.pin', '2468');
  await walk.press('pin.set');
  await walk.heading('pin.has');
  await go('privacy', 'privacy.title');
  await walk.see('privacy');
  await walk.press('school.leave');
  await walk.heading('who.title');
  await page.getByRole('button', { name: ada }).first().click();
  await walk.fill('who.pin', '1111');
  await walk.inDialog('door.enter');
  await walk.alert();
  await walk.see('pin');
  await walk.closeDialog();
  await go('schools', 'schools.title');
  await walk.see('schools');
}

async function traineesWalk(page: Page, { link }: SeededSchool, pathOf: PathOf): Promise<void> {
  const feedback = pathOf('f.json');
  const walk = new Walk(page);
  await walk.to('join');
  await walk.heading('join.title');
  await walk.see('join');
  await walk.to('join/abcdef');
  await walk.alert();
  await walk.see('join-damaged');
  await walk.to(`join/${link}`);
  await page.getByRole('heading', { name: SEEDED.school }).waitFor();
  await walk.press('join.do');
  await walk.see('invitation');
  await walk.fill('join.name', 'Ђо');
  await walk.press('join.do');
  await walk.heading('me.hello', { name: 'Ђо' });
  await walk.see('trainee-begins');
  await walk.to(`join/${link}`);
  await page.getByText(say('join.known')).waitFor();
  await walk.see('invitation-known');
  await walk.to('instructor');
  await walk.heading('door.not-here-title');
  await walk.see('not-here');
  await walk.to('feedback');
  await walk.heading('feedback.title');
  await walk.choose('feedback.choose', feedback);
  await page.getByText('Ђђ 1').waitFor();
  await walk.see('feedback');
  await walk.to('verify/abc');
  await walk.alert();
  await walk.see('verify-refused');
  await walk.choose('verify.choose', pathOf('c.json'));
  await page.getByText(say('verify.good')).waitFor();
  await expect(page.getByRole('heading', { name: SEEDED.trainees[0], exact: true })).toBeVisible();
  await expect(page.getByText(say('certificate.no-licence'))).toBeVisible();
  await walk.see('verify');
  await walk.choose('verify.revoked-list', feedback);
  await page.getByText(say('verify.list.foreign')).waitFor();
  await walk.see('verify-list-refused');
  await walk.choose('verify.revoked-list', pathOf('r.json'));
  await expect(page.getByText(say('verify.list.foreign'))).toBeHidden();
  await expect(page.getByRole('alert')).toHaveCount(2);
  await walk.see('verify-revoked');
  await walk.to('');
  await walk.see('home');
}
