// What every page of the instructor loads before it is shown: the modules and sessions of this build, and what was found to be alike.
import type { TimeExtension } from '../../core/attempt';
import { moduleWordsOf, type Library, type Module } from '../../core/scenario';
import type { CopyFinding, School, SchoolAttempt } from '../../core/school';
import type { SchoolDesk } from '../shared/school-desk';
import type { DeskServices } from '../shared/services';
import { loadCopies } from './evidence-notes';

export interface InstructorData {
  library: Library;
  copies: readonly CopyFinding[];
}

export async function loadInstructorData(services: DeskServices, desk: SchoolDesk): Promise<InstructorData> {
  const open = desk.now();
  const [library, copies] = await Promise.all([
    services.loadLibrary(),
    open ? loadCopies(desk.shelf, open.school.id) : [],
  ]);
  return { library, copies };
}

/** What the gradebook has a column for: every module, and every session that was assigned by itself. */
export function gradedModules(library: Library, school: School): Module[] {
  const alone = [...new Set([...school.assignments.values()].map(({ moduleId }) => moduleId))]
    .filter((id) => library.modules.every((module) => module.id !== id))
    .flatMap((id) => library.findModule(id) ?? []);
  return [...library.modules, ...alone];
}

export function moduleTitle(module: Module, language: string): string {
  return moduleWordsOf(module, language).title;
}

export function personName(school: School, personId: string): string {
  return school.people.get(school.personIdOf(personId))?.name ?? '';
}

/** How an attempt is like others, gravest first. A pair is told of both. */
export function copiesOf(attempt: Pick<SchoolAttempt, 'id'>, copies: readonly CopyFinding[]): CopyFinding[] {
  return copies.filter(({ attemptIds }) => attemptIds.includes(attempt.id));
}

/** More time than planned that the trainee had, as replay or else the file says it; undefined when none was given. */
export function extensionOf({ verification, submission }: SchoolAttempt): TimeExtension | undefined {
  return (verification ?? submission)?.timeExtension;
}
