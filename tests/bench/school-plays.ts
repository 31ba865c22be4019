// Who plays what in the bench's school.
export const ATTEMPTS = 2000;
export const TRAINEES = 100;
export const FIRST_DAY = Date.UTC(2026, 8, 1, 9);
export const PASSPHRASE = 'a quiet bright room';

/** Every tenth attempt is a whole treatment; the others are refusals and small mistakes, the cheapest honest sessions there are. */
export const PLAYS: readonly (readonly [scenarioId: string, handId: string])[] = [
  ['clear-cheeks', 'careful'],
  ...Array.from({ length: 3 }, () => [
    ['banned-place', 'declines'] as const,
    ['banned-place', 'refers'] as const,
    ['waxed-five-days', 'postpones'] as const,
  ]).flat(),
];
