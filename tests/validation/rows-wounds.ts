// Validation rows on what should not happen: dermal strokes, blood, torn lines.
import { subcutaneousStrokes, zoneArea, zoneIndexOf } from '../../src/core/skin';
import { openingChance } from '../../src/core/skin/blood';
import { face, woman30 } from '../core/skin/hand';
import { rehearseRow } from './playable/rehearse-row';
import type { Row } from './row';
import { careful, hard, medical, played, read, secondsToBlood } from './sessions';

function carefulBloodInTen(): number {
  let points = 0;
  for (let seed = 1; seed <= 10; seed++) points += read({ seed, forceSpread: 0.15 }).bloodPoints;
  return points;
}

/** Reached depth below the surface at which one stroke in ten thousand draws blood on the cheek. */
function bloodOnset(): number {
  const junction = read().junctionMicrometres;
  for (let past = 0; past < 400; past++) if (openingChance(past) > 1e-4) return junction + past;
  return Infinity;
}

export const woundsRows: readonly Row[] = [
  {
    quantity: 'Dermal strokes',
    unit: 'of all',
    setting: careful,
    low: 0,
    high: 0.01,
    source: 'issue 3, SD2',
    measure: () => read({ forceSpread: 0.2 }).dermalStrokeShare,
  },
  {
    quantity: 'Dermal strokes',
    unit: 'of all',
    setting: 'the same with three times the force, in an attempt',
    low: 0.15,
    high: 0.6,
    source: 'issue 3, SD5',
    measure: () => rehearseRow({ treat: hard }).reading.dermalStrokeShare,
  },
  {
    quantity: 'Dermal strokes',
    unit: 'of all',
    setting: 'the same at 0.5 mm, in an attempt',
    low: 0.5,
    high: 1,
    source: 'issue 3, 2.2',
    measure: () => rehearseRow({ lengthMicrometres: 500 }).reading.dermalStrokeShare,
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
    quantity: 'First blood',
    unit: 's',
    setting: 'cheek, 0.25 mm, three times the force, in an attempt',
    low: 0,
    high: 10,
    source: 'issue 3, ours',
    measure: () => rehearseRow({ treat: hard }).secondsTo('blood.drawn'),
  },
  {
    quantity: 'First blood',
    unit: 's',
    setting: 'cheek, 0.5 mm, light hand, in an attempt',
    low: 0,
    high: 10,
    source: '3.1, from memory; issue 3',
    measure: () => rehearseRow({ lengthMicrometres: 500 }).secondsTo('blood.drawn'),
  },
  {
    quantity: 'First blood',
    unit: 's',
    setting: 'cheek, 0.25 mm, light hand, one minute',
    low: 60,
    high: Infinity,
    source: 'S30, S76',
    note: 'none is reported from such needling',
    measure: () => secondsToBlood({}),
  },
  {
    quantity: 'Blood points',
    unit: 'in ten',
    setting: 'cheek, 0.25 mm, light hand, ten sessions with a force spread of 15 %',
    low: 0,
    high: 1,
    source: 'issue 3, SD8',
    measure: carefulBloodInTen,
  },
  {
    quantity: 'Blood points',
    unit: '/cm²',
    setting: 'cheek, 1 mm, two passes',
    low: 5,
    high: 500,
    source: '3.1 (uniform pinpoints), weak',
    measure: () => read(medical).bloodPoints / (zoneArea(face, 'cheek-left') / 100),
  },
  {
    quantity: 'Blood points',
    unit: '×',
    setting: 'cheek, 1 mm, age 75 over 30',
    low: 0.6,
    high: 0.98,
    source: 'S23, size ours',
    note: 'capillary loops grow rarer; the thinner epidermis works against it',
    measure: () => read({ ...medical, client: { ...woman30, ageYears: 75 } }).bloodPoints / read(medical).bloodPoints,
  },
  {
    quantity: 'Depth at which bleeding begins',
    unit: 'µm reached',
    setting: 'cheek, one stroke in 10,000',
    low: 60,
    high: 200,
    source: '1.2, 3.1 (anatomy)',
    note: 'no controlled figure exists',
    measure: bloodOnset,
  },
  {
    quantity: 'Torn lines',
    unit: 'mm',
    setting: careful,
    low: 0,
    high: 1,
    source: 'S36, S47',
    measure: () => read().tearMillimetres,
  },
  {
    quantity: 'Torn lines',
    unit: 'mm',
    setting: 'the same, dry and slack, in an attempt',
    low: 50,
    high: Infinity,
    source: 'issue 3, S47',
    measure: () => rehearseRow({ dry: true, treat: { stretchPercent: 0 } }).reading.tearMillimetres,
  },
  {
    quantity: 'Torn lines',
    unit: 'mm',
    setting: 'the same, held 40° off upright, with serum',
    low: 5,
    high: Infinity,
    source: 'S45, S46',
    measure: () => read({ tiltDegrees: 40 }).tearMillimetres,
  },
];
