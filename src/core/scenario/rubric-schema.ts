// rubric/1: a part of a rubric that many scenarios share. One file each in scenarios/rubrics/; scenarios add criteria of their own in the same form.
import { findingField, kindField, idField, outcomeField, sourceField, textField, wordsField } from './fields';
import { z } from './jitless-zod';
import { ratingField } from './rating-schema';
import { READINGS } from './rubric';

const byFindings = z
  .strictObject({
    ids: z.array(findingField).min(1).describe('The findings that cost points here.'),
    'gone-at': z
      .number()
      .int()
      .min(1)
      .max(50)
      .default(1)
      .describe('At this many findings all points are gone; each costs one part in this many.'),
  })
  .describe('Full points, less a part for each finding.');

const limit = z.number().min(0).max(100000);
const byReading = z
  .strictObject({
    reading: z.enum(READINGS).meta({ id: 'reading', description: 'What is measured of each area at the end.' }),
    'none-below': limit.optional().describe('Nothing at this value or below; leave out when low is no fault.'),
    'full-from': limit.optional().describe('Full points from this value on; leave out when low is no fault.'),
    'full-to': limit.optional().describe('Full points up to this value; leave out when high is no fault.'),
    'none-above': limit.optional().describe('Nothing at this value or above; leave out when high is no fault.'),
  })
  .describe(
    'Points by what was reached, averaged over the areas that were not rightly left out. An area never touched earns nothing.',
  );

export const criterionSchema = z
  .strictObject({
    id: z
      .string()
      .max(80)
      .regex(/^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+$/, { error: 'must be a dotted id such as closing.sharps' })
      .describe('Stable id of the criterion, dotted, such as closing.sharps.'),
    points: z
      .number()
      .int()
      .min(1)
      .max(100)
      .describe('Weight beside the others; the sum of what applies is scaled to 100.'),
    outcomes: z
      .array(outcomeField)
      .min(1)
      .default(['treated', 'stopped'])
      .describe('Endings it applies to; at any other it drops out and the rest scales up.'),
    sources: z
      .array(sourceField)
      .default([])
      .describe('Statements of the source article (SD…) and facts (S…) this criterion is the point of.'),
    findings: byFindings.optional(),
    measure: byReading.optional(),
    words: wordsField(
      z.strictObject({
        says: textField.describe('What is looked at, in a sentence a trainee understands.'),
        good: textField.describe('What good looks like.'),
      }),
    ),
  })
  .meta({ id: 'criterion', description: 'One thing that is marked: by findings or by a measure, never both.' });

export type CriterionFile = z.output<typeof criterionSchema>;

export const failsOnField = z
  .array(findingField)
  .default([])
  .describe('Findings with which the session is not passed, whatever the points. Critical findings always fail.');

export const rubricSchema = z
  .strictObject({
    needlepoint: kindField('rubric/1'),
    id: idField.describe('Id of this part; the same as its file name.'),
    'fails-on': failsOnField,
    criteria: z.array(criterionSchema).max(40).default([]).describe('What is marked.'),
    rating: z.array(ratingField).max(12).default([]).describe('Scales of the global rating, beside the points.'),
  })
  .meta({ title: 'Needlepoint rubric part', description: 'Criteria that many scenarios share.' });

export type RubricFile = z.output<typeof rubricSchema>;
