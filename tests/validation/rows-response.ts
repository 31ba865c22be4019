// Validation rows on what the skin does about it: during the session and in the days after.
import type { HealedZone } from '../../src/core/skin';
import { heal, NO_NEEDLE_ZONES, zoneArea, zoneIndexOf, ZONES } from '../../src/core/skin';
import { openingChance } from '../../src/core/skin/blood';
import { face, woman30 } from '../core/skin/hand';
import type { Row } from './row';
import type { Setting } from './sessions';
import { played, secondsToBlood } from './sessions';

const careful = 'cheek, 0.25 mm, light, stretched, serum, 2 cm/s, two passes';
const light05: Setting = { pen: { lengthMicrometres: 500 } };
const medical: Setting = { pen: { lengthMicrometres: 1000 } };
const medicalFirm: Setting = { pen: { lengthMicrometres: 1500 }, forceNewtons: 0.75 };
const hard: Setting = { forceNewtons: 0.75 };
const drySlack: Setting = { stretchPercent: 0, serum: 'none' };
const slow: Setting = { speedMillimetresPerSecond: 5 };

const read = (setting: Setting = {}) => played(setting).reading;

function after(setting: Setting, days: number): HealedZone {
  const zone = setting.zone ?? 'cheek-left';
  const healed = heal(played(setting).skin, days).zones.find((one) => one.zone === zone);
  if (!healed) throw new Error(`${zone} was not treated.`);
  return healed;
}

/** First time in hours at which a healing value is past a mark. */
function hoursUntil(setting: Setting, reached: (zone: HealedZone) => boolean): number {
  for (let hours = 0; hours <= 24 * 14; hours += 0.5) if (reached(after(setting, hours / 24))) return hours;
  return Infinity;
}

/** Half-life of the lost barrier between the end and 24 hours later. */
function barrierHalfLife(setting: Setting): number {
  const left = (1 - after(setting, 1).barrier) / (1 - after(setting, 0).barrier);
  return 24 / Math.log2(1 / left);
}

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

