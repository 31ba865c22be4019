// client/1: what an ordinary client answers and writes. A scenario says only what differs.
import { TOPICS } from '../session/vocabulary';
import { blankableField, idField, kindField, textField, wordsField } from './fields';
import { z } from './jitless-zod';

const everyTopic = <Field extends z.ZodType>(field: Field) =>
  z.strictObject(Object.fromEntries(TOPICS.map((topic) => [topic, field])) as Record<(typeof TOPICS)[number], Field>);

export const clientSchema = z
  .strictObject({
    needlepoint: kindField('client/1'),
    id: idField.describe('Id of this client; the same as its file name.'),
    words: wordsField(
      z.strictObject({
        answers: everyTopic(textField).describe('The answer to each question when there is nothing to tell.'),
        form: everyTopic(blankableField).describe('What stands on the form; an empty text is a field left blank.'),
      }),
    ),
  })
  .meta({ title: 'Needlepoint ordinary client', description: 'Answers a scenario falls back on.' });

export type ClientFile = z.output<typeof clientSchema>;
