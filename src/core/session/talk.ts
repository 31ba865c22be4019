// The consultation as a talk: what a client tells depends on their trust, and their trust on how they are asked.
// All figures are model values, ours, in client-model.ts; that rapport comes before sensitive questions is the trade's own advice (5.1 step 1).
import { TICKS_PER_SECOND } from '../skin';
import type { ClientFact, FollowUp, SessionCase, TopicTalk } from './case';
import { FULL, type Feeling } from './client-feeling';
import { CLIENT_MODEL } from './client-model';
import type { Report } from './events';
import type { Heard } from './heard';
import type { Intent } from './intent';
import { TOPICS, type Phrase, type Topic } from './vocabulary';

export type Question = Extract<Intent, { kind: 'ask' | 'follow-up' }>;

/** What people would rather not be asked by a stranger. */
const SENSITIVE: readonly Topic[] = [
  ...(['medicines', 'isotretinoin', 'cold-sores', 'skin-conditions', 'scarring'] as const),
  ...(['bleeding', 'pregnancy', 'health'] as const),
];

/** Thousandths of trust that asking in this way brings or costs. */
const WISHES_FIRST = CLIENT_MODEL.WISHES_FIRST.value;
const SENSITIVE_TOO_SOON = CLIENT_MODEL.SENSITIVE_TOO_SOON.value;
const ASKED_FURTHER = CLIENT_MODEL.ASKED_FURTHER.value;
const ASKED_AGAIN = CLIENT_MODEL.ASKED_AGAIN.value;
const INTERRUPTED = CLIENT_MODEL.INTERRUPTED.value;
const READ_THE_FORM_FIRST = CLIENT_MODEL.READ_THE_FORM_FIRST.value;
/** Nobody has answered, or been heard, in less than this. */
const ANSWER_TICKS = CLIENT_MODEL.ANSWER_SECONDS.value * TICKS_PER_SECOND;

/** How a topic is talked about; openly and without follow-ups where the case says nothing. */
export function talkAbout({ consultation }: SessionCase, topic: Topic): TopicTalk {
  return consultation?.find((talk) => talk.topic === topic) ?? { topic, guardedBelowThousandths: 0, followUps: [] };
}

/** The follow-up at a place of a topic's list, or undefined. */
export function followUpAt(sessionCase: SessionCase, topic: Topic, place: number): FollowUp | undefined {
  return talkAbout(sessionCase, topic).followUps[place];
}

/** True when a question was answered openly at least once. `followUp` null for the topic's own. */
export function wasToldOpenly(heard: readonly Heard[], topic: Topic, followUp: number | null): boolean {
  return heard.some((one) => one.open && one.topic === topic && one.followUp === followUp);
}

/** True when the answer that opens a follow-up has been given. */
export function isOpened(sessionCase: SessionCase, heard: readonly Heard[], topic: Topic, place: number): boolean {
  const followUp = followUpAt(sessionCase, topic, place);
  return followUp !== undefined && wasToldOpenly(heard, topic, followUp.after);
}

/** True when what was asked has brought a fact out. Without a consultation every question is answered openly. */
export function isTold(
  fact: ClientFact,
  asked: readonly Topic[],
  heard: readonly Heard[],
  { consultation }: SessionCase,
): boolean {
  if (!consultation) return fact.topics.some((topic) => asked.includes(topic));
  if (fact.followUps) return fact.followUps.some(({ topic, place }) => wasToldOpenly(heard, topic, place));
  return fact.topics.some((topic) => wasToldOpenly(heard, topic, null));
}

/** What the trainee has done so far, as far as it matters for how a question comes across. */
export interface TalkSoFar {
  asked: readonly Topic[];
  said: readonly Phrase[];
  formRead: boolean;
  heard: readonly Heard[];
  ticksSinceLastQuestion: number;
}

/** Thousandths of trust that a question brings or costs by when and how it comes. */
export function trustByManner(question: Question, so: TalkSoFar): number {
  const { asked, said, heard } = so;
  let change = 0;
  if (asked.length === 0 && question.topic === 'goals') change += WISHES_FIRST;
  if (asked.length === 0 && so.formRead) change += READ_THE_FORM_FIRST;
  if (so.ticksSinceLastQuestion < ANSWER_TICKS) change += INTERRUPTED;
  if (question.kind === 'follow-up') {
    return change + (wasToldOpenly(heard, question.topic, question.place) ? ASKED_AGAIN : ASKED_FURTHER);
  }
  if (wasToldOpenly(heard, question.topic, null)) return change + ASKED_AGAIN;
  const prepared = asked.includes('goals') || said.includes('explain-asking');
  return SENSITIVE.includes(question.topic) && !prepared ? change + SENSITIVE_TOO_SOON : change;
}

/** Lets a question sink in and says how it is answered. */
export function hearQuestion(question: Question, sessionCase: SessionCase, feeling: Feeling, so: TalkSoFar): Heard {
  feeling.trust = Math.max(0, Math.min(FULL, feeling.trust + trustByManner(question, so)));
  const { topic } = question;
  const followUp = question.kind === 'follow-up' ? question.place : null;
  const talk = talkAbout(sessionCase, topic);
  const bound = followUp === null ? talk.guardedBelowThousandths : talk.followUps[followUp].guardedBelowThousandths;
  return { topic, followUp, open: feeling.trust >= bound };
}

/** Findings on a consultation once the decision stands: follow-ups left out, and topics on which the client stayed guarded. */
export function judgeTalk({ consultation, mustAsk }: SessionCase, heard: readonly Heard[]): readonly Report[] {
  if (!consultation) return [];
  const followedUp = consultation.flatMap(({ topic, followUps }): Report[] => {
    const needed = followUps.flatMap(({ needed: isNeeded }, place) => (isNeeded ? [place] : []));
    const missing = needed.filter((place) => !wasToldOpenly(heard, topic, place));
    const evidence = { missingSteps: missing.length, neededSteps: needed.length };
    return missing.length > 0 ? [{ id: `consultation.not-followed-up.${topic}`, evidence }] : [];
  });
  const guarded = mustAsk.filter(
    (topic) => heard.some((one) => one.topic === topic) && !wasToldOpenly(heard, topic, null),
  );
  return [
    ...followedUp,
    ...guarded.map((topic): Report => ({ id: `consultation.stayed-guarded.${topic}`, evidence: {} })),
  ];
}

/** Every answer as whole numbers, for the state hash. */
export function talkNumbers(heard: readonly Heard[]): readonly number[] {
  return heard.flatMap(({ topic, followUp, open }) => [TOPICS.indexOf(topic), followUp ?? -1, open ? 1 : 0]);
}
