// module/1: scenarios in order, the exam's draw and the pass rule. One file each in scenarios/modules/.
import { idField, kindField, sourceField, textField, wordsField } from './fields';
import { z } from './jitless-zod';
import { MODES } from './module';

const modeField = z.enum(MODES).meta({ id: 'mode', description: 'How much help there is: guided, practice or exam.' });

const stepField = z
  .strictObject({
    scenario: idField.describe('Id of the scenario.'),
    mode: modeField,
    attempts: z
      .union([z.literal('unlimited'), z.number().int().min(1).max(100)])
      .default('unlimited')
      .describe('Attempts that may be made at this step, or unlimited.'),
  })
  .describe('One scenario to carry out.');

const drawField = z
  .strictObject({
    count: z.number().int().min(1).max(20).describe('How many scenarios are drawn.'),
    of: z.array(idField).min(1).max(60).describe('Ids of the scenarios they are drawn from.'),
    mode: modeField.default('exam'),
  })
  .describe('What is drawn once the steps are passed: scenarios the trainee has not met yet.');

const passField = z
  .strictObject({
    score: z.number().min(1).max(100).describe('Points out of 100 from which an attempt counts.'),
    source: sourceField.optional().describe('What the score rests on, such as S125.'),
    'no-critical': z
      .literal(true)
      .default(true)
      .describe('Always true: an attempt with a critical finding is not passed.'),
    'passes-in-a-row': z
      .number()
      .int()
      .min(1)
      .max(10)
      .default(1)
      .describe('So many passed attempts one after the other.'),
    'on-different-days': z.boolean().default(false).describe('True when each has to be on a day of its own.'),
  })
  .describe('When it counts as passed.');

const moduleWords = z.strictObject({
  title: z.string().min(1).max(60).describe('Title in lists.'),
  summary: textField.describe('One line for lists.'),
  for: textField.describe('Who it is for.'),
});

export const moduleSchema = z
  .strictObject({
    needlepoint: kindField('module/1'),
    id: idField.describe('Id of the module; the same as its file name.'),
    steps: z.array(stepField).max(40).default([]).describe('Scenarios in the order in which they open.'),
    draw: drawField.optional(),
    pass: passField,
    'valid-days': z
      .union([z.literal('none'), z.number().int().min(1).max(3650)])
      .default('none')
      .describe('Days for which a pass holds, such as 365; none when it does not run out.'),
    words: wordsField(moduleWords),
  })
  .meta({ title: 'Needlepoint module', description: 'Scenarios in order, the draw for the exam, and the pass rule.' });

export type ModuleFile = z.output<typeof moduleSchema>;
