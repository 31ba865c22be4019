// Validation rows on skin as it is and on what a needle does in it.
import { ATLAS_CELLS, lastStrike, readZone, strikeTick, ZONES } from '../../src/core/skin';
import { face, freshSkin, Hand, woman30 } from '../core/skin/hand';
import { densityOfGlide } from './density';
import type { Row } from './row';
import { middleOf, pen, played } from './sessions';

const cheek = 'clear cheek, woman of 30, 14 needles, 100 Hz, 2 cm/s';

/** Every junction depth of the face, or of one zone. */
function depths(zone?: string, client = woman30): number[] {
  const skin = freshSkin(3, client);
  const all: number[] = [];
  for (let cell = 0; cell < ATLAS_CELLS * ATLAS_CELLS; cell++) {
    const number = face.zone[cell];
    if (number !== 0 && (zone === undefined || ZONES[number] === zone)) all.push(skin.junctionMicrometres[cell]);
  }
  return all;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const spread = (values: readonly number[]): number => {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) * (value - middle))));
};

const reach = (setting: Parameters<typeof played>[0]): number => played(setting).reading.reachedMedianMicrometres;

/** How strongly a strike of this pen is felt after a second on one spot. */
function pain(change: Parameters<typeof pen>[0]): number {
  const skin = freshSkin(2);
  const { u, v } = middleOf(skin, 'cheek-left');
  const at = { u, v, forceCentinewtons: 25, tiltUDegrees: 0, tiltVDegrees: 0, stretchU: u, stretchV: v + 250 };
  const sample = { ...at, stretchPercent: 100 };
  for (let tick = 0; tick < 120; tick++) strikeTick(skin, pen(change), sample, sample);
  return lastStrike(skin)?.painIndex ?? 0;
}

/** Spread of the reached depth as a share of it, on one spot. */
function reachSpread(): number {
  const skin = freshSkin(4);
  const hand = new Hand(skin);
  const { u, v } = middleOf(skin, 'cheek-left');
  hand.glide(u, v, u + 60, v);
  const { reachedMedianMicrometres, reachedP95Micrometres } = readZone(skin, 'cheek-left');
  return (reachedP95Micrometres / reachedMedianMicrometres - 1) / 1.645;
}

