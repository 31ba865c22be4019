// What the client's comfort and trust go by. No figure of these was published: all are ours, each with its reason. METHODS.md prints both tables.
import { line } from './limits';
import type { Phrase } from './vocabulary';

const COMFORT = 'thousandths of full comfort';
const TRUST = 'thousandths of full trust';

export const CLIENT_MODEL = {
  PAIN_BORNE: line(
    25,
    '% of the worst pain',
    'ours',
    'a careful stroke (20 %) is borne by the default client without loss',
  ),
  SHARP_PAIN: line(85, '% of the worst pain', 'ours', 'pain this sharp makes a client flinch at once'),
  PAIN_MOST: line(200, '% of the worst pain', 'ours', 'a client may be twice as sensitive; no more is told apart'),
  PAIN_PER_COMFORT: line(
    6,
    '% beyond what is borne, for each thousandth of comfort a reading',
    'ours',
    'the worst pain takes all comfort within eight seconds, one just past bearing within minutes',
  ),
  REST_GAIN: line(1, `${COMFORT} a reading`, 'ours', 'full comfort comes back in less than two minutes without pain'),
  BREAK_GAIN: line(15, `${COMFORT} a reading`, 'ours', 'a break that was offered restores within seconds of play'),
  TENSE_BELOW: line(700, COMFORT, 'ours', 'less than about two thirds shows in the face'),
  FLINCHING_BELOW: line(450, COMFORT, 'ours', 'less than about half shows in the body'),
  BREAK_BELOW: line(200, COMFORT, 'ours', 'with a fifth left a client asks for a break'),
  RELAX_MARGIN: line(50, COMFORT, 'ours', 'a client relaxes only so far above a line, and does not waver at it'),
  FLINCH_COMFORT: line(
    50,
    COMFORT,
    'ours',
    'a flinch costs as much as half a second of pain at the line where it begins',
  ),
  SOOTHE_SECONDS: line(10, 's', 'ours', 'kind words work again after this long: nobody is talked out of pain'),
  IGNORED_EVERY: line(
    50,
    'readings',
    'ours',
    'a client who asked for a break notices every five seconds that needling goes on',
  ),
  IGNORED_TRUST: line(150, TRUST, 'ours', 'what each of these notices costs: five bring full trust near its end'),
  TRUSTING: line(200, TRUST, 'ours', 'below it a client bears no more and withdraws consent'),
  IGNORED_SECONDS: line(
    10,
    's of needling after asking',
    'ours',
    'a hand may finish its line; from here on the wish was ignored',
  ),
  ENOUGH_SECONDS: line(20, 's of needling after asking', 'ours', 'twice that no client bears'),
  NEEDLED_ON: line(
    20,
    'readings',
    'ours',
    'two seconds are more than a hand needs to come off the skin when something breaks in',
  ),
  WISHES_FIRST: line(40, TRUST, 'ours', 'to be asked first what one wants; rapport comes before questions (5.1)'),
  SENSITIVE_TOO_SOON: line(
    -40,
    TRUST,
    'ours',
    'a sensitive question before any rapport; as much as the first good one brings',
  ),
  ASKED_FURTHER: line(30, TRUST, 'ours', 'a follow-up shows that the answer was heard'),
  ASKED_AGAIN: line(-20, TRUST, 'ours', 'to be asked what one has already said'),
  INTERRUPTED: line(-30, TRUST, 'ours', 'a question before the last one could be answered'),
  READ_THE_FORM_FIRST: line(20, TRUST, 'ours', 'what was written was read'),
  ANSWER_SECONDS: line(1.2, 's', 'ours', 'nobody has answered, or been heard, in less'),
} as const;

/** What a phrase does to comfort and trust, in thousandths, and why. */
export const PHRASE_EFFECTS: Readonly<Record<Phrase, { comfort: number; trust: number; because: string }>> = {
  'check-comfort': { comfort: 20, trust: 20, because: 'to be asked does a little good' },
  reassure: { comfort: 40, trust: 20, because: 'comfort is its purpose' },
  'offer-break': {
    comfort: 20,
    trust: 40,
    because: 'what is offered unasked wins trust; the break itself restores comfort',
  },
  'explain-endpoint': { comfort: 0, trust: 30, because: 'to be told what happens wins trust and stills no pain' },
  'explain-on-its-own': { comfort: 0, trust: 30, because: 'the same' },
  'explain-series': { comfort: 0, trust: 30, because: 'the same' },
  'explain-refusal': { comfort: 0, trust: 30, because: 'the same' },
  'stop-your-medicine': {
    comfort: 0,
    trust: -200,
    because: 'advice that is a doctor’s to give; the gravest breach in the list',
  },
  'explain-asking': {
    comfort: 0,
    trust: 40,
    because: 'makes sensitive questions bearable; worth as much as one too soon costs',
  },
  'thank-for-telling': { comfort: 0, trust: 40, because: 'openness is met' },
  'press-for-answer': {
    comfort: -50,
    trust: -100,
    because: 'as bad as a flinch, and half as bad as the gravest breach',
  },
};
