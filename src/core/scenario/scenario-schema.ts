// scenario/1: a client, a trap and a rubric. One file each in scenarios/.
import {
  blankableField,
  daysField,
  decisionField,
  faceZoneField,
  findingField,
  followUpField,
  handPathField,
  idField,
  kindField,
  needledZoneField,
  phraseField,
  reasonField,
  shareField,
  sourceField,
  textField,
  topicField,
  trayField,
  wordsField,
} from './fields';
import { incidentField, incidentWords, visitsField } from './incident-schema';
import { z } from './jitless-zod';
import { MODES } from './module';
import { criterionSchema, failsOnField } from './rubric-schema';
import { FEATURES, LEVELS } from './scenario';
import { answerField, byTopic, consultationField, followUpWords } from './talk-schema';

export const FITZPATRICK_TYPES = ['I', 'II', 'III', 'IV', 'V', 'VI'] as const;

const clientField = z
  .strictObject({
    age: z.number().int().min(18).max(90).describe('Age in years.'),
    sex: z.enum(['female', 'male']),
    fitzpatrick: z.enum(FITZPATRICK_TYPES).describe('Skin type by Fitzpatrick.'),
    features: z
      .array(z.enum(FEATURES).meta({ id: 'feature', description: 'What can be seen on the skin.' }))
      .default([])
      .describe('What can be seen on the skin before anyone touches it; drawing only.'),
    trust: shareField.default(0.6).describe('Trust in the trainee at the start, 0 to 1.'),
    comfort: shareField.default(0.9).describe('Comfort at the start, 0 to 1.'),
    lesions: z
      .array(
        z
          .strictObject({
            at: z
              .tuple([z.number().int().min(0).max(2559), z.number().int().min(0).max(2559)])
              .optional()
              .describe('Middle on the atlas in hand units, across and down.'),
            zone: faceZoneField.optional().describe('Or the zone it lies in, from whose middle it is measured.'),
            'across-mm': z.number().min(-80).max(80).default(0).describe("Millimetres to the picture's right."),
            'down-mm': z.number().min(-80).max(80).default(0).describe('Millimetres down.'),
            'radius-mm': z.number().min(0.5).max(30),
          })
          .describe('One round place that no needle may touch.'),
      )
      .max(20)
      .default([])
      .describe('Moles, pustules and sores by place.'),
    wears: z
      .array(z.enum(['make-up', 'sunscreen']))
      .default([])
      .describe('What lies on the skin until it is cleansed.'),
    'cold-sores': z.boolean().default(false).describe('True when the client has had cold sores before.'),
    sun: shareField.default(0).describe('Sun on the healing skin: 0 well protected, 1 a beach holiday.'),
    'pain-sensitivity': z.number().min(0.2).max(3).default(1).describe('1 is average; higher flinches sooner.'),
  })
  .describe('Who comes in.');

const factField = z
  .strictObject({
    id: idField.describe('Id of the fact, such as waxed-five-days.'),
    topics: z.array(topicField).min(1).describe('Questions that bring it out.'),
    'on-form': z.boolean().default(false).describe('True when it also stands on the form.'),
    closes: z
      .union([z.literal('all'), z.array(faceZoneField)])
      .default([])
      .describe('Zones that must not be needled because of it; all for every zone.'),
    'until-days': daysField
      .default(0)
      .describe('Days from today until it no longer holds; 0 when time does not cure it.'),
    source: sourceField,
    'follow-ups': z
      .array(followUpField)
      .default([])
      .describe('Follow-ups, as topic.id, that bring it out; the first answer alone does not.'),
    visits: visitsField,
  })
  .describe('One thing that is true of the client and what follows from it.');

const rightWayField = z
  .strictObject({
    decision: decisionField,
    'at-least-days': daysField.default(0).describe('For postpone: no earlier than this many days from today.'),
    'leave-out': z.array(needledZoneField).default([]).describe('For treat: zones that have to be left out.'),
    reasons: z.array(reasonField).default([]).describe('Reasons that fit; any when empty.'),
    visits: visitsField,
  })
  .describe('A way of deciding that is right for this client.');

const laterVisit = z.strictObject({
  briefing: textField.optional(),
  'opens-with': textField.optional(),
  answers: byTopic(answerField).default({}),
});

const scenarioWords = z.strictObject({
  title: z.string().min(1).max(60).describe('Title in lists.'),
  summary: textField.describe('One line for lists; it must not give the trap away.'),
  briefing: textField.describe('What the trainee is told before the client comes in.'),
  client: z.strictObject({
    name: z.string().min(1).max(40).describe("The client's name; a name of its own."),
    wants: textField.describe('What the client came for.'),
    'opens-with': textField.describe('What the client says first.'),
    answers: byTopic(answerField).default({}).describe('Answers that differ from the ordinary client.'),
    'follow-ups': followUpWords,
    form: byTopic(blankableField)
      .default({})
      .describe('Form fields that differ from the ordinary client; empty is left blank.'),
  }),
  incidents: incidentWords,
  'later-visits': z
    .record(z.string().regex(/^([2-9]|1[0-2])$/, { error: 'must be the number of a visit, from 2' }), laterVisit)
    .default({})
    .describe('What is said otherwise at a later visit, by its number.'),
});

