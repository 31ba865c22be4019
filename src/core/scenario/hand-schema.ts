// hand/1: a scripted trainee in human-sized moves. Files in scenarios/hands/<scenario>/.
import {
  actField,
  adviceField,
  closingField,
  consentField,
  daysField,
  decisionField,
  FACE_ZONES,
  faceZoneField,
  findingField,
  followUpField,
  handPathField,
  idField,
  kindField,
  phraseField,
  reasonField,
  textField,
  topicField,
  trayField,
  wordsField,
} from './fields';
import { ALL_AREAS, AS_ASKED, BLOOD_ANSWERS, PASS_DIRECTIONS, TREAT_ENDS } from './hand';
import { z } from './jitless-zod';

const handZoneField = z.enum([ALL_AREAS, ...FACE_ZONES] as [typeof ALL_AREAS, ...typeof FACE_ZONES]).meta({
  id: 'hand-zone',
  description: 'A zone of the face, or areas for every zone the client came for that the hand did not leave out.',
});
const zones = z.array(handZoneField).min(1);
const lengthField = z
  .number()
  .min(0.1)
  .max(2)
  .multipleOf(0.05, { error: 'must be a step of 0.05 mm' })
  .describe('Needle length in millimetres, from 0.10 in steps of 0.05.');

const treatFields = {
  zone: handZoneField,
  'force-n': z.number().min(0.01).max(3).describe('Force on the skin in newtons; a light hand is near 0.25.'),
  'speed-mm-s': z.number().min(1).max(200).describe('Glide in millimetres a second; 20 is calm and even.'),
  passes: z
    .array(z.enum(PASS_DIRECTIONS).meta({ id: 'pass', description: 'Direction of a pass over the zone.' }))
    .min(1)
    .max(12)
    .describe('Passes over the zone, in order.'),
  'row-mm': z.number().min(1).max(30).describe('Distance between neighbouring rows of a pass in millimetres.'),
  'rim-mm': z
    .number()
    .min(0)
    .max(15)
    .describe("How far the middle of the tip keeps from the zone's rim, in millimetres."),
  stretch: z
    .union([z.boolean(), z.number().int().min(0).max(100)])
    .describe('True when the second hand stretches the skin, false when it is slack, or how firmly in percent.'),
  until: z.enum(TREAT_ENDS).describe('When the zone counts as done.'),
  'on-blood': z.enum(BLOOD_ANSWERS).describe('What the hand does when it sees blood.'),
};
const treatField = z
  .strictObject({
    zone: treatFields.zone,
    'force-n': treatFields['force-n'].default(0.25),
    'speed-mm-s': treatFields['speed-mm-s'].default(20),
    passes: treatFields.passes.default(['horizontal', 'vertical']),
    'row-mm': treatFields['row-mm'].default(7.5),
    'rim-mm': treatFields['rim-mm'].default(3),
    stretch: treatFields.stretch.default(true),
    until: treatFields.until.default('passes-done'),
    'on-blood': treatFields['on-blood'].default('blot'),
  })
  .describe('Needle one zone.');

const decideFields = {
  decision: decisionField,
  reason: reasonField,
  days: daysField.describe('Days from today, for postpone.'),
  'leave-out': z.array(faceZoneField).describe('Zones to leave out, for treat.'),
};

const chartField = z.union([
  z.literal('as-done'),
  z.strictObject({
    lot: z.boolean().default(true).describe('Whether the lot of the cartridge is written down.'),
    zones: z
      .array(
        z.strictObject({
          zone: faceZoneField,
          'length-mm': lengthField,
          passes: z.number().int().min(0).max(20).describe('0 when the zone was not treated.'),
          blood: z.boolean().default(false),
        }),
      )
      .describe('What is written, zone by zone.'),
  }),
]);

/** Every move by name. A move in a file is a map with exactly one of these. */
const moves = {
  ask: z.array(topicField).min(1).describe('Ask the client about these, in this order.'),
  'read-form': z.literal(true).describe('Read the form.'),
  say: z.array(phraseField).min(1).describe('Say these to the client.'),
  decide: z
    .strictObject({
      ...decideFields,
      days: decideFields.days.default(0),
      'leave-out': decideFields['leave-out'].default([]),
    })
    .describe('Decide, with the reason.'),
  consent: z.array(consentField).min(1).describe('Steps of consent and photos.'),
  tray: z.array(trayField).min(1).describe('Steps of the set-up.'),
  device: z
    .strictObject({
      'length-mm': lengthField.optional(),
      'rate-hz': z.number().int().min(1).max(300).optional().describe('Strikes a second.'),
    })
    .describe('Set needle length, rate or both.'),
  cleanse: zones.describe('Cleanse these zones.'),
  serum: zones.describe('Put inert glide serum on these zones.'),
  'vitamin-c': zones.describe('Put an active vitamin C serum on these zones; a fault.'),
  treat: treatField,
  blot: zones.describe('Press sterile gauze on these zones.'),
  cool: zones.describe('Cool these zones.'),
  wait: z
    .strictObject({ seconds: z.number().min(0.1).max(600) })
    .describe('Hold still and look, for this many seconds.'),
  'stop-treatment': z.literal(true).describe('Break the treatment off; closing follows.'),
  close: z.array(closingField).min(1).describe('Steps after the needling.'),
  advise: z.array(adviceField).min(1).describe('Tell the client these for the days after.'),
  plan: z.strictObject({ 'next-visit-days': daysField.min(1) }).describe('Set the next visit.'),
  chart: chartField.describe('Write the chart: as-done, or what is given.'),
  'ask-further': z
    .union([z.literal('all'), z.array(followUpField).min(1)])
    .describe('Ask further: these follow-ups, as topic.id, or all that are open.'),
  answer: z.array(actField).min(1).describe('Do these about an incident, in this order.'),
  'next-visit': z
    .union([z.literal(true), z.literal('as-before')])
    .describe('Go on to the next visit; as-before does the same once more at every visit that is left.'),
};

