// What can be assigned, by name; and whether a place fits every session of it.
import { moduleWordsOf, openCards, titleOf, type Library, type Module } from '../../core/scenario';

export interface Choice {
  value: string;
  label: string;
}

export function moduleTitle(library: Library, moduleId: string, language: string): string {
  const module = library.findModule(moduleId);
  return module ? moduleWordsOf(module, language).title : moduleId;
}

/** Modules, then single sessions: but for those that are kept for exams, whom a trainee is to meet there for the first time. */
export function assignableChoices(library: Library, language: string): { modules: Choice[]; sessions: Choice[] } {
  return {
    modules: library.modules.map((module) => ({ value: module.id, label: moduleWordsOf(module, language).title })),
    sessions: openCards(library).map(({ id }) => ({ value: id, label: titleOf(library.cards, id, language) })),
  };
}

export function placeChoices(library: Library, language: string): Choice[] {
  return library.places.map(({ profile, file: { words } }) => ({
    value: profile.id,
    label: (Object.hasOwn(words, language) ? words[language] : words.en).name,
  }));
}

/** Titles of the sessions that cannot be played under a scope profile. */
export function misfits(library: Library, module: Module, placeId: string, language: string): string[] {
  const ids = [...new Set([...module.steps.map(({ scenarioId }) => scenarioId), ...(module.draw?.of ?? [])])];
  return ids.filter((id) => !library.findAt(id, placeId).ok).map((id) => titleOf(library.cards, id, language));
}
