// What breaks into a session, when, and what answers it.
import { CHOICE_KINDS } from '../session/incident-case';
import { INCIDENT_READINGS, STAGES } from '../session/vocabulary';
import { actField, idField, incidentKindField, needledZoneField, shareField, textField } from './fields';
import { z } from './jitless-zod';

export const visitsField = z
  .array(z.number().int().min(1).max(12))
  .min(1)
  .optional()
  .describe('Visits of the course at which it holds, from 1; at every visit when left out.');

const stageField = z.enum(STAGES).meta({ id: 'stage', description: 'A stage of the session.' });

const readingField = z
  .strictObject({
    name: z
      .enum(INCIDENT_READINGS)
      .meta({ id: 'incident-reading', description: 'What is read of a needled zone ten times a second.' }),
    above: z.number().min(0).max(100000).optional(),
    below: z.number().min(0).max(100000).optional(),
  })
  .describe('A reading of a needled zone above or below a bound.');

const choiceField = z
  .strictObject(
    Object.fromEntries(CHOICE_KINDS.map((kind) => [kind, z.string().max(60).optional()])) as Record<
      (typeof CHOICE_KINDS)[number],
      z.ZodOptional<z.ZodString>
    >,
  )
  .meta({ minProperties: 1, maxProperties: 1 })
  .describe('The moment the trainee does this, such as tray: load-cartridge.');

const whenField = z
  .strictObject({
    stage: stageField.optional(),
    'after-seconds': z
      .number()
      .min(0)
      .max(3600)
      .optional()
      .describe('Seconds since the stage began; since the visit began where no stage is named.'),
    zone: needledZoneField
      .optional()
      .describe('With a reading, its zone; without one, the running needles are at work there.'),
    reading: readingField.optional(),
    choice: choiceField.optional(),
    'comfort-below': shareField.optional(),
    'trust-below': shareField.optional(),
    'after-incident': idField.optional().describe('Id of an incident that was answered in full.'),
  })
  .describe('When it happens: all that is given holds at once. It happens once.');

const effectsField = z
  .strictObject({
    comfort: shareField.optional().describe('What it takes of comfort, 0 to 1.'),
    trust: shareField.optional().describe('What it takes of trust, 0 to 1.'),
    flinch: z.boolean().optional(),
    'blood-points': z.number().int().min(0).max(20).optional().describe('Points of blood that open in the zone.'),
    'dries-serum': z.boolean().optional(),
    'stops-motor': z.boolean().optional(),
    'spoils-cartridge': z.boolean().optional(),
  })
  .default({})
  .describe('What it does; left out, as its kind does.');

export const incidentField = z
  .strictObject({
    id: idField.describe('Id of the incident.'),
    kind: incidentKindField,
    when: whenField,
    acts: z.array(actField).min(1).optional().describe('What answers it; left out, what its kind asks for.'),
    ordered: z.boolean().optional().describe('True when the acts have to come in this order.'),
    'within-seconds': z
      .number()
      .int()
      .min(3)
      .max(600)
      .optional()
      .describe('Seconds within which all but the note in the chart have to be done.'),
    'rest-needles': z.boolean().optional().describe('True when the needles have to rest until then.'),
    wrong: z.array(actField).optional().describe('What makes it worse; left out, as its kind has it.'),
    effects: effectsField,
    visits: visitsField,
  })
  .describe('One thing that breaks in.');

export const incidentWords = z
  .record(
    idField,
    z.strictObject({
      happens: textField.optional().describe('What is seen; left out, as its kind has it.'),
      says: textField.optional().describe('What the client, or whoever comes in, says.'),
    }),
  )
  .default({})
  .describe('What is seen and said, by the id of the incident.');

export type IncidentFile = z.output<typeof incidentField>;
