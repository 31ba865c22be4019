// One kind of fuzzing: so many inputs, how many got past the door, the slowest of them, and everything that went wrong.

/** More processor time than this for one input is a hang; other programs on the machine do not count. */
const HANG_MILLISECONDS = 2000;
const MOST_FAULTS = 20;

export interface Round {
  what: string;
  inputs: number;
  /** How many were valid enough to be taken in. */
  past: number;
  slowestMilliseconds: number;
  /** What went wrong, each with the number of its input, from which it can be made again. */
  faults: string[];
}

export type Outcome = 'refused' | 'past';

/**
 * Runs `once` for every input number. A throw, a hang, or an object whose prototype has been reached is a fault.
 * @param once makes input number `n` from `n` alone and says whether it was taken in; throws when something is wrong
 */
export async function round(
  what: string,
  inputs: number,
  once: (n: number) => Outcome | Promise<Outcome>,
): Promise<Round> {
  const result: Round = { what, inputs, past: 0, slowestMilliseconds: 0, faults: [] };
  for (let n = 0; n < inputs && result.faults.length < MOST_FAULTS; n++) {
    const before = process.cpuUsage();
    try {
      if ((await once(n)) === 'past') result.past += 1;
    } catch (error) {
      result.faults.push(
        `${what} ${n}: ${error instanceof Error ? (error.stack ?? error.message).slice(0, 600) : String(error)}`,
      );
    }
    const { user, system } = process.cpuUsage(before);
    const took = (user + system) / 1000;
    result.slowestMilliseconds = Math.max(result.slowestMilliseconds, took);
    if (took > HANG_MILLISECONDS) result.faults.push(`${what} ${n}: took ${Math.round(took)} ms`);
    if (Object.keys(Object.prototype).length > 0 || 'polluted' in {}) {
      result.faults.push(`${what} ${n}: reached the prototype of every object`);
      break;
    }
  }
  return result;
}

/** Throws with these words unless it is so. */
export function must(so: boolean, words: string): asserts so {
  if (!so) throw new Error(words);
}
