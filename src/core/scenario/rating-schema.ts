// A scale of the global rating: anchors that say how far down the scale a finding or a reading takes it.
import { findingField, idField, outcomeField, textField, wordsField } from './fields';
import { z } from './jitless-zod';
import { READINGS } from './rubric';

const anchorField = z
  .strictObject({
    at: z.number().int().min(1).max(4).describe('The rating is at most this when the anchor holds.'),
    findings: z.array(findingField).min(1).optional().describe('It holds when so many of these were found …'),
    from: z.number().int().min(1).max(20).default(1).describe('… at least; one when left out.'),
    reading: z.enum(READINGS).optional().describe('Or it holds by the mean reading of the judged areas …'),
    below: z.number().min(0).max(100000).optional().describe('… when that is below this,'),
    above: z.number().min(0).max(100000).optional().describe('or above this.'),
  })
  .describe('What takes the rating down.');

export const ratingField = z
  .strictObject({
    id: idField.describe('Id of the scale, such as respect-for-tissue.'),
    outcomes: z.array(outcomeField).min(1).default(['treated', 'stopped']).describe('Endings at which it is rated.'),
    anchors: z.array(anchorField).min(1).max(20),
    words: wordsField(
      z.strictObject({
        says: textField.describe('What is rated.'),
        at: z
          .strictObject({ '1': textField, '3': textField, '5': textField })
          .describe('What 1, 3 and 5 look like, in words.'),
      }),
    ),
  })
  .meta({ id: 'rating-scale', description: 'One scale of the global rating, 5 at best.' });

export type RatingFile = z.output<typeof ratingField>;
