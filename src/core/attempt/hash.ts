// A small running hash over whole numbers: equal histories give equal hashes in every engine. It proves nothing against a forger; the digest does that.

/** Mixes one whole number (taken modulo 2³²) into a running uint32 hash. */
export function mixIntoHash(hash: number, value: number): number {
  let mixed = Math.imul(hash ^ (value | 0), 0x9e3779b1);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x85ebca77);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
