// How a client talks: guarded answers, follow-ups, and what is said in each case.
import { TOPICS, type Topic } from '../session/vocabulary';
import { idField, shareField, textField } from './fields';
import { z } from './jitless-zod';

/** A map with an optional entry for each topic. */
export const byTopic = <Field extends z.ZodType>(field: Field) =>
  z.strictObject(
    Object.fromEntries(TOPICS.map((topic) => [topic, field.optional()])) as Record<Topic, z.ZodOptional<Field>>,
  );

const guardedBelow = shareField
  .default(0)
  .describe('Trust, 0 to 1, below which the client is guarded and nothing comes out; 0 for never.');

const followUpField = z
  .strictObject({
    id: idField.describe('Id of the follow-up within its topic.'),
    after: idField
      .optional()
      .describe("Id of the follow-up whose answer opens it; left out, the topic's own answer does."),
    'guarded-below': guardedBelow,
    needed: z
      .boolean()
      .default(false)
      .describe('True when a competent trainee asks it; one that brings a fact out always is.'),
  })
  .describe('A further question about a topic.');

const topicTalkField = z
  .strictObject({
    'guarded-below': guardedBelow,
    'follow-ups': z.array(followUpField).max(6).default([]).describe('Further questions its answer leads to.'),
  })
  .describe('How the client talks about one topic.');

export const consultationField = byTopic(topicTalkField)
  .optional()
  .describe(
    'Makes the consultation a talk: answers depend on trust, and trust on how one asks. Give {} for a client who answers all openly.',
  );

/** An answer: a text, or one for an open and one for a guarded client. */
export const answerField = z.union([
  textField,
  z.strictObject({ says: textField, guarded: textField.describe('What is said below the trust it takes.') }),
]);

export const followUpWords = byTopic(
  z.record(
    idField,
    z.strictObject({
      asks: textField.describe('The question.'),
      says: textField.describe('The open answer.'),
      guarded: textField.optional().describe('What is said below the trust it takes.'),
    }),
  ),
)
  .default({})
  .describe('Question and answer of each follow-up, by topic and id.');

export type ConsultationFile = NonNullable<z.output<typeof consultationField>>;
export type AnswerFile = z.output<typeof answerField>;
export type FollowUpWordsFile = z.output<typeof followUpWords>;
