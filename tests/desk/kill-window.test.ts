// A page that goes down between keeping a finished attempt and handing it to the school: the school gets it at the next opening.
import { expect, test } from 'vitest';
import { attemptFileText, engineOf, playedScenario, rehearse } from '../../src/core/attempt';
import { loadHand } from '../../src/core/scenario';
import { scenarioFiles } from '../../src/cli/content';
import { page } from '../../src/desk/trainee/home';
import { face, library, testServices, type TestServices } from './support';

/** A school with one trainee, and an attempt of theirs that was finished and kept on the device, and no further. */
async function cutOff(): Promise<{ services: TestServices; personId: string; fileText: string }> {
  const services = testServices();
  const desk = await services.schoolDesk();
  const { school } = await desk.found({ schoolName: 'S', instructorName: 'I', passphrase: null, place: 'own' });
  const [{ id: personId }] = await desk.act([{ kind: 'person', role: 'trainee', name: 'Ana', number: '' }]);
  const scenario = library.find('banned-place');
  const hand = loadHand(scenarioFiles(), 'declines', 'banned-place');
  if (!scenario || !hand.ok) throw new Error('The scenario is gone.');
  const about = { id: 'a1', seed: 7, mode: 'exam', who: 'Ana', startedAt: '2026-11-20T10:00:00.000Z' } as const;
  const attempt = rehearse({ ...about, scenario: playedScenario(scenario) }, hand.value, face);
  const { setup, scorecard, session } = attempt;
  if (!scorecard || !session.outcome) throw new Error('It was not finished.');
  const { shelf } = services.opened;
  const assigned = { schoolId: school.id, personId, assignmentId: 'as1', placeId: null };
  await shelf.beginAttempt({ setup, title: '', engine: engineOf(attempt), assigned });
  const fileText = attemptFileText(attempt);
  const { score, passed } = scorecard;
  const how = { endedAt: setup.startedAt, outcome: session.outcome, playedSeconds: 1, verified: true };
  await shelf.finishAttempt({ attemptId: setup.id, score, passed, ...how }, fileText);
  return { services, personId, fileText };
}

async function openOwnPage(services: TestServices): Promise<void> {
  const { loader } = page(services);
  if (typeof loader !== 'function') throw new Error('The page loads nothing.');
  await loader({ params: {}, request: new Request('http://localhost/') } as Parameters<typeof loader>[0]);
}

test('the trainee’s page brings it to the school, once', async () => {
  const { services, personId, fileText } = await cutOff();
  const desk = await services.schoolDesk();
  expect(desk.now()?.school.attempts.size).toBe(0);
  await openOwnPage(services);
  const attempt = desk.now()?.school.attempts.get('a1');
  expect([attempt?.personId, attempt?.assignmentId]).toEqual([personId, 'as1']);
  const digest = attempt?.submission?.digest ?? '';
  expect(await desk.shelf.loadAttempt(desk.now()?.school.id ?? '', digest)).toBe(fileText);
  const before = desk.now()?.records;
  await openOwnPage(services);
  expect(desk.now()?.records).toEqual(before);
});

test('what belonged to somebody whose data was deleted does not come back', async () => {
  const { services, personId } = await cutOff();
  const desk = await services.schoolDesk();
  await desk.deletePerson(personId);
  await openOwnPage(services);
  expect(desk.now()?.school.attempts.size).toBe(0);
  expect(await desk.shelf.listAttempts(desk.now()?.school.id ?? '')).toEqual([]);
});
