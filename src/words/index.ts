// The door of the words room: every text a person reads, by message id. Ids are "namespace:id"; without one, the desk's own.
import i18next, { type i18n } from 'i18next';
import { clinical } from './en/clinical';
import { desk } from './en/desk';
import { errors } from './en/errors';
import { findings } from './en/findings';
import { game } from './en/game';
import { PSEUDO_LANGUAGE, pseudoTexts } from './pseudo';

/** All English texts by namespace; ids are flat, because finding ids carry dots of their own. */
export const ENGLISH = { desk, clinical, findings, errors, game } as const;

export { PSEUDO_LANGUAGE };

export type Namespace = keyof typeof ENGLISH;

/**
 * A ready i18next instance. Texts come with the code, so that nothing has to be fetched before the first word can be said.
 * @param language a BCP 47 tag; a language without texts falls back to English
 */
export function createWords(language = 'en'): i18n {
  const words = i18next.createInstance();
  void words.init({
    lng: language,
    fallbackLng: 'en',
    ns: Object.keys(ENGLISH),
    defaultNS: 'desk',
    resources: language === PSEUDO_LANGUAGE ? { en: ENGLISH, [language]: pseudoTexts(ENGLISH) } : { en: ENGLISH },
    keySeparator: false,
    // React escapes what it shows; escaping twice would show the entities.
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  });
  return words;
}
