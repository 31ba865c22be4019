// Validation rows on skin as it is before anyone touches it.
import { ATLAS_CELLS, ZONES } from '../../src/core/skin';
import { face, freshSkin, woman30 } from '../core/skin/hand';
import type { Row } from './row';

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

export const anatomyRows: readonly Row[] = [
  {
    quantity: 'Epidermal thickness',
    unit: 'µm',
    setting: 'mean over the whole face, woman of 30',
    low: 60,
    high: 77,
    source: 'S4',
    note: 'mean of 68.6 µm over eleven sites of the body',
    measure: () => mean(depths()),
  },
  {
    quantity: 'Epidermal thickness',
    unit: 'µm',
    setting: 'spread over the whole face, woman of 30',
    low: 18,
    high: 28,
    source: 'S4',
    note: 'between people as well as within one; ours is within one face only',
    measure: () => spread(depths()),
  },
  {
    quantity: 'Epidermal thickness',
    unit: '×',
    setting: 'upper lip over upper lid',
    low: 1.3,
    high: 2.2,
    source: 'S1',
    note: 'thickest over thinnest face epidermis 2.1 in histology, post-auricular included',
    measure: () => mean(depths('upper-lip-left')) / mean(depths('upper-lid-left')),
  },
  {
    quantity: 'Spread within a site',
    unit: 'of the mean',
    setting: 'cheek',
    low: 0.2,
    high: 0.3,
    source: 'S6',
    measure: () => spread(depths('cheek-left')) / mean(depths('cheek-left')),
  },
  {
    quantity: 'Spread within a site',
    unit: 'of the mean',
    setting: 'forehead',
    low: 0.2,
    high: 0.3,
    source: 'S6',
    measure: () => spread(depths('forehead')) / mean(depths('forehead')),
  },
  {
    quantity: 'Epidermis by client',
    unit: '×',
    setting: 'man over woman, whole face, age 30',
    low: 1.03,
    high: 1.15,
    source: 'S2',
    direct: true,
    note: '220/200, 210/190 and 190/180 µm by ultrasound',
    measure: () => mean(depths(undefined, { ...woman30, sex: 'male' })) / mean(depths()),
  },
  {
    quantity: 'Epidermis by client',
    unit: '×',
    setting: 'age 70 over 30, whole face, woman',
    low: 0.75,
    high: 0.97,
    source: 'S7',
    direct: true,
    note: 'thinner at all sites; size weak',
    measure: () => mean(depths(undefined, { ...woman30, ageYears: 70 })) / mean(depths()),
  },
];
