// The school's cryptography by WebCrypto, in browsers and in Node alike. Browsers give it to secure pages only.
import type { CryptoPort, Ed25519Port, SealingKey } from '../../core/school';

/** A sealing key has 256 bits. */
const KEY_BITS = 256;

/** @param platform the global `crypto`; without `subtle` (plain-http pages) everything but chance rejects */
export function createWebCrypto(platform: Crypto): CryptoPort {
  return {
    randomBytes: (count) => platform.getRandomValues(new Uint8Array(count)),
    keyFromPassphrase: async (passphrase, salt, iterations) =>
      sealingKeyOf(platform.subtle, await passphraseBytes(platform.subtle, passphrase, salt, iterations)),
    ed25519: () => ed25519Of(platform.subtle),
  };
}

/** The one place where a passphrase becomes key bytes: PBKDF2 with SHA-256 over its UTF-8, 32 bytes. */
export async function passphraseBytes(
  subtle: SubtleCrypto,
  passphrase: string,
  salt: Uint8Array,
  iterations: number,
): Promise<Uint8Array> {
  // The same letters may be typed as one sign or as two, depending on the keyboard.
  const secret = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: owned(salt), iterations };
  return new Uint8Array(await subtle.deriveBits(how, base, KEY_BITS));
}

/** A key that seals with AES-256-GCM and cannot be read out again. @param bytes 32 of them */
export async function sealingKeyOf(subtle: SubtleCrypto, bytes: Uint8Array): Promise<SealingKey> {
  const key = await subtle.importKey('raw', owned(bytes), 'AES-GCM', false, ['encrypt', 'decrypt']);
  const params = (nonce: Uint8Array, bound: Uint8Array): AesGcmParams => ({
    name: 'AES-GCM',
    iv: owned(nonce),
    additionalData: owned(bound),
  });
  return {
    async seal(nonce, plain, bound) {
      return new Uint8Array(await subtle.encrypt(params(nonce, bound), key, owned(plain)));
    },
    async open(nonce, sealed, bound) {
      try {
        return new Uint8Array(await subtle.decrypt(params(nonce, bound), key, owned(sealed)));
      } catch {
        return null;
      }
    },
  };
}

/** Null where there is none: it came to Chromium with 137, to Firefox with 129, to Safari with 17. */
async function ed25519Of(subtle: SubtleCrypto | undefined): Promise<Ed25519Port | null> {
  const generate = async (): Promise<CryptoKeyPair> =>
    (await subtle?.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  try {
    if (!subtle || !(await generate())) return null;
  } catch {
    return null;
  }
  return {
    async generate() {
      const { publicKey, privateKey } = await generate();
      return {
        publicKey: new Uint8Array(await subtle.exportKey('raw', publicKey)),
        privateKey: new Uint8Array(await subtle.exportKey('pkcs8', privateKey)),
      };
    },
    async sign(privateKey, message) {
      const key = await subtle.importKey('pkcs8', owned(privateKey), 'Ed25519', false, ['sign']);
      return new Uint8Array(await subtle.sign('Ed25519', key, owned(message)));
    },
    async verify(publicKey, signature, message) {
      const key = await subtle.importKey('raw', owned(publicKey), 'Ed25519', false, ['verify']);
      return subtle.verify('Ed25519', key, owned(signature), owned(message));
    },
  };
}

/** The same bytes in a buffer that the types of WebCrypto take. */
function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes);
}
