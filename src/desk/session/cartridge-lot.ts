// The lot printed on a cartridge: made up, but the same for the same client every time.

/** @param seed the attempt's seed; @param swapped whether it is the second cartridge */
export function lotOf(seed: number, swapped: boolean): string {
  const number = (seed + (swapped ? 7919 : 0)) % 100000;
  return `NP-${String(number).padStart(5, '0')}`;
}
