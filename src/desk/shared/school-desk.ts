// The school that is open on this page: its records and what they fold into, who is using it, and the ways to add to it.
import {
  idsOfPerson,
  mergeRecords,
  schoolOf,
  stamped,
  type Merged,
  type School,
  type SchoolAct,
  type SchoolPorts,
  type SchoolRecord,
  type SealingKey,
} from '../../core/school';
import type { KeptSchool, SchoolPlace, SchoolShelf } from '../../storage';
import { canLock, changeLock, makeLock, openLock } from './lock';
import { SCHOOL, SCHOOL_SIGN, TRAINEE, type PageMemory } from './page-memory';

/** Who sits at the page. The instructor's key is that of the passphrase (see lock.ts); null in a demo, which has no lock. */
export type SchoolUser =
  | { kind: 'nobody' }
  | { kind: 'trainee'; personId: string }
  | { kind: 'instructor'; personId: string; key: SealingKey | null };

/** What stands before a trainee's work: nothing, their PIN, the offer to choose one, or first an instructor who says that it is them. */
export type TraineeEntry = 'open' | 'pin' | 'choose' | 'vouch';

export interface OpenSchool {
  place: SchoolPlace;
  records: readonly SchoolRecord[];
  school: School;
  user: SchoolUser;
}

export interface SchoolDesk {
  readonly shelf: SchoolShelf;
  readonly ports: SchoolPorts;
  /** The open school, or null. A new object after every change: fit for `useSyncExternalStore` (see use-school.ts). */
  now(): OpenSchool | null;
  subscribe(listener: () => void): () => void;
  listSchools(): Promise<KeptSchool[]>;
  /** Opens a school that is kept here; nobody is using it yet, unless this page remembers a trainee. Null closes. */
  open(schoolId: string | null): Promise<void>;
  /** Sets a school up with its first instructor, opens it and lets them in. Without a passphrase it has no lock: for a demo. */
  found(setUp: {
    schoolName: string;
    instructorName: string;
    passphrase: string | null;
    place: SchoolPlace;
  }): Promise<OpenSchool>;
  /** Takes records from a file or link: makes room for the school if it is new, merges, opens it. Nothing known is changed. */
  take(schoolId: string, place: SchoolPlace, records: readonly SchoolRecord[]): Promise<Merged>;
  /** Whether records of a file say something else than those kept here under the same ids: records never change, so it was tampered with. */
  contradicts(schoolId: string, records: readonly SchoolRecord[]): Promise<boolean>;
  /** Merges records into the open school. */
  merge(records: readonly SchoolRecord[]): Promise<Merged>;
  /** Stamps acts as the person who is using the page (or `by`) and keeps them, all or none. */
  act(acts: readonly SchoolAct[], by?: string): Promise<SchoolRecord[]>;
  /** Keeps records that were stamped elsewhere with an id of their own, such as submissions. */
  keep(records: readonly SchoolRecord[]): Promise<void>;
  /** Puts a tombstone on a person and takes everything about them from the shelf. Resolves to the ids of their attempts. */
  deletePerson(personId: string): Promise<string[]>;
  /** Throws the open school away, and closes it. */
  drop(): Promise<void>;
  /** Lets a trainee in. False when their PIN is wrong. */
  enterTrainee(personId: string, pin?: string): Promise<boolean>;
  /** Lets an instructor in. False when the passphrase is wrong. */
  enterInstructor(personId: string, passphrase: string): Promise<boolean>;
  /**
   * Puts another passphrase before the instructors' area: one note written anew, so that the old one or the new one opens it whatever
   * happens in between. False when the old one is wrong.
   */
  changePassphrase(oldPassphrase: string, newPassphrase: string): Promise<boolean>;
  leave(): void;
  hasLock(): Promise<boolean>;
  isPassphrase(passphrase: string): Promise<boolean>;
  entryOf(personId: string): Promise<TraineeEntry>;
  /** Under any of the ids that turned out to be this person's. */
  hasPin(personId: string): Promise<boolean>;
  /** Null takes the PIN away: who goes in next under this name is asked anew. */
  setPin(personId: string, pin: string | null): Promise<void>;
  /** Remembers that this person was asked, and wants no PIN. */
  goWithoutPin(personId: string): Promise<void>;
}

/** The name of the note that holds the instructors' lock. */
export const LOCK_NOTE = 'lock';

/** What replay saw of an attempt file. */
export const evidenceNote = (digest: string): string => `evidence-${digest}`;
/** Which attempts were found to be alike. */
export const COPIES_NOTE = 'copies';
/** What a trainee handed in last: a JSON list of submission ids. */
export const handedInNote = (personId: string): string => `handed-in-${personId}`;
const pinNote = (personId: string): string => `pin-${personId}`;
/** Stands where the PIN's lock would, once somebody chose to have none. */
const NO_PIN = 'none';

