// How long things may be, where a person types them.

/** Fewer letters than this are guessed too soon. */
export const PASSPHRASE_FROM = 10;
/** A PIN keeps classmates out, no more. */
export const PIN_FROM = 4;
export const LONGEST_NAME = 120;
