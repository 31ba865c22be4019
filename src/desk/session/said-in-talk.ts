// What was asked and answered at this visit, in order: the questions of the record beside the answers the session heard.
import type { Attempt, RecordedIntent } from '../../core/attempt';
import type { ScenarioWords } from '../../core/scenario';
import type { Intent, Topic } from '../../core/session';

export interface Exchange {
  topic: Topic;
  /** Place of the follow-up; null for the topic's own question. */
  followUp: number | null;
  /** False when the client kept to the surface. */
  open: boolean;
  answer: string;
}

type Question = Extract<Intent, { kind: 'ask' | 'follow-up' }>;

/** The intents of this visit. */
export function intentsOfVisit({ record, session }: Attempt): readonly RecordedIntent[] {
  return record.intents.filter(({ tick }) => tick >= session.inside.visitTick);
}

export function isQuestion(intent: Intent): intent is Question {
  return intent.kind === 'ask' || intent.kind === 'follow-up';
}

/** Every question of this visit with its answer. */
export function exchangesOf(attempt: Attempt, words: ScenarioWords): Exchange[] {
  const { heard } = attempt.session;
  const questions = intentsOfVisit(attempt)
    .map(({ intent }) => intent)
    .filter(isQuestion);
  return questions.map((question, place) => {
    const { topic } = question;
    const followUp = question.kind === 'follow-up' ? question.place : null;
    // Without a consultation nothing is heard by trust, and every answer is open.
    const open = heard[place]?.open ?? true;
    return { topic, followUp, open, answer: answerTo(words, topic, followUp, open) };
  });
}

function answerTo({ client }: ScenarioWords, topic: Topic, followUp: number | null, open: boolean): string {
  const told = followUp === null ? null : client.followUps[topic]?.[followUp];
  const openly = followUp === null ? client.answers[topic] : (told?.says ?? '');
  const guarded = followUp === null ? client.guarded[topic] : told?.guarded;
  return open ? openly : (guarded ?? openly);
}