export const MOVE_NAMES = Object.keys(moves) as (keyof typeof moves)[];

const moveSchema = z
  .strictObject(
    Object.fromEntries(Object.entries(moves).map(([name, field]) => [name, field.optional()])) as {
      [Name in keyof typeof moves]: z.ZodOptional<(typeof moves)[Name]>;
    },
  )
  .meta({ id: 'move', minProperties: 1, maxProperties: 1, description: 'One move: a map with exactly one entry.' });

export type MoveFile = z.output<typeof moveSchema>;

/** Moves that are lists of words, from which a hand may leave some out. */
const wordMoves = {
  ask: moves.ask,
  answer: moves.answer,
  say: moves.say,
  consent: moves.consent,
  tray: moves.tray,
  close: moves.close,
  advise: moves.advise,
  cleanse: moves.cleanse,
  serum: moves.serum,
  cool: moves.cool,
};

function optional<Fields extends Readonly<Record<string, z.ZodType>>>(fields: Fields) {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.optional()])) as {
    [Name in keyof Fields]: z.ZodOptional<Fields[Name]>;
  };
}

const withField = z
  .strictObject({
    ...optional(wordMoves),
    'ask-further': moves['ask-further'].optional(),
    decide: z.strictObject(optional(decideFields)).optional(),
    device: moves.device.optional(),
    treat: z.strictObject(optional(treatFields)).optional(),
    wait: moves.wait.optional(),
    plan: moves.plan.optional(),
    chart: moves.chart.optional(),
  })
  .describe('What is done otherwise than by the hand it is like: every move of that name takes on what is given here.');

export const skillField = z
  .strictObject({
    'tremor-mm': z
      .number()
      .min(0)
      .max(10)
      .default(0.5)
      .describe('Tremor about the path, one standard deviation in millimetres.'),
    'force-spread': z.number().min(0).max(1).default(0.08).describe('Spread of force as a part of it.'),
    'speed-spread': z.number().min(0).max(1).default(0.1).describe('Spread of glide as a part of it.'),
    'reaction-s': z
      .number()
      .min(0.1)
      .max(60)
      .default(0.8)
      .describe('Seconds from something to be seen until the hand answers.'),
    lapses: z
      .number()
      .min(0)
      .max(1)
      .default(0)
      .describe('Share of rows left out or gone over twice because attention lapses.'),
  })
  .describe('How steady and how watchful the hand is; left out, as the hand it is like.');

export const handSchema = z
  .strictObject({
    needlepoint: kindField('hand/1'),
    id: idField.describe('Id of this hand; the same as its file name.'),
    scenario: idField.optional().describe('Id of the scenario it plays; leave out for a hand that can play any.'),
    like: handPathField
      .optional()
      .describe(
        'The hand it is like, as folder/id below hands/, such as any/careful: its moves, but for what is said here.',
      ),
    with: withField.optional(),
    without: z
      .strictObject(optional(wordMoves))
      .optional()
      .describe('What is not done of what the hand it is like does.'),
    'fails-for': findingField.optional().describe('The finding it has to fail for; leave out for a hand that passes.'),
    skill: skillField.optional(),
    'on-incident': z
      .record(z.string(), z.union([z.literal(AS_ASKED), z.array(actField)]))
      .optional()
      .describe(
        "How it meets incidents, by the incident's id, its kind, or any: acts in order, or as-asked for what the incident asks for.",
      ),
    do: z
      .array(moveSchema)
      .min(1)
      .max(200)
      .optional()
      .describe(
        'What it does, in order; going on to the next stage is implied. Leave out for a hand that is like another.',
      ),
    words: wordsField(z.strictObject({ says: textField.describe('What this hand shows, in a few words.') })),
  })
  .meta({ title: 'Needlepoint scripted hand', description: 'A scripted trainee in human-sized moves.' });

export type HandFile = z.output<typeof handSchema>;
export type SkillFile = z.output<typeof skillField>;
