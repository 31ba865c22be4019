// A passphrase turned into a key: what stands before the instructor's area and a trainee's work, and seals what must not be read without it.

/** Rounds of PBKDF2 with SHA-256: what OWASP advised in 2023, about half a second on an ordinary machine. */
export const ITERATIONS = 600_000;
const MOST_ITERATIONS = 10_000_000;
const CHECK_TEXT = 'needlepoint';

/** A lock as it is kept: nothing in it opens it. */
interface LockNote {
  lock: 1;
  iterations: number;
  /** 16 random bytes, base64. */
  salt: string;
  /** A known text sealed with the key, which tells a right passphrase from a wrong one. */
  check: string;
}

/** False on plain-http addresses other than localhost, where browsers give pages no cryptography. */
export function canLock(): boolean {
  return typeof crypto !== 'undefined' && crypto.subtle !== undefined;
}

/** Makes a lock with a fresh salt. Keep the note; the key stays in memory only. */
export async function makeLock(passphrase: string, iterations = ITERATIONS): Promise<{ note: string; key: CryptoKey }> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const key = await keyOf(passphrase, salt, iterations);
  const check = await seal(key, new TextEncoder().encode(CHECK_TEXT));
  const note: LockNote = { lock: 1, iterations, salt: toBase64(salt), check };
  return { note: JSON.stringify(note), key };
}

/** The key when the passphrase is right, null when it is not or the note is none. */
export async function openLock(note: string, passphrase: string): Promise<CryptoKey | null> {
  try {
    const { iterations, salt, check } = JSON.parse(note) as LockNote;
    if (!Number.isInteger(iterations) || iterations < 1 || iterations > MOST_ITERATIONS) return null;
    const key = await keyOf(passphrase, fromBase64(salt), iterations);
    const told = await unseal(key, check);
    return told && new TextDecoder().decode(told) === CHECK_TEXT ? key : null;
  } catch {
    return null;
  }
}

/** Encrypts bytes with AES-GCM under a fresh nonce; the text is nonce and cipher, base64. */
export async function seal(key: CryptoKey, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const cipher = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, bytes));
  const both = new Uint8Array(nonce.length + cipher.length);
  both.set(nonce);
  both.set(cipher, nonce.length);
  return toBase64(both);
}

/** The bytes, or null when the key is another or a byte was changed. */
export async function unseal(key: CryptoKey, text: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const both = fromBase64(text);
    const iv = both.slice(0, 12);
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, both.slice(12)));
  } catch {
    return null;
  }
}

async function keyOf(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  // The same letters typed on another keyboard may arrive composed otherwise.
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(how, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
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
