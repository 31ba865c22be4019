// The one rhythm in which the client's breath is seen and heard.

export const BREATH_SECONDS = 4.4;

/** Half breaths since the clock began: even ones go in, odd ones out. */
export function breathOf(nowMilliseconds: number): number {
  return Math.floor((nowMilliseconds / 1000 / BREATH_SECONDS) * 2);
}