export const needleRows: readonly Row[] = [
  {
    quantity: 'Mean epidermis, whole face',
    unit: 'µm',
    setting: 'all cells, woman of 30',
    low: 60,
    high: 77,
    source: 'S4',
    note: 'mean of 68.6 µm over eleven sites of the body',
    measure: () => mean(depths()),
  },
  {
    quantity: 'Spread of the epidermis',
    unit: 'µm',
    setting: 'all cells, woman of 30',
    low: 18,
    high: 28,
    source: 'S4',
    note: 'between people as well as within one; ours is within one face only',
    measure: () => spread(depths()),
  },
  {
    quantity: 'Local noise of the junction',
    unit: 'of the mean',
    setting: 'cheek',
    low: 0.2,
    high: 0.3,
    source: 'S6',
    measure: () => spread(depths('cheek-left')) / mean(depths('cheek-left')),
  },
  {
    quantity: 'Upper lip against upper lid',
    unit: '×',
    setting: 'mean junction',
    low: 1.3,
    high: 2.2,
    source: 'S1',
    note: 'thickest over thinnest face epidermis 2.1 in histology, post-auricular included',
    measure: () => mean(depths('upper-lip-left')) / mean(depths('upper-lid-left')),
  },
  {
    quantity: 'Man against woman',
    unit: '×',
    setting: 'whole face, age 30',
    low: 1.03,
    high: 1.15,
    source: 'S2',
    note: '220/200, 210/190 and 190/180 µm by ultrasound',
    measure: () => mean(depths(undefined, { ...woman30, sex: 'male' })) / mean(depths()),
  },
  {
    quantity: 'Age 70 against 30',
    unit: '×',
    setting: 'whole face, woman',
    low: 0.75,
    high: 0.97,
    source: 'S7',
    note: 'thinner at all sites; size weak',
    measure: () => mean(depths(undefined, { ...woman30, ageYears: 70 })) / mean(depths()),
  },
  {
    quantity: 'Reached ÷ set',
    unit: '',
    setting: 'slack, dry, light hand, 0.75 mm',
    low: 0.18,
    high: 0.24,
    source: 'S27',
    note: '152.5 of 770 µm for a loose roller',
    measure: () => reach({ stretchPercent: 0, serum: 'none', pen: { lengthMicrometres: 750 } }) / 750,
  },
  {
    quantity: 'Reached ÷ set',
    unit: '',
    setting: 'stretched, firm hand of 0.75 N, 0.9 mm',
    low: 0.2,
    high: 0.5,
    source: 'S29',
    note: 'under one half below 1 mm',
    measure: () => reach({ forceNewtons: 0.75, pen: { lengthMicrometres: 900 } }) / 900,
  },
  {
    quantity: 'Reached ÷ set',
    unit: '',
    setting: '1.5 mm, firm hand of 0.75 N',
    low: 0.45,
    high: 0.67,
    source: '2.2, from memory',
    note: '1 mm or less of 1.5 mm',
    measure: () => reach({ forceNewtons: 0.75, pen: { lengthMicrometres: 1500 } }) / 1500,
  },
  {
    quantity: 'Reached depth at 0.25 mm',
    unit: 'µm',
    setting: 'light hand, stretched, serum',
    low: 50,
    high: 125,
    source: '2.2, derived',
    measure: () => reach({}),
  },
  {
    quantity: 'Reached depth at 0.5 mm',
    unit: 'µm',
    setting: 'light hand, stretched, serum',
    low: 100,
    high: 250,
    source: '2.2, derived',
    measure: () => reach({ pen: { lengthMicrometres: 500 } }),
  },
  {
    quantity: 'Reached depth at 1 mm',
    unit: 'µm',
    setting: 'light hand, stretched, serum',
    low: 200,
    high: 500,
    source: '2.2, derived',
    measure: () => reach({ pen: { lengthMicrometres: 1000 } }),
  },
  {
    quantity: 'Spread of single strokes',
    unit: 'of the reach',
    setting: 'one spot of the cheek',
    low: 0.06,
    high: 0.12,
    source: 'S27',
    note: '9.6 of 152.5 µm is the least',
    measure: reachSpread,
  },
  {
    quantity: 'Forehead against cheek',
    unit: '× reach',
    setting: 'same light hand, 0.25 mm',
    low: 1.2,
    high: 1.6,
    source: 'S43, issue 3',
    measure: () => reach({ zone: 'forehead' }) / reach({}),
  },
  {
    quantity: 'Stretched against slack',
    unit: '× reach',
    setting: cheek,
    low: 1.05,
    high: 1.6,
    source: 'S32, size ours',
    measure: () => reach({}) / reach({ stretchPercent: 0 }),
  },
  {
    quantity: 'Faster needle against slower',
    unit: '× reach',
    setting: '130 Hz over 60 Hz, light hand',
    low: 1.01,
    high: 1.39,
    source: 'S25',
    note: 'twice the speed needs 28 % less force, so never less depth and never more than 1/0.72',
    measure: () => reach({ pen: { rateHertz: 130 } }) / reach({ pen: { rateHertz: 60 } }),
  },
  {
    quantity: 'Strokes per cm² in one pass',
    unit: '/cm²',
    setting: '12 needles, 100 Hz, 2 cm/s, 0.8 cm',
    low: 727.5,
    high: 772.5,
    source: '2.3, derived',
    measure: () => densityOfGlide(pen({ needleCount: 12 }), 20).perSquareCentimetre,
  },
  {
    quantity: 'Strokes per cm² in one pass',
    unit: '/cm²',
    setting: '36 needles, 60 Hz, 3 cm/s, 1 cm',
    low: 698.4,
    high: 741.6,
    source: '2.3, derived',
    measure: () => densityOfGlide(pen({ needleCount: 36, rateHertz: 60 }), 30).perSquareCentimetre,
  },
  {
    quantity: 'Half the glide speed',
    unit: '× density',
    setting: '14 needles, 1 over 2 cm/s',
    low: 1.94,
    high: 2.06,
    source: '2.3, derived',
    measure: () => densityOfGlide(pen({}), 10).perSquareCentimetre / densityOfGlide(pen({}), 20).perSquareCentimetre,
  },
  {
    quantity: 'Strokes a second',
    unit: '/s',
    setting: '16 needles at 120 Hz',
    low: 1862,
    high: 1978,
    source: '2.3, from memory',
    note: 'a vendor quotes up to 1,920',
    measure: () => {
      const played16 = played({ pen: { needleCount: 16, rateHertz: 120 }, zone: 'forehead' });
      let strokes = 0;
      for (const count of played16.skin.cells.strokes) strokes += count;
      return strokes / played16.seconds;
    },
  },
  {
    quantity: 'Pain, three times the length',
    unit: '×',
    setting: '0.3 over 0.1 mm, cheek',
    low: 5.5,
    high: 8.5,
    source: 'S80',
    direct: true,
    note: 'a score of 7 times for 480 → 1450 µm',
    measure: () => pain({ lengthMicrometres: 300 }) / pain({ lengthMicrometres: 100 }),
  },
  {
    quantity: 'Pain, three times the needles',
    unit: '×',
    setting: '36 over 12 needles, 0.25 mm',
    low: 1.25,
    high: 1.55,
    source: 'S80',
    direct: true,
    note: 'twice for ten times',
    measure: () => pain({ needleCount: 36 }) / pain({ needleCount: 12 }),
  },
];
