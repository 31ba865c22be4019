// How hard a passphrase is to guess for somebody who has a copy of what it locks: a plain look at it, no promise.

/** Each has words ("passphrase.strength.…"). */
export type Strength = 'weak' | 'fair' | 'strong';

/** Different letters, digits and signs below which length says nothing ("aaaaaaaaaaaaaa"). */
const FEWEST_DIFFERENT = 8;
const FAIR_CHARACTERS = 14;
const STRONG_CHARACTERS = 20;

/** Model values, ours: three short words make it fair, four of them strong. */
export function strengthOf(passphrase: string): Strength {
  const signs = [...passphrase.normalize('NFKC')];
  if (new Set(signs).size < FEWEST_DIFFERENT || signs.length < FAIR_CHARACTERS) return 'weak';
  return signs.length < STRONG_CHARACTERS ? 'fair' : 'strong';
}
