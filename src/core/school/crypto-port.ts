// What the school needs of cryptography, brought in from outside: WebCrypto in browsers and Node has all of it, most keep it to secure pages.

/** A key pair in the forms in which it is kept: 32 raw bytes, and PKCS #8. */
export interface SigningKeys {
  publicKey: Uint8Array;
  privateKey: Uint8Array;
}

export interface CryptoPort {
  /** From the machine's own source of chance. */
  randomBytes(count: number): Uint8Array;
  /** A key for `seal` and `open`: PBKDF2 with SHA-256 over the passphrase's UTF-8 (NFKC), 256 bits. Takes about half a second. */
  keyFromPassphrase(passphrase: string, salt: Uint8Array, iterations: number): Promise<SealingKey>;
  /** Null when this browser has no Ed25519; certificates can then be neither signed nor checked here. */
  ed25519(): Promise<Ed25519Port | null>;
}

/** AES-256-GCM with one key. */
export interface SealingKey {
  seal(nonce: Uint8Array, plain: Uint8Array, bound: Uint8Array): Promise<Uint8Array>;
  /** Null when key, nonce, bound bytes or text are not those that were sealed. */
  open(nonce: Uint8Array, sealed: Uint8Array, bound: Uint8Array): Promise<Uint8Array | null>;
}

export interface Ed25519Port {
  generate(): Promise<SigningKeys>;
  /** @param privateKey PKCS #8. Rejects when it is none. */
  sign(privateKey: Uint8Array, message: Uint8Array): Promise<Uint8Array>;
  verify(publicKey: Uint8Array, signature: Uint8Array, message: Uint8Array): Promise<boolean>;
}

/** OWASP's least for PBKDF2 with SHA-256 (Password Storage Cheat Sheet, 2023). */
export const PASSPHRASE_ITERATIONS = 600_000;
/** More would only stop a browser; a stranger's file must not be able to ask for it. */
export const MOST_ITERATIONS = 10_000_000;
export const SALT_BYTES = 16;
export const NONCE_BYTES = 12;
