// The order and the names of people, as the pages of the school show them.
import type { Person, School } from '../../core/school';

/** Every trainee, by name in the reader's alphabet. */
export function allTrainees(school: School, language: string): Person[] {
  const { compare } = new Intl.Collator(language);
  return [...school.people.values()]
    .filter(({ role }) => role === 'trainee')
    .sort((a, b) => compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

/** Those of a class (null: of none), in the same order. */
export function traineesOf(school: School, classId: string | null, language: string): Person[] {
  return allTrainees(school, language).filter(({ classIds }) =>
    classId ? classIds.includes(classId) : classIds.length === 0,
  );
}

export function instructorsOf(school: School): Person[] {
  return [...school.people.values()].filter(({ role }) => role === 'instructor');
}

export function nameOf(school: School, personId: string): string {
  return school.people.get(school.personIdOf(personId))?.name ?? '';
}
