// What the school needs from outside: chance for ids, and the time of day for stamps.

export interface SchoolPorts {
  /** A new random id of 8 … 64 letters, digits, '-', '_' or '.'; never the same twice. */
  newId(): string;
  /** The moment as `Date.prototype.toISOString` writes it, such as 2026-11-24T13:20:00.000Z. */
  now(): string;
}
