// Who of the demo class did what: one trainee who has met a module and can be signed off, others on their way, one whose work is like another's.
import type { Mode } from '../../core/scenario';

export const DEMO_NAMES = ['Ada', 'Ben', 'Chiara', 'Dao', 'Emre', 'Fatou'];

export const DEMO_MODULES = ['foundations', 'clients-and-limits'] as const;

/** A session that a scripted hand rehearses for a trainee. */
export interface Sample {
  trainee: number;
  module: (typeof DEMO_MODULES)[number];
  scenarioId: string;
  handId: string;
  mode: Mode;
  daysAgo: number;
}

const sample =
  (module: Sample['module'], mode: Mode = 'practice') =>
  (trainee: number, scenarioId: string, handId: string, daysAgo: number): Sample => ({
    ...{ trainee, module, scenarioId, handId, mode, daysAgo },
  });
const guided = sample('foundations', 'guided');
const basics = sample('foundations');
const limits = sample('clients-and-limits');

export const SAMPLES: readonly Sample[] = [
  limits(0, 'own-vitamin-c', 'careful', 24),
  limits(0, 'own-vitamin-c', 'careful', 23),
  limits(0, 'isotretinoin-three-months', 'waits', 21),
  limits(0, 'isotretinoin-three-months', 'waits', 20),
  limits(0, 'cold-sores-yearly', 'refers', 18),
  limits(0, 'cold-sores-yearly', 'refers', 17),
  limits(0, 'blood-thinner', 'refers', 16),
  limits(0, 'blood-thinner', 'refers', 15),
  limits(0, 'pen-without-papers', 'another-day', 14),
  limits(0, 'pen-without-papers', 'declines', 13),
  limits(0, 'banned-place', 'declines', 11),
  limits(0, 'banned-place', 'declines', 10),
  limits(0, 'two-millimetres', 'refers', 9),
  limits(0, 'two-millimetres', 'within-the-licence', 8),
  basics(0, 'waxed-five-days', 'postpones', 5),
  guided(1, 'clear-cheeks', 'too-hard', 12),
  guided(1, 'clear-cheeks', 'careful', 9),
  basics(1, 'waxed-five-days', 'treats-anyway', 3),
  guided(2, 'clear-cheeks', 'too-deep', 8),
  basics(2, 'waxed-five-days', 'postpones-too-early', 6),
  limits(2, 'isotretinoin-three-months', 'a-month-will-do', 4),
  guided(3, 'clear-cheeks', 'careful-by-sides', 7),
  basics(3, 'wants-blood', 'gives-in', 6),
  basics(3, 'wants-blood', 'careful', 2),
  guided(4, 'clear-cheeks', 'skips-consent', 4),
  basics(4, 'waxed-five-days', 'postpones', 3),
];
