// A made-up language for tests: every text lengthened and accented, so that words outside of src/words and narrow places stand out.

/** The language tag that asks for it. */
export const PSEUDO_LANGUAGE = 'en-XA';

const ACCENTED: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ö',
  u: 'ü',
  c: 'ç',
  n: 'ñ',
  y: 'ý',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ö',
  U: 'Ü',
  S: 'Š',
};

/** The text with accents and about a third longer, its {{values}} untouched, between marks that show where it begins and ends. */
export function pseudoText(text: string): string {
  const accented = text
    .split(/(\{\{\w+\}\})/)
    .map((part) => (part.startsWith('{{') ? part : [...part].map((letter) => ACCENTED[letter] ?? letter).join('')))
    .join('');
  return `[${accented}${'·'.repeat(Math.ceil(text.length / 3))}]`;
}

/** Every text of a language in the made-up one. */
export function pseudoTexts<Texts extends Readonly<Record<string, Readonly<Record<string, string>>>>>(
  texts: Texts,
): Record<string, Record<string, string>> {
  return Object.fromEntries(
    Object.entries(texts).map(([room, messages]) => [
      room,
      Object.fromEntries(Object.entries(messages).map(([id, text]) => [id, pseudoText(text)])),
    ]),
  );
}
