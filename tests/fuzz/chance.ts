// A seeded source of chance for fuzzing, and values that have broken readers before.

export interface Chance {
  /** 0 … 1, 1 left out. */
  share(): number;
  /** 0 … below - 1. */
  below(below: number): number;
  pick<Value>(from: readonly Value[]): Value;
}

/** The mulberry32 step: the same seed gives the same inputs on every machine. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const share = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (most: number): number => Math.floor(share() * most);
  return { share, below, pick: (from) => from[below(from.length)] };
}

export const NASTY_TEXTS: readonly string[] = [
  '',
  '<script>window.ran = 1</script>',
  '<img src=x onerror="window.ran = 1">',
  '"><svg onload=window.ran=1>',
  'javascript:window.ran=1',
  '{{constructor.constructor("window.ran=1")()}}',
  '$t(home.title) {{who}} $1 $& ${7*7}',
  '=HYPERLINK("http://example.test")',
  '__proto__',
  'constructor',
  'toString',
  '\u0000\u0001\u0007\u001b[31m\u007f\u0085\u2028\u2029',
  '\ud800 lone \udfff',
  '\u202egnirts\u202c \u200b\ufeff',
  'e\u0301'.repeat(40),
  '💉'.repeat(99),
  'x'.repeat(5000),
  '../../../../etc/passwd',
  'null',
  'NaN',
  '0x10',
  '1e999',
];

export const NASTY_NUMBERS: readonly number[] = [
  ...[NaN, Infinity, -Infinity, -0, -1, 0.5, 1e-320, 1e308, 2 ** 31, 2 ** 32, 2 ** 53, 2 ** 53 + 2, -(2 ** 53)],
];

export function nastyValue(random: Chance, depth = 0): unknown {
  switch (random.below(depth > 2 ? 4 : 8)) {
    case 0:
      return random.pick(NASTY_TEXTS);
    case 1:
      return random.pick(NASTY_NUMBERS);
    case 2:
      return random.pick([null, true, false, undefined]);
    case 3:
      return random.below(1000);
    case 4:
      return Array.from({ length: random.below(5) }, () => nastyValue(random, depth + 1));
    case 5:
      return JSON.parse('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}');
    case 6:
      return nested(random.pick([3, 50, 2000, 20_000]));
    default:
      return Object.fromEntries(
        Array.from({ length: random.below(4) }, () => [random.pick(NASTY_TEXTS), nastyValue(random, depth + 1)]),
      );
  }
}

function nested(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = [value];
  return value;
}

/** A copy of plain data in which a few places hold something else. */
export function mutated(random: Chance, value: unknown, changes: number, other: () => unknown): unknown {
  const copy = structuredClone(value);
  for (let change = 0; change < changes; change++) changeOnePlace(random, copy, other);
  return copy;
}

function changeOnePlace(random: Chance, root: unknown, other: () => unknown): void {
  let at = root;
  while (typeof at === 'object' && at !== null) {
    const holder = at as Record<string, unknown>;
    const names = Object.keys(holder);
    if (names.length === 0) return;
    const name = random.pick(names);
    const inside = holder[name];
    if (typeof inside === 'object' && inside !== null && random.share() < 0.8) {
      at = inside;
      continue;
    }
    const act = random.below(4);
    if (act === 0) delete holder[name];
    else if (act === 1 && Array.isArray(at)) at.push(structuredClone(inside));
    else holder[name] = other();
    return;
  }
}
