// The words of the first page and of what can go wrong on any page. The others come with the page that needs them (index.ts).
import i18next, { type i18n } from 'i18next';
import { history } from './en/clinical-history';
import { home } from './en/desk-home';
import { errors } from './en/errors';
import { PSEUDO_LANGUAGE, pseudoTexts } from './pseudo';

/** English texts by namespace; ids are flat, because finding ids carry dots of their own. */
export type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;

export const FIRST_ENGLISH = { desk: home, clinical: history, errors } as const;

export { PSEUDO_LANGUAGE };

/**
 * A ready i18next instance with these texts and those of the first page: nothing has to be fetched before the first word can be said.
 * @param language a BCP 47 tag; a language without texts falls back to English
 */
export function createFirstWords(language = 'en'): i18n {
  const words = i18next.createInstance();
  void words.init({
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'desk',
    resources: {},
    keySeparator: false,
    // React escapes what it shows; escaping twice would show the entities.
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  });
  addTexts(words, FIRST_ENGLISH);
  return words;
}

/** Adds texts to those that are there; asked for in the made-up language, they are added in it, too. */
export function addTexts(words: i18n, texts: Texts): void {
  const byLanguage =
    words.language === PSEUDO_LANGUAGE ? { en: texts, [PSEUDO_LANGUAGE]: pseudoTexts(texts) } : { en: texts };
  for (const [language, rooms] of Object.entries(byLanguage)) {
    for (const [room, messages] of Object.entries(rooms))
      words.addResourceBundle(language, room, messages, false, true);
  }
}
