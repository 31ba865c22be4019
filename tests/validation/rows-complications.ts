// Validation rows on what may go wrong, as chances.
import type { HealedZone, ZoneId } from '../../src/core/skin';
import { heal } from '../../src/core/skin';
import { freshSkin, Hand, woman30 } from '../core/skin/hand';
import type { Row } from './row';
import { after, asClient, brutal, careful, medical } from './sessions';

const lip: ZoneId = 'upper-lip-left';
const drySlack = { stretchPercent: 0, serum: 'none' } as const;

/** The careful cheek, not cleansed, of a client who wears make-up or nothing. */
function uncleansed(wears: readonly 'make-up'[]): HealedZone {
  const skin = freshSkin(7, { ...woman30, wears });
  new Hand(skin).treat('cheek-left');
  const healed = heal(skin, 0).zones.find((one) => one.zone === 'cheek-left');
  if (!healed) throw new Error('The cheek was not treated.');
  return healed;
}

export const complicationsRows: readonly Row[] = [
  {
    quantity: 'Chance of dark marks',
    unit: '',
    setting: 'five sessions, cheek, 1 mm, mean of types IV and V',
    low: 0.14,
    high: 0.17,
    source: 'S44',
    direct: true,
    note: '5 of 30 to 36 after five sessions; the chance of one session comes from the same series',
    measure: () =>
      ([4, 5] as const).reduce((sum, fitzpatrick) => {
        const one = after({ ...medical, ...asClient({ fitzpatrick }) }, 0).pigmentChance;
        return sum + (1 - (1 - one) ** 5) / 2;
      }, 0),
  },
  {
    quantity: 'Chance of dark marks',
    unit: '',
    setting: `${careful}, type V`,
    low: 0,
    high: 0.026,
    source: 'S63',
    note: 'none of 39 (less than one in 39)',
    measure: () => after({ client: { ...woman30, fitzpatrick: 5 } }, 0).pigmentChance,
  },
  {
    quantity: 'Chance of dark marks',
    unit: '× in shade',
    setting: 'cheek, 1 mm, type IV, full sun',
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
    quantity: 'Chance of lasting lines',
    unit: '',
    setting: 'cheek, 0.25 mm, dry and slack',
    low: 0.02,
    high: 0.14,
    source: 'S44, S43',
    note: '6–7 % after five deep roller sessions',
    measure: () => after(drySlack, 0).lineChance,
  },
  {
    quantity: 'Chance of lasting lines',
    unit: '',
    setting: 'five sessions, cheek, 1 mm, stretched, serum',
    low: 0.02,
    high: 0.14,
    source: 'S44',
    note: '2 of 30 to 36 after deep rollers; ours tears no stretched, wet skin however deep, and a roller does not drag as a pen does',
    measure: () => 1 - (1 - after(medical, 0).lineChance) ** 5,
  },
  {
    quantity: 'Chance of a foreign-body reaction',
    unit: '',
    setting: `${careful}, inert serum`,
    low: 0,
    high: 0,
    source: 'S36, S40',
    direct: true,
    measure: () => after({}, 0).granulomaChance,
  },
  {
    quantity: 'Chance of a foreign-body reaction',
    unit: '',
    setting: `${careful}, vitamin C`,
    low: 0.001,
    high: 0.1,
    source: 'S40–S42, no rate published',
    direct: true,
    measure: () => after({ serum: 'vitamin-c' }, 0).granulomaChance,
  },
  {
    quantity: 'Chance of a foreign-body reaction',
    unit: '',
    setting: `${careful}, through make-up`,
    low: 0.001,
    high: 0.1,
    source: 'S42, no rate published',
    direct: true,
    measure: () => uncleansed(['make-up']).granulomaChance,
  },
  {
    quantity: 'Chance of a scar',
    unit: '',
    setting: careful,
    low: 0,
    high: 0,
    source: 'SD6, S61',
    measure: () => after({}, 0).scarChance,
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
    direct: true,
    measure: () => after(brutal, 0).scarChance,
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
    direct: true,
    measure: () => uncleansed([]).infectionChance / after({ serum: 'none' }, 0).infectionChance,
  },
  {
    quantity: 'Chance of a cold sore',
    unit: '',
    setting: 'upper lip, 0.25 mm, with a history',
    low: 0.05,
    high: 0.3,
    source: 'S82, no rate published',
    direct: true,
    measure: () => after({ zone: lip, ...asClient({ coldSores: true }) }, 0).coldSoreChance,
  },
  {
    quantity: 'Chance of a cold sore',
    unit: '',
    setting: 'cheek, 1 mm, with a history',
    low: 0,
    high: 0,
    source: 'S82',
    direct: true,
    measure: () => after({ ...medical, ...asClient({ coldSores: true }) }, 0).coldSoreChance,
  },
];