/** Whether more than one person uses this school on this device: a school's own computer, or a second trainee who joined here. */
export function isShared({ place, school }: Pick<OpenSchool, 'place' | 'school'>): boolean {
  if (place !== 'joined') return place === 'own';
  return [...school.people.values()].filter(({ role }) => role === 'trainee').length > 1;
}

/** @param channel tells other tabs of this browser about changes, and hears of theirs */
export function createSchoolDesk(
  shelf: SchoolShelf,
  ports: SchoolPorts,
  memory: PageMemory,
  channel?: BroadcastChannel,
): SchoolDesk {
  let current: OpenSchool | null = null;
  const listeners = new Set<() => void>();

  const show = (next: OpenSchool | null): void => {
    current = next;
    memory.write(SCHOOL_SIGN, next && `${next.place} ${next.school.name}`, true);
    for (const listener of [...listeners]) listener();
  };
  const opened = (): OpenSchool => {
    if (!current) throw new Error('No school is open.');
    return current;
  };
  const showRecords = (records: readonly SchoolRecord[]): void => {
    const { place, user } = opened();
    const school = schoolOf(records);
    if (school) show({ place, user: stillHere(school, user), records, school });
  };
  const read = async (schoolId: string): Promise<OpenSchool | null> => {
    const kept = (await shelf.listSchools()).find((known) => known.schoolId === schoolId);
    const { records } = mergeRecords(await shelf.loadRecords(schoolId), []);
    const school = schoolOf(records);
    return kept && school ? { place: kept.place, records, school, user: { kind: 'nobody' } } : null;
  };
  const told = (): void => channel?.postMessage(current?.school.id ?? null);
  const enter = (user: SchoolUser): void => {
    const personId = user.kind === 'trainee' ? user.personId : null;
    // On a device of one's own the page remembers; on a school's computer it forgets with the tab.
    memory.write(TRAINEE, personId, opened().place === 'joined' && !isShared(opened()));
    show({ ...opened(), user });
  };
  /** Every note on a PIN of this person: two entries that turned out to be one person may each have had one. */
  const pinNotesOf = async (personId: string): Promise<string[]> => {
    const { school, records } = opened();
    const ids = [...idsOfPerson(records, personId)];
    const notes = await Promise.all(ids.map((id) => shelf.loadNote(school.id, pinNote(id))));
    return notes.filter((note) => note !== null);
  };
  const isRightPin = async (personId: string, pin: string): Promise<boolean> => {
    const pins = (await pinNotesOf(personId)).filter((note) => note !== NO_PIN);
    const opening = await Promise.all(pins.map((note) => openLock(note, pin)));
    return pins.length === 0 || opening.some((key) => key !== null);
  };
  /** One note for all ids of a person; the new one is written before others go, so that no moment is without. */
  const keepPinNote = async (personId: string, note: string | null): Promise<void> => {
    const { school, records } = opened();
    await shelf.keepNote(school.id, pinNote(personId), note);
    for (const id of idsOfPerson(records, personId)) {
      if (id !== personId) await shelf.keepNote(school.id, pinNote(id), null);
    }
  };
  const mergeIn = async (schoolId: string, ours: readonly SchoolRecord[], theirs: readonly SchoolRecord[]) => {
    const merged = mergeRecords(ours, theirs);
    await shelf.addRecords(schoolId, merged.added);
    if (merged.droppedIds.length > 0) {
      const dropped = new Set(merged.droppedIds);
      const digests = ours.flatMap((record) =>
        record.kind === 'submission' && dropped.has(record.id) ? [record.digest] : [],
      );
      await shelf.dropAttempts(schoolId, digests);
      for (const digest of digests) await shelf.keepNote(schoolId, evidenceNote(digest), null);
      // Who was alike is looked for anew at the next import.
      await shelf.keepNote(schoolId, COPIES_NOTE, null);
      await shelf.dropRecords(schoolId, merged.droppedIds);
    }
    return merged;
  };

  channel?.addEventListener('message', (message: MessageEvent<unknown>) => {
    if (!current || message.data !== current.school.id) return;
    void read(current.school.id).then((fresh) => {
      if (fresh && current) show({ ...fresh, user: stillHere(fresh.school, current.user) });
    });
  });

  const desk: SchoolDesk = {
    shelf,
    ports,
    now: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    listSchools: () => shelf.listSchools(),
    async open(schoolId) {
      const next = schoolId === null ? null : await read(schoolId);
      memory.write(SCHOOL, next?.school.id ?? null, true);
      const trainee = memory.read(TRAINEE);
      show(next);
      if (trainee && next?.school.people.has(next.school.personIdOf(trainee))) {
        enter({ kind: 'trainee', personId: trainee });
      }
    },
    async found({ schoolName, instructorName, passphrase, place }) {
      const lock = passphrase === null ? null : await makeLock(passphrase);
      const instructorId = ports.newId();
      const founded = {
        kind: 'school-founded',
        name: schoolName,
        ...(place === 'demo' ? { sample: true as const } : {}),
      } as const;
      const founding = stamped(founded, instructorId, ports);
      const person = { kind: 'person', role: 'instructor', name: instructorName, number: '' } as const;
      const records = [founding, stamped(person, instructorId, ports, instructorId)];
      await shelf.addRecords(founding.id, records);
      if (lock) await shelf.keepNote(founding.id, LOCK_NOTE, lock.note);
      await shelf.keepSchool({ schoolId: founding.id, place });
      await desk.open(founding.id);
      enter({ kind: 'instructor', personId: instructorId, key: lock?.key ?? null });
      return opened();
    },
    async take(schoolId, place, records) {
      const merged = await mergeIn(schoolId, await shelf.loadRecords(schoolId), records);
      await shelf.keepSchool({ schoolId, place });
      const becomesOwn = current?.place === 'joined' && place === 'own';
      if (current?.school.id === schoolId && !becomesOwn) showRecords(merged.records);
      else await desk.open(schoolId);
      told();
      return merged;
    },
    async contradicts(schoolId, records) {
      const ours = current?.school.id === schoolId ? current.records : await shelf.loadRecords(schoolId);
      return mergeRecords(ours, records).conflictIds.length > 0;
    },
    async merge(records) {
      const { school, records: ours } = opened();
      const merged = await mergeIn(school.id, ours, records);
      showRecords(merged.records);
      told();
      return merged;
    },
    async act(acts, by) {
      const { user } = opened();
      const actor = by ?? (user.kind === 'nobody' ? null : user.personId);
      if (actor === null) throw new Error('Nobody is using the school.');
      const records = acts.map((act) => stamped(act, actor, ports));
      await desk.keep(records);
      return records;
    },
    async keep(records) {
      const { school, records: ours } = opened();
      const merged = mergeRecords(ours, records);
      await shelf.addRecords(school.id, merged.added);
      showRecords(merged.records);
      told();
    },
    async deletePerson(personId) {
      const { school, records } = opened();
      const ids = idsOfPerson(records, personId);
      const attempts = [...school.attempts.values()].filter((attempt) => ids.has(attempt.personId));
      const user = opened().user;
      const by = user.kind === 'nobody' ? personId : user.personId;
      await desk.merge([...ids].map((person) => stamped({ kind: 'person-deleted', person }, by, ports)));
      for (const note of [...ids].flatMap((id) => [pinNote(id), handedInNote(id)])) {
        await shelf.keepNote(school.id, note, null);
      }
      return attempts.map(({ id }) => id);
    },
    async drop() {
      await shelf.dropSchool(opened().school.id);
      memory.write(TRAINEE, null, true);
      await desk.open(null);
    },
    async enterTrainee(personId, pin = '') {
      if (!(await isRightPin(personId, pin))) return false;
      enter({ kind: 'trainee', personId });
      return true;
    },
    async enterInstructor(personId, passphrase) {
      const note = await shelf.loadNote(opened().school.id, LOCK_NOTE);
      const key = note === null ? null : await openLock(note, passphrase);
      if (note !== null && key === null) return false;
      enter({ kind: 'instructor', personId, key });
      return true;
    },
    async changePassphrase(oldPassphrase, newPassphrase) {
      const { school } = opened();
      const note = await shelf.loadNote(school.id, LOCK_NOTE);
      const changed = note === null ? null : await changeLock(note, oldPassphrase, newPassphrase);
      if (changed !== null) await shelf.keepNote(school.id, LOCK_NOTE, changed);
      return changed !== null;
    },
    leave() {
      if (current) enter({ kind: 'nobody' });
    },
    hasLock: async () => (await shelf.loadNote(opened().school.id, LOCK_NOTE)) !== null,
    async isPassphrase(passphrase) {
      const note = await shelf.loadNote(opened().school.id, LOCK_NOTE);
      return note !== null && (await openLock(note, passphrase)) !== null;
    },
    async entryOf(personId) {
      const notes = await pinNotesOf(personId);
      if (notes.some((note) => note !== NO_PIN)) return 'pin';
      if (notes.length > 0 || !isShared(opened()) || !canLock()) return 'open';
      const { school } = opened();
      const id = school.personIdOf(personId);
      const hasWork = [...school.attempts.values()].some((attempt) => attempt.personId === id && attempt.submission);
      return hasWork && (await desk.hasLock()) ? 'vouch' : 'choose';
    },
    hasPin: async (personId) => (await pinNotesOf(personId)).some((note) => note !== NO_PIN),
    async setPin(personId, pin) {
      await keepPinNote(personId, pin === null ? null : (await makeLock(pin)).note);
    },
    goWithoutPin: (personId) => keepPinNote(personId, NO_PIN),
  };
  return desk;
}

/** Whoever was deleted meanwhile is not using the page any more. */
function stillHere(school: School, user: SchoolUser): SchoolUser {
  return user.kind === 'nobody' || school.people.has(school.personIdOf(user.personId)) ? user : { kind: 'nobody' };
}
