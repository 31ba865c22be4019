// The order and the names of people, as the pages of the school show them.
import type { Person, School } from '../../core/school';

/** Trainees of a class (null: of none), by name in the reader's alphabet. */
export function traineesOf(school: School, classId: string | null, language: string): Person[] {
  const { compare } = new Intl.Collator(language);
  return [...school.people.values()]
    .filter(
      ({ role, classIds }) => role === 'trainee' && (classId ? classIds.includes(classId) : classIds.length === 0),
    )
    .sort((a, b) => compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

export function instructorsOf(school: School): Person[] {
  return [...school.people.values()].filter(({ role }) => role === 'instructor');
}

export function nameOf(school: School, personId: string): string {
  return school.people.get(school.personIdOf(personId))?.name ?? '';
}
