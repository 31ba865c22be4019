// Changing the passphrase: the old one or the new one opens the school and its signing key, whatever cuts the change off.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { MOST_ITERATIONS } from '../../src/core/school';
import { SIGNING_NOTE } from '../../src/desk/instructor/signing';
import { changeLock, fromBase64, makeLock, openLock, seal, toBase64, unseal } from '../../src/desk/shared/lock';
import { createSchoolDesk, LOCK_NOTE, type SchoolDesk } from '../../src/desk/shared/school-desk';
import { passphraseBytes, sealingKeyOf } from '../../src/desk/shared/web-crypto';
import { openBrowserSchoolShelf, ShelfError, type SchoolShelf } from '../../src/storage';
import { countingPorts } from '../core/school/records';
import { pageMemory } from './support';

const [OLD, NEW] = ['nine quiet herons', 'ten loud gulls'];
const SECRET = Uint8Array.of(1, 2, 3);
/** The tests are about the lock, not about its strength. */
const ROUNDS = 1000;

/** A page on this shelf, with a school that is locked with the old passphrase and a key that is sealed. */
async function schoolOn(shelf: SchoolShelf): Promise<{ desk: SchoolDesk; schoolId: string }> {
  const desk = createSchoolDesk(shelf, countingPorts(), pageMemory());
  const { school } = await desk.found({ schoolName: 'S', instructorName: 'I', passphrase: null, place: 'own' });
  const { note, key } = await makeLock(OLD, ROUNDS);
  await shelf.keepNote(school.id, LOCK_NOTE, note);
  await shelf.keepNote(school.id, SIGNING_NOTE, await seal(key, SECRET));
  return { desk, schoolId: school.id };
}

/** Which passphrases open both the door and what was sealed, on a page that was opened anew. */
async function whatOpens(shelf: SchoolShelf, schoolId: string): Promise<string[]> {
  const desk = createSchoolDesk(shelf, countingPorts(), pageMemory());
  await desk.open(schoolId);
  const opening: string[] = [];
  for (const passphrase of [OLD, NEW]) {
    if (!(await desk.enterInstructor('i', passphrase))) continue;
    const user = desk.now()?.user;
    const key = user?.kind === 'instructor' ? user.key : null;
    expect(key && (await unseal(key, (await shelf.loadNote(schoolId, SIGNING_NOTE)) ?? ''))).toEqual(SECRET);
    opening.push(passphrase);
  }
  return opening;
}

/** A shelf that goes down at its nth write, before or after it; counts the writes. */
function fallingShelf(shelf: SchoolShelf, at: number, after: boolean): { shelf: SchoolShelf; writes(): number } {
  let writes = 0;
  const falling = async (write: () => Promise<void>): Promise<void> => {
    writes += 1;
    if (writes > at || (writes === at && !after)) throw new ShelfError('refused');
    await write();
    if (writes === at) throw new ShelfError('refused');
  };
  return {
    shelf: {
      ...shelf,
      addRecords: (...args) => falling(() => shelf.addRecords(...args)),
      keepNote: (...args) => falling(() => shelf.keepNote(...args)),
    },
    writes: () => writes,
  };
}

test('after a change only the new passphrase opens the school, and what was sealed before', async () => {
  const shelf = await openBrowserSchoolShelf('passphrase-change');
  const { desk, schoolId } = await schoolOn(shelf);
  expect(await desk.changePassphrase(NEW, NEW), 'the old one has to be right').toBe(false);
  expect(await whatOpens(shelf, schoolId)).toEqual([OLD]);
  expect(await desk.changePassphrase(OLD, NEW)).toBe(true);
  expect(await whatOpens(shelf, schoolId)).toEqual([NEW]);
});

test.each([false, true])('cut off at every write (after it: %s), one of the two opens everything', async (after) => {
  let at = 1;
  for (let writes = 1; at <= writes; at++) {
    const whole = await openBrowserSchoolShelf(`passphrase-cut-${after}-${at}`);
    const { schoolId } = await schoolOn(whole);
    const falling = fallingShelf(whole, at, after);
    const desk = createSchoolDesk(falling.shelf, countingPorts(), pageMemory());
    await desk.open(schoolId);
    await expect(desk.changePassphrase(OLD, NEW)).rejects.toMatchObject({ problem: 'refused' });
    writes = falling.writes();
    expect(await whatOpens(whole, schoolId)).toEqual([after ? NEW : OLD]);
  }
  expect(at, 'it was cut off at least once').toBeGreaterThan(1);
});

test('a lock of the first kind opens, and can be given another passphrase', async () => {
  // As it was written until November 2026: the passphrase's own key sealed all.
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const key = await sealingKeyOf(crypto.subtle, await passphraseBytes(crypto.subtle, OLD, salt, ROUNDS));
  const check = await seal(key, new TextEncoder().encode('needlepoint'));
  const sealed = await seal(key, SECRET);
  const note = JSON.stringify({ lock: 1, iterations: ROUNDS, salt: toBase64(salt), check });
  const opened = await openLock(note, OLD);
  expect(opened && (await unseal(opened, sealed))).toEqual(SECRET);
  expect(await openLock(note, NEW)).toBeNull();
  const changed = (await changeLock(note, OLD, NEW, ROUNDS)) ?? '';
  const reopened = await openLock(changed, NEW);
  expect(reopened && (await unseal(reopened, sealed))).toEqual(SECRET);
  expect(await openLock(changed, OLD)).toBeNull();
});

test('a note that is none, or asks for work without end, opens nothing', async () => {
  const { note } = await makeLock(OLD, ROUNDS);
  const { iterations, ...rest } = JSON.parse(note) as { iterations: number };
  expect(iterations).toBe(ROUNDS);
  for (const wrong of ['', 'null', '{}', JSON.stringify({ ...rest, iterations: MOST_ITERATIONS + 1 })]) {
    expect(await openLock(wrong, OLD)).toBeNull();
  }
  const swapped = fromBase64((JSON.parse(note) as { key: string }).key).reverse();
  expect(await openLock(JSON.stringify({ ...rest, iterations, key: toBase64(swapped) }), OLD)).toBeNull();
});