export const responseRows: readonly Row[] = [
  {
    quantity: 'Median reach ÷ junction',
    unit: '',
    setting: careful,
    low: 0.65,
    high: 1,
    source: 'issue 3, ours',
    measure: () => read().reachedMedianMicrometres / read().junctionMicrometres,
  },
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
    setting: 'the same with three times the force',
    low: 0.15,
    high: 0.6,
    source: 'issue 3, SD5',
    measure: () => read(hard).dermalStrokeShare,
  },
  {
    quantity: 'Dermal strokes',
    unit: 'of all',
    setting: 'the same at 0.5 mm',
    low: 0.5,
    high: 1,
    source: 'issue 3, 2.2',
    measure: () => read(light05).dermalStrokeShare,
  },
  {
    quantity: 'Reach of 0.10 mm',
    unit: 'dermal strokes',
    setting: 'the same at 0.10 mm',
    low: 0,
    high: 0,
    source: 'issue 3, 2.3 (nano)',
    measure: () => read({ pen: { lengthMicrometres: 100 } }).dermalStrokeShare,
  },
  {
    quantity: 'Stimulation of 0.10 mm',
    unit: 'of the careful row',
    setting: 'the same at 0.10 mm',
    low: 0,
    high: 0.2,
    source: 'issue 3, ours',
    measure: () => read({ pen: { lengthMicrometres: 100 } }).stimulation / read().stimulation,
  },
  {
    quantity: 'Coverage',
    unit: '',
    setting: careful,
    low: 0.9,
    high: 1,
    source: 'issue 3, ours',
    measure: () => read().coverage,
  },
  {
    quantity: 'Redness a minute after',
    unit: '',
    setting: careful,
    low: 0.45,
    high: 0.65,
    source: '3.1, S30, S55; scale ours',
    note: 'even pink: the esthetic endpoint',
    measure: () => read().redness,
  },
  {
    quantity: 'Redness a minute after',
    unit: '',
    setting: 'the same at 0.10 mm',
    low: 0,
    high: 0.15,
    source: '3.1, S76; scale ours',
    note: 'faint pink or none',
    measure: () => read({ pen: { lengthMicrometres: 100 } }).redness,
  },
  {
    quantity: 'Redness a minute after',
    unit: '',
    setting: 'the same at 1 mm',
    low: 0.8,
    high: 1,
    source: '3.1, S55; scale ours',
    note: 'strong erythema',
    measure: () => read(medical).redness,
  },
  {
    quantity: 'Redness still to come',
    unit: 'of the final',
    setting: careful,
    low: 0.2,
    high: 0.8,
    source: 'product, ours',
    note: 'what shows up only in the minute after the hand has left',
    measure: () => 1 - played().rednessAtEnd / read().redness,
  },
  {
    quantity: 'Redness gone',
    unit: 'h',
    setting: careful,
    low: 3,
    high: 6,
    source: 'S59',
    note: 'rollers of unknown length',
    measure: () => hoursUntil({}, (zone) => zone.redness < 0.1),
  },
  {
    quantity: 'Redness gone',
    unit: 'h',
    setting: 'cheek, 1 mm',
    low: 24,
    high: 72,
    source: 'S14, S55',
    note: 'pink 24–48 h, gone by day 3',
    measure: () => hoursUntil(medical, (zone) => zone.redness < 0.1),
  },
  {
    quantity: 'Barrier kept',
    unit: '',
    setting: careful,
    low: 0.75,
    high: 0.95,
    source: 'SD9; scale ours',
    measure: () => read().barrier,
  },
  {
    quantity: 'Barrier kept',
    unit: '',
    setting: 'the same at 0.5 cm/s',
    low: 0,
    high: 0.5,
    source: 'issue 3, ours',
    measure: () => read(slow).barrier,
  },
  {
    quantity: 'Over-treated area',
    unit: 'of treated',
    setting: 'the same at 0.5 cm/s',
    low: 0.9,
    high: 1,
    source: 'issue 3, ours',
    measure: () => read(slow).overTreatedShare,
  },
  {
    quantity: 'Density at a quarter of the speed',
    unit: '×',
    setting: 'the same at 0.5 cm/s',
    low: 3.88,
    high: 4.12,
    source: '2.3, issue 3',
    measure: () => read(slow).strokesPerSquareCentimetre / read().strokesPerSquareCentimetre,
  },
  {
    quantity: 'Barrier back',
    unit: 'h',
    setting: careful,
    low: 4,
    high: 72,
    source: 'S30',
    note: 'to 98 %',
    measure: () => hoursUntil({}, (zone) => zone.barrier > 0.98),
  },
  {
    quantity: 'Barrier back',
    unit: 'h',
    setting: 'the same, to 95 %',
    low: 0,
    high: 5,
    source: 'S27',
    note: 'water loss of hairless rats was normal at 4–5 h; ours follows people (S30, S58), who take longer',
    measure: () => hoursUntil({}, (zone) => zone.barrier > 0.95),
  },
  {
    quantity: 'Half-life of open channels',
    unit: 'h',
    setting: 'cheek, 1.5 mm, firm hand',
    low: 20,
    high: 26,
    source: 'S58',
    direct: true,
    measure: () => barrierHalfLife(medicalFirm),
  },
  {
    quantity: 'Channels closed (95 %)',
    unit: 'h',
    setting: careful,
    low: 12,
    high: 72,
    source: 'S27, S30',
    note: 'rats 12 h at 370 µm; face within 72 h',
    measure: () => after({}, 0).closedAfterHours,
  },
  {
    quantity: 'Channels closed (95 %)',
    unit: 'h',
    setting: 'cheek, 1 mm',
    low: 58,
    high: 112,
    source: 'S58',
    note: 'mean closure 58–63 h; 95 % of half-lives of 20–26 h is 86–112 h',
    measure: () => after(medical, 0).closedAfterHours,
  },
  {
    quantity: 'Blood in ten careful sessions',
    unit: 'points',
    setting: `${careful}, force spread 15 %`,
    low: 0,
    high: 1,
    source: 'issue 3, SD8',
    measure: carefulBloodInTen,
  },
  {
    quantity: 'First blood',
    unit: 's',
    setting: 'cheek, 0.25 mm, 0.75 N',
    low: 0,
    high: 10,
    source: 'issue 3, ours',
    measure: () => secondsToBlood(hard),
  },
  {
    quantity: 'First blood',
    unit: 's',
    setting: 'cheek, 0.5 mm, light hand',
    low: 0,
    high: 10,
    source: '3.1, from memory; issue 3',
    measure: () => secondsToBlood(light05),
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
    quantity: 'Blood points',
    unit: '/cm²',
    setting: 'cheek, 1 mm, two passes',
    low: 5,
    high: 500,
    source: '3.1 (uniform pinpoints), weak',
    measure: () => read(medical).bloodPoints / (zoneArea(face, 'cheek-left') / 100),
  },
  {
    quantity: 'Blood, age 75 against 30',
    unit: '×',
    setting: 'cheek, 1 mm',
    low: 0.6,
    high: 0.98,
    source: 'S23, size ours',
    note: 'capillary loops grow rarer; the thinner epidermis works against it',
    measure: () => read({ ...medical, client: { ...woman30, ageYears: 75 } }).bloodPoints / read(medical).bloodPoints,
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
    setting: 'the same, dry and slack',
    low: 50,
    high: Infinity,
    source: 'issue 3, S47',
    measure: () => read(drySlack).tearMillimetres,
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
  {
    quantity: 'Chance of lasting lines',
    unit: '',
    setting: 'the same, dry and slack',
    low: 0.02,
    high: 0.14,
    source: 'S44, S43',
    note: '6–7 % after five deep roller sessions',
    measure: () => after(drySlack, 0).lineChance,
  },
  {
    quantity: 'Chance of dark marks',
    unit: '',
    setting: 'cheek, 1 mm, mean of types IV and V',
    low: 0.025,
    high: 0.04,
    source: 'S44',
    note: 'one fifth of 14–17 % after five sessions in types IV–V; 0 of 39 in S63',
    measure: () =>
      (after({ ...medical, client: { ...woman30, fitzpatrick: 4 } }, 0).pigmentChance +
        after({ ...medical, client: { ...woman30, fitzpatrick: 5 } }, 0).pigmentChance) /
      2,
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
    quantity: 'Chance of a foreign-body reaction',
    unit: '',
    setting: `${careful}, inert serum`,
    low: 0,
    high: 0,
    source: 'S36, S40',
    measure: () => after({}, 0).granulomaChance,
  },
  {
    quantity: 'Chance of a foreign-body reaction',
    unit: '',
    setting: `${careful}, vitamin C`,
    low: 0.001,
    high: 0.1,
    source: 'S40–S42, no rate published',
    measure: () => after({ serum: 'vitamin-c' }, 0).granulomaChance,
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
    quantity: 'Improvement after five sessions',
    unit: 'of the start',
    setting: 'cheek, 1 mm, each 11 % of what remains',
    low: 0.36,
    high: 0.53,
    source: 'S44',
    note: 'score 11.73 → 6.5; model: one session at four months, five times over',
    measure: () => {
      const left = 1 - after(medical, 120).texture;
      return 1 - left * left * left * left * left;
    },
  },
  {
    quantity: 'Improvement, junction against dermis',
    unit: '×',
    setting: 'careful cheek over cheek at 1 mm, four months',
    low: 0.2,
    high: 0.5,
    source: '3.4, proposal',
    direct: true,
    measure: () => after({}, 120).texture / after(medical, 120).texture,
  },
  {
    quantity: 'Improvement seen after a week',
    unit: 'of the final',
    setting: careful,
    low: 0,
    high: 0.1,
    source: '3.3, 3.4',
    note: 'new collagen peaks after months',
    measure: () => after({}, 7).texture / after({}, 180).texture,
  },
  {
    quantity: 'Needling time of a full face',
    unit: 'min',
    setting: 'four light passes at 2 cm/s, lids and lips left out',
    low: 15,
    high: 30,
    source: 'S52, S12',
    measure: () => {
      const area = ZONES.filter((zone) => !NO_NEEDLE_ZONES.includes(zone)).reduce(
        (sum, zone) => sum + zoneArea(face, zone),
        0,
      );
      return ((played().seconds * 2) / zoneArea(face, 'cheek-left')) * (area / 60);
    },
  },
  {
    quantity: 'Serum left after four minutes of needling',
    unit: 'of a full film',
    setting: 'cheek, one very slow pass',
    low: 0,
    high: 0.3,
    source: 'product, ours',
    note: 'it dries, is carried away and has to be put on again',
    measure: () => {
      const { skin } = played({ speedMillimetresPerSecond: 1.2, passes: ['across'] });
      const films = Array.from(face.zonePatches[zoneIndexOf('cheek-left')], (patch) => skin.patches.serum[patch]);
      return films.reduce((sum, film) => sum + film, 0) / films.length;
    },
  },
];