const deviceField = z
  .strictObject({
    kind: z
      .enum(['pen', 'nano', 'roller'])
      .default('pen')
      .describe('A pen with steel needles, a pen with silicone cones, or a drum rolled by hand.'),
    needles: z.literal([12, 14, 16, 36]).default(14).describe('Needles in the cartridge.'),
    authorised: z.boolean().default(true).describe('False when the pen has no papers: it must not be used.'),
    cartridge: z
      .strictObject({
        sealed: z.boolean().default(true).describe('False when the blister is open.'),
        expired: z.boolean().default(false).describe('True when its date has passed.'),
        'second-hand': z
          .boolean()
          .default(false)
          .describe('True when it was used before and wrapped anew; its label shows it.'),
      })
      .prefault({})
      .describe('The cartridge that lies ready.'),
    'rate-hz': z
      .strictObject({
        from: z.number().int().min(1).max(300).default(60),
        to: z.number().int().min(1).max(300).default(140),
      })
      .prefault({})
      .describe('Slowest and fastest strikes a second the pen can be set to.'),
  })
  .prefault({})
  .describe('The pen and its cartridge.');

const foundTrayField = z
  .strictObject({
    missing: z.array(trayField).default([]).describe('Set-up steps whose thing is not there until it is fetched.'),
    unlabelled: z
      .array(z.enum(['antiseptic', 'serum']))
      .default([])
      .describe('Bottles without a label; what comes out of one must not touch a client.'),
  })
  .prefault({})
  .describe('What is not as it should be on the tray before anyone acts.');

export const scenarioSchema = z
  .strictObject({
    needlepoint: kindField('scenario/1'),
    id: idField.describe('Id of the scenario; the same as its file name.'),
    level: z.enum(LEVELS).describe('How much is asked of the trainee.'),
    teaches: z.array(sourceField).min(1).describe('Source statements and facts this scenario rests on.'),
    place: idField.describe('Id of a scope profile in scopes/.'),
    minutes: z.number().int().min(1).max(60).describe('Planned length of the session in minutes.'),
    'keep-time': z
      .boolean()
      .default(false)
      .describe('True when taking longer than the minutes is a finding: procedure.over-time.'),
    client: clientField,
    'ordinary-client': idField
      .default('nothing-to-tell')
      .describe('File in clients/ that answers what this file does not.'),
    facts: z.array(factField).max(20).default([]).describe('What is true of the client and matters.'),
    'must-ask': z
      .array(topicField)
      .min(1)
      .describe('What a competent trainee asks before deciding; each one not asked is a finding.'),
    'must-say': z
      .array(phraseField)
      .default([])
      .describe('What this client needs to hear when treated; each one not said is a finding.'),
    areas: z.array(needledZoneField).min(1).describe('Zones the client came for.'),
    'right-ways': z
      .array(rightWayField)
      .min(1)
      .max(6)
      .describe('Ways of deciding that are right; any of them can pass.'),
    device: deviceField,
    tray: foundTrayField,
    consultation: consultationField,
    incidents: z.array(incidentField).max(12).default([]).describe('What breaks in.'),
    visits: z
      .number()
      .int()
      .min(1)
      .max(12)
      .default(1)
      .describe('Visits of the course, on one skin that heals for the days the trainee plans.'),
    modes: z
      .array(z.enum(MODES))
      .min(1)
      .default([...MODES])
      .describe('Help levels in which it may be played.'),
    'next-visit-days': z
      .strictObject({ from: daysField.default(28), to: daysField.default(42) })
      .prefault({})
      .describe('The next visit is right within these days (SD13: 28 to 42).'),
    'target-strokes-per-cm2': z
      .number()
      .int()
      .min(50)
      .max(10000)
      .optional()
      .describe(
        'Strokes per square centimetre that count as full coverage of one patch. Left out: 1200 for a pen or nano cones, 200 for a roller.',
      ),
    rubric: z
      .strictObject({
        use: z.array(idField).default([]).describe('Shared parts in rubrics/.'),
        pass: z.number().min(1).max(100).describe('Points out of 100 from which the session is passed.'),
        rating: idField
          .default('global-rating')
          .describe('Part in rubrics/ whose scales rate the session as a whole, beside the points.'),
        'pass-source': sourceField.optional(),
        'adds-up-to': z
          .number()
          .int()
          .min(1)
          .max(1000)
          .optional()
          .describe('What all points, shared and own, have to add up to; not checked when left out.'),
        'serious-allowed': z
          .number()
          .int()
          .min(0)
          .max(20)
          .default(0)
          .describe('More serious findings than this and it is not passed.'),
        'minors-per-serious': z
          .number()
          .int()
          .min(2)
          .max(50)
          .default(4)
          .describe('This many minor findings of one kind count as one serious.'),
        'fails-on': failsOnField,
        own: z.array(criterionSchema).max(20).default([]).describe('Criteria of this scenario alone.'),
      })
      .describe('How the session is marked.'),
    hands: z
      .strictObject({
        pass: z.array(idField).min(1).describe('Scripted hands that have to pass, in hands/<scenario>/.'),
        fail: z.array(idField).default([]).describe('Scripted hands that have to fail for the finding they name.'),
        elsewhere: z
          .array(
            z.strictObject({
              hand: handPathField.describe('The hand, as scenario/id, such as clear-cheeks/careful.'),
              'fails-for': findingField.describe('The finding it fails for here.'),
            }),
          )
          .max(10)
          .default([])
          .describe('Hands that pass another scenario and have to fail this one: the same moves, another client.'),
      })
      .optional()
      .describe('Scripted hands that prove this scenario.'),
    words: wordsField(scenarioWords),
  })
  .meta({ title: 'Needlepoint scenario', description: 'A client, a trap and a rubric.' });

export type ScenarioFile = z.output<typeof scenarioSchema>;
