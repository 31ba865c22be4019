// Validation rows on other devices, swelling, complications and courses of sessions.
import type { CourseSession, HealedZone, SessionEffect, SkinClient, ZoneId } from '../../src/core/skin';
import {
  courseResult,
  heal,
  healCourse,
  readZone,
  sessionEffect,
  strikeTick,
  subcutaneousStrokes,
  surfaceMillimetres,
  zoneIndexOf,
} from '../../src/core/skin';
import { face, freshSkin, Hand, quarterMillimetre, woman30 } from '../core/skin/hand';
import type { Row } from './row';
import type { Setting } from './sessions';
import { middleOf, played } from './sessions';

const careful = 'cheek, 0.25 mm, light, stretched, serum, 2 cm/s, two passes';
const medical: Setting = { pen: { lengthMicrometres: 1000 } };
const brutal: Setting = { pen: { lengthMicrometres: 2000 }, forceNewtons: 2 };
const roller = { kind: 'roller', needleCount: 14, lengthMicrometres: 750, rateHertz: 100 } as const;

function after(setting: Setting, days: number, aftercare = {}): HealedZone {
  const zone = setting.zone ?? 'cheek-left';
  const healed = heal(played(setting).skin, days, aftercare).zones.find((one) => one.zone === zone);
  if (!healed) throw new Error(`${zone} was not treated.`);
  return healed;
}

const asClient = (change: Partial<SkinClient>): { client: SkinClient } => ({ client: { ...woman30, ...change } });

/** Rolls straight over the forehead so many times; what it left, per cm² and per second. */
function rolled(passes: number): { perSquareCentimetre: number; perSecond: number; medianMicrometres: number } {
  const skin = freshSkin(5);
  const hand = new Hand(skin);
  const manner = { pen: roller, speedMillimetresPerSecond: 12.5, stretchPercent: 0 };
  let seconds = 0;
  for (let pass = 0; pass < passes; pass++) seconds += hand.glide(1000, 560, 1560, 560, manner);
  let millimetres = 0;
  for (let u = 1000; u < 1560; u += 5) millimetres += surfaceMillimetres(face, u, 560, u + 5, 560);
  let strokes = 0;
  for (const count of skin.cells.strokes) strokes += count;
  const { reachedMedianMicrometres } = readZone(skin, 'forehead');
  return {
    perSquareCentimetre: strokes / ((millimetres * 20) / 100),
    perSecond: strokes / seconds,
    medianMicrometres: reachedMedianMicrometres,
  };
}

/** Median reach of a loose roller on the cheek, as a share of its length. */
function rollerRatio(): number {
  const skin = freshSkin(5);
  const { u, v } = middleOf(skin, 'cheek-left');
  new Hand(skin).glide(u - 100, v, u + 100, v, { pen: roller, speedMillimetresPerSecond: 12.5, stretchPercent: 0 });
  return readZone(skin, 'cheek-left').reachedMedianMicrometres / roller.lengthMicrometres;
}

/** Strokes within a second on one spot, and within a second more: a held pen goes on. */
function heldPen(): number {
  const skin = freshSkin(2);
  const { u, v } = middleOf(skin, 'cheek-left');
  const at = { u, v, forceCentinewtons: 25, tiltUDegrees: 0, tiltVDegrees: 0, stretchU: u, stretchV: v + 250 };
  const sample = { ...at, stretchPercent: 100 };
  for (let tick = 0; tick < 120; tick++) strikeTick(skin, quarterMillimetre, sample, sample);
  const first = readZone(skin, 'cheek-left').strokes;
  for (let tick = 0; tick < 120; tick++) strikeTick(skin, quarterMillimetre, sample, sample);
  return readZone(skin, 'cheek-left').strokes / first;
}

function effect(setting: Setting): SessionEffect {
  return sessionEffect(played(setting).skin, [setting.zone ?? 'cheek-left']);
}

const every = (days: number, count: number, setting: Setting): CourseSession[] =>
  Array.from({ length: count }, (_, place) => ({ day: place * days, effect: effect(setting) }));

