// scope/1: what a place and licence allow. One file each in scenarios/scopes/.
import { idField, kindField, shareField, sourceField, textField, wordsField } from './fields';
import { z } from './jitless-zod';

export const DEEPEST_LAYERS = ['epidermis', 'junction', 'papillary', 'reticular'] as const;

const dermalField = z
  .strictObject({
    'tolerance-um': z
      .number()
      .int()
      .min(0)
      .max(400)
      .default(40)
      .describe('A stroke more than this many micrometres past its local junction counts as dermal.'),
    'minor-share': shareField.default(0.01).describe("Above this share of a zone's strokes dermal: a minor fault."),
    'serious-share': shareField.default(0.03).describe('Above this share: a serious fault.'),
    'critical-share': shareField.default(0.12).describe('Above this share: a critical fault.'),
  })
  .prefault({})
  .describe('How many strokes past the junction weigh how much. Depth is judged by the zone, never by the stroke.');

const bandField = z
  .strictObject({
    low: z
      .number()
      .min(0)
      .max(3)
      .default(0.65)
      .describe("Lowest median reach in band, as a part of the zone's mean junction."),
    high: z.number().min(0).max(3).default(1).describe('Highest median reach in band.'),
  })
  .prefault({})
  .describe('The target band of depth.');

const scopeWords = z.strictObject({
  name: textField.describe('What the place is called in lists.'),
  rule: textField.describe('The rule in one or two plain sentences, as the trainee reads it in the briefing.'),
  confirm: textField.describe('The reminder to confirm the rule with the board.'),
});

export const scopeSchema = z
  .strictObject({
    needlepoint: kindField('scope/1'),
    id: idField.describe('Id of this profile; the same as its file name.'),
    jurisdiction: idField.describe('Where it holds, such as us-ca, or anywhere.'),
    licence: idField.describe('The tier of licence it speaks of, such as esthetician.'),
    banned: z
      .boolean()
      .default(false)
      .describe('True when the treatment is not allowed here at all under this licence.'),
    'max-length-mm': z
      .number()
      .min(0.1)
      .max(2)
      .multipleOf(0.05, { error: 'must be a step of 0.05 mm' })
      .default(0.3)
      .describe('Longest needle length that may be set, in millimetres, in steps of 0.05.'),
    'deepest-layer': z
      .enum(DEEPEST_LAYERS)
      .default('junction')
      .describe('Deepest layer a needle may reach on purpose.'),
    dermal: dermalField,
    band: bandField,
    'blood-act-seconds': z
      .number()
      .min(1)
      .max(120)
      .default(10)
      .describe('Seconds wet blood may stand before it counts as not acted on.'),
    sources: z
      .array(
        z.strictObject({
          id: sourceField,
          says: textField.describe('What the source says, in short.'),
          date: z
            .string()
            .regex(/^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$/, {
              error: 'must be a date such as 2026 or 2026-11-22, in quotes',
            })
            .describe('When it was read or published, in quotes: "2026-11".'),
          url: z.string().max(300).default('').describe('Where it was read; empty when it has no address.'),
        }),
      )
      .min(1)
      .describe('Where the rule was read.'),
    confidence: z.enum(['high', 'medium', 'low']).describe('How sure the rule is: high when read at its source.'),
    words: wordsField(scopeWords),
  })
  .meta({ title: 'Needlepoint scope profile', description: 'What a place and licence allow.' });

export type ScopeFile = z.output<typeof scopeSchema>;
