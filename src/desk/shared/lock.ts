// A lock that a passphrase opens: what stands before the instructor's area and a trainee's work, and seals what must not be read without it.
//
// What seals is a key made by chance; the passphrase only wraps that key, inside of the lock's one note. So a changed passphrase is one
// note written anew: whoever is cut off in between has the old note or the new one, whole, and everything sealed opens with either.
import { MOST_ITERATIONS, NONCE_BYTES, PASSPHRASE_ITERATIONS, SALT_BYTES, type SealingKey } from '../../core/school';
import { passphraseBytes, sealingKeyOf } from './web-crypto';

const KEY_BYTES = 32;
const NOTHING = new Uint8Array();
/** What the key was sealed for, so that nothing else sealed can be put in its place. */
const BOUND = new TextEncoder().encode('needlepoint lock 2');
const CHECK_TEXT = 'needlepoint';

/** A lock as it is kept: nothing in it opens it. Salt and sealed texts are base64. */
type LockNote =
  /** Until November 2026: the key came from the passphrase itself, and a known text told a right one from a wrong one. */
  | { lock: 1; iterations: number; salt: string; check: string }
  | { lock: 2; iterations: number; salt: string; key: string };

/** False on plain-http addresses other than localhost, where browsers give pages no cryptography. */
export function canLock(): boolean {
  return typeof crypto !== 'undefined' && crypto.subtle !== undefined;
}

/** Makes a lock with a fresh key. Keep the note; the key stays in memory only. */
export async function makeLock(
  passphrase: string,
  iterations = PASSPHRASE_ITERATIONS,
): Promise<{ note: string; key: SealingKey }> {
  const key = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  return { note: await wrapped(key, passphrase, iterations), key: await sealingKeyOf(crypto.subtle, key) };
}

/** The key when the passphrase is right, null when it is not or the note is none. */
export async function openLock(note: string, passphrase: string): Promise<SealingKey | null> {
  const key = await unwrapped(note, passphrase);
  return key && sealingKeyOf(crypto.subtle, key);
}

/** The note of the same lock under another passphrase: it opens to the same key. Null when the old one is wrong. */
export async function changeLock(
  note: string,
  oldPassphrase: string,
  newPassphrase: string,
  iterations = PASSPHRASE_ITERATIONS,
): Promise<string | null> {
  const key = await unwrapped(note, oldPassphrase);
  return key && wrapped(key, newPassphrase, iterations);
}

async function wrapped(key: Uint8Array, passphrase: string, iterations: number): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const wrapping = await passphraseKey(passphrase, salt, iterations);
  const note: LockNote = { lock: 2, iterations, salt: toBase64(salt), key: await seal(wrapping.key, key, BOUND) };
  return JSON.stringify(note);
}

async function unwrapped(note: string, passphrase: string): Promise<Uint8Array | null> {
  try {
    const kept = JSON.parse(note) as LockNote;
    const { iterations } = kept;
    if (!Number.isInteger(iterations) || iterations < 1 || iterations > MOST_ITERATIONS) return null;
    const { bytes, key } = await passphraseKey(passphrase, fromBase64(kept.salt), iterations);
    if (kept.lock === 2) return await unseal(key, kept.key, BOUND);
    const told = await unseal(key, kept.check);
    return told && new TextDecoder().decode(told) === CHECK_TEXT ? bytes : null;
  } catch {
    return null;
  }
}

async function passphraseKey(
  passphrase: string,
  salt: Uint8Array,
  iterations: number,
): Promise<{ bytes: Uint8Array; key: SealingKey }> {
  const bytes = await passphraseBytes(crypto.subtle, passphrase, salt, iterations);
  return { bytes, key: await sealingKeyOf(crypto.subtle, bytes) };
}

/** Seals bytes under a fresh nonce; the text is nonce and sealed bytes, base64. */
export async function seal(key: SealingKey, plain: Uint8Array, bound: Uint8Array = NOTHING): Promise<string> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const sealed = await key.seal(nonce, plain, bound);
  const both = new Uint8Array(nonce.length + sealed.length);
  both.set(nonce);
  both.set(sealed, nonce.length);
  return toBase64(both);
}

/** The bytes, or null when the key is another or a byte was changed. */
export async function unseal(key: SealingKey, text: string, bound: Uint8Array = NOTHING): Promise<Uint8Array | null> {
  try {
    const both = fromBase64(text);
    return await key.open(both.slice(0, NONCE_BYTES), both.slice(NONCE_BYTES), bound);
  } catch {
    return null;
  }
}

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

/** @throws for a text that is no base64 */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