/** Infection chance of an uncleansed zone over that of a cleansed one. */
function soiledAgainstClean(): number {
  const skin = freshSkin(7);
  new Hand(skin).treat('cheek-left');
  const soiled = heal(skin, 0).zones.find((one) => one.zone === 'cheek-left');
  return (soiled?.infectionChance ?? 0) / after({ serum: 'none' }, 0).infectionChance;
}

const lip: ZoneId = 'upper-lip-left';

export const courseRows: readonly Row[] = [
  {
    quantity: 'Roller, punctures per cm²',
    unit: '/cm²',
    setting: 'one pass',
    low: 15,
    high: 17,
    source: 'S33',
    direct: true,
    measure: () => rolled(1).perSquareCentimetre,
  },
  {
    quantity: 'Roller, punctures per cm²',
    unit: '/cm²',
    setting: 'fifteen passes',
    low: 230,
    high: 300,
    source: 'S33, S35, S32',
    measure: () => rolled(15).perSquareCentimetre,
  },
  {
    quantity: 'Roller, punctures a second',
    unit: '/s',
    setting: '1.25 cm/s',
    low: 30,
    high: 50,
    source: 'S32',
    measure: () => rolled(4).perSecond,
  },
  {
    quantity: 'Roller, reached ÷ set',
    unit: '',
    setting: 'cheek, slack, dry, 0.75 mm, light hand',
    low: 0.17,
    high: 0.23,
    source: 'S27',
    note: '152.5 ± 9.6 of 770 µm on rats; the angle is ours',
    measure: rollerRatio,
  },
  {
    quantity: 'Nano cones',
    unit: 'dermal strokes',
    setting: 'cheek, set to 2 mm, 2 N',
    low: 0,
    high: 0,
    source: 'S76',
    direct: true,
    measure: () => played({ ...brutal, pen: { kind: 'nano', lengthMicrometres: 2000 } }).reading.dermalStrokeShare,
  },
  {
    quantity: 'Nano cones',
    unit: 'blood points',
    setting: 'the same',
    low: 0,
    high: 0,
    source: 'S76',
    measure: () => played({ ...brutal, pen: { kind: 'nano', lengthMicrometres: 2000 } }).reading.bloodPoints,
  },
  {
    quantity: 'Held pen',
    unit: '× strokes',
    setting: 'cheek, two seconds over one',
    low: 1.98,
    high: 2.02,
    source: 'issue 3, 2.3',
    measure: heldPen,
  },
  {
    quantity: 'Swelling at the end',
    unit: '',
    setting: careful,
    low: 0,
    high: 0.05,
    source: '3.1, S76; scale ours',
    measure: () => after({}, 0).oedema,
  },
  {
    quantity: 'Swelling at the end',
    unit: '',
    setting: 'cheek, 1 mm',
    low: 0.1,
    high: 0.8,
    source: '3.1, S55; scale ours',
    note: 'some swelling at 0.8–1.5 mm',
    measure: () => after(medical, 0).oedema,
  },
  {
    quantity: 'Swelling at the end',
    unit: '× the cheek',
    setting: 'lower lid, 1 mm',
    low: 1.2,
    high: 4,
    source: 'S72, size ours',
    note: 'bruises and swells easily',
    measure: () => after({ ...medical, zone: 'lower-lid-left' }, 0).oedema / after(medical, 0).oedema,
  },
  {
    quantity: 'Channels closed under a cover',
    unit: '× uncovered',
    setting: careful,
    low: 1.3,
    high: 4,
    source: 'S27, size ours',
    direct: true,
    note: 'occlusion delays closure markedly',
    measure: () => after({}, 0, { occluded: true }).closedAfterHours / after({}, 0).closedAfterHours,
  },
  {
    quantity: 'Dark marks in full sun',
    unit: '× in shade',
    setting: 'cheek, 1 mm, type IV',
    low: 1.5,
    high: 5,
    source: '3.5, size ours',
    direct: true,
    note: 'ultraviolet light is the amplifier; no rate is published',
    measure: () => {
      const setting = { ...medical, ...asClient({ fitzpatrick: 4 }) };
      return after(setting, 0, { sun: 1 }).pigmentChance / after(setting, 0).pigmentChance;
    },
  },
  {
    quantity: 'Dark marks after five medical sessions',
    unit: '',
    setting: 'cheek, 1 mm, monthly, mean of types IV and V',
    low: 0.14,
    high: 0.17,
    source: 'S44',
    measure: () =>
      ([4, 5] as const).reduce((sum, fitzpatrick) => {
        const one = after({ ...medical, ...asClient({ fitzpatrick }) }, 0).pigmentChance;
        return sum + (1 - (1 - one) ** 5) / 2;
      }, 0),
  },
  {
    quantity: 'Chance of an infection',
    unit: '',
    setting: careful,
    low: 0,
    high: 0.001,
    source: 'S79',
    note: 'none reported in 18 studies',
    measure: () => after({}, 0).infectionChance,
  },
  {
    quantity: 'Chance of an infection',
    unit: '× cleansed',
    setting: 'the same, uncleansed',
    low: 3,
    high: Infinity,
    source: '3.6, size ours',
    measure: soiledAgainstClean,
  },
  {
    quantity: 'Chance of a cold sore',
    unit: '',
    setting: 'upper lip, 0.25 mm, with a history',
    low: 0.05,
    high: 0.3,
    source: 'S82, no rate published',
    measure: () => after({ zone: lip, ...asClient({ coldSores: true }) }, 0).coldSoreChance,
  },
  {
    quantity: 'Chance of a cold sore',
    unit: '',
    setting: 'cheek, 1 mm, with a history',
    low: 0,
    high: 0,
    source: 'S82',
    measure: () => after({ ...medical, ...asClient({ coldSores: true }) }, 0).coldSoreChance,
  },
  {
    quantity: 'Chance of a scar',
    unit: '',
    setting: 'cheek, 1 mm',
    low: 0,
    high: 0.0016,
    source: 'S62',
    note: 'no serious event among 1,845 people: less than three in as many',
    measure: () => after(medical, 0).scarChance,
  },
  {
    quantity: 'Chance of a scar',
    unit: '',
    setting: 'cheek, 2 mm, 2 N: through the dermis',
    low: 0.1,
    high: 0.6,
    source: 'SD6, size ours',
    measure: () => after(brutal, 0).scarChance,
  },
  {
    quantity: 'Strokes through the dermis',
    unit: '',
    setting: 'cheek, 1 mm, two passes',
    low: 0,
    high: 0,
    source: 'S2, 2.2',
    measure: () => subcutaneousStrokes(played(medical).skin, zoneIndexOf('cheek-left')),
  },
  {
    quantity: 'Improvement after five sessions',
    unit: 'of the start',
    setting: 'cheek, 1 mm, monthly, four months after the last',
    low: 0.36,
    high: 0.53,
    source: 'S44',
    note: 'score 11.73 → 6.5',
    measure: () => healCourse(every(30, 5, medical), 240).improvement,
  },
  {
    quantity: 'Course against the best attainable',
    unit: '',
    setting: `four sessions every 35 days, ${careful}`,
    low: 0.9,
    high: 1,
    source: 'SD13, issue 3',
    measure: () => courseResult(every(35, 4, {}), 'junction').share,
  },
  {
    quantity: 'Course against the best attainable',
    unit: '',
    setting: 'the same every 14 days',
    low: 0,
    high: 0.85,
    source: 'SD13, issue 3',
    measure: () => courseResult(every(14, 4, {}), 'junction').share,
  },
  {
    quantity: 'Course against the best attainable',
    unit: '',
    setting: 'the same every 90 days',
    low: 0,
    high: 0.85,
    source: 'SD13, ours',
    measure: () => courseResult(every(90, 4, {}), 'junction').share,
  },
  {
    quantity: 'Harm of a course',
    unit: '× every 35 days',
    setting: 'four sessions at 1 mm every 14 days, type V',
    low: 1.2,
    high: 3,
    source: 'SD13, size ours',
    measure: () => {
      const setting = { ...medical, ...asClient({ fitzpatrick: 5 }) };
      const harm = (days: number): number => healCourse(every(days, 4, setting), 400).complicationChance;
      return harm(14) / harm(35);
    },
  },
];
