// Validation rows on what needles do: how deep they reach, how densely they fall, how they are felt.
import type { ZoneId } from '../../src/core/skin';
import {
  lastStrike,
  NO_NEEDLE_ZONES,
  readZone,
  strikeTick,
  surfaceMillimetres,
  zoneArea,
  ZONES,
} from '../../src/core/skin';
import { face, freshSkin, Hand, quarterMillimetre } from '../core/skin/hand';
import { densityOfGlide } from './density';
import { rehearseRow } from './playable/rehearse-row';
import type { Row } from './row';
import { brutal, careful, middleOf, pen, played, roller, slowly, stillAt } from './sessions';

const reach = (setting: Parameters<typeof played>[0]): number => played(setting).reading.reachedMedianMicrometres;
const attemptedReach = (zone: ZoneId): number => rehearseRow({ zone }).reading.reachedMedianMicrometres;

/** How strongly a strike of this pen is felt after a second on one spot. */
function pain(change: Parameters<typeof pen>[0]): number {
  const skin = freshSkin(2);
  const { u, v } = middleOf(skin, 'cheek-left');
  const sample = stillAt(u, v);
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
  const sample = stillAt(u, v);
  for (let tick = 0; tick < 120; tick++) strikeTick(skin, quarterMillimetre, sample, sample);
  const first = readZone(skin, 'cheek-left').strokes;
  for (let tick = 0; tick < 120; tick++) strikeTick(skin, quarterMillimetre, sample, sample);
  return readZone(skin, 'cheek-left').strokes / first;
}

/** The deepest a nano cone went on the cheek against the local junction, however hard it was pressed. */
function deepestOfNano(): number {
  const { skin } = played({ ...brutal, pen: { kind: 'nano', lengthMicrometres: 2000 } });
  let deepest = 0;
  skin.cells.deepestMicrometres.forEach((depth, cell) => {
    if (depth > 0) deepest = Math.max(deepest, depth / skin.junctionMicrometres[cell]);
  });
  return deepest;
}

export const needlesRows: readonly Row[] = [
  {
    quantity: 'Reached ÷ set',
    unit: '',
    setting: 'roller of 0.75 mm, slack, dry, light hand',
    low: 0.17,
    high: 0.23,
    source: 'S27',
    note: '152.5 ± 9.6 of 770 µm on rats; the angle is ours',
    measure: rollerRatio,
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
    quantity: 'Reach under another condition',
    unit: '× reach',
    setting: 'forehead over cheek, in an attempt',
    low: 1.2,
    high: 1.6,
    source: 'S43, issue 3',
    measure: () => attemptedReach('forehead') / attemptedReach('cheek-left'),
  },
  {
    quantity: 'Reach under another condition',
    unit: '× reach',
    setting: 'stretched over slack',
    low: 1.05,
    high: 1.6,
    source: 'S32, size ours',
    direct: true,
    measure: () => reach({}) / reach({ stretchPercent: 0 }),
  },
  {
    quantity: 'Reach under another condition',
    unit: '× reach',
    setting: '130 Hz over 60 Hz, light hand',
    low: 1.01,
    high: 1.39,
    source: 'S25',
    direct: true,
    note: 'twice the speed needs 28 % less force, so never less depth and never more than 1/0.72',
    measure: () => reach({ pen: { rateHertz: 130 } }) / reach({ pen: { rateHertz: 60 } }),
  },
  {
    quantity: 'Median reach ÷ junction',
    unit: '',
    setting: `${careful}, in an attempt`,
    low: 0.65,
    high: 1,
    source: 'issue 3, ours',
    measure: () => attemptedReach('cheek-left') / rehearseRow().reading.junctionMicrometres,
  },
  {
    quantity: 'Spread of single strokes',
    unit: 'of the reach',
    setting: 'one spot of the cheek',
    low: 0.06,
    high: 0.12,
    source: 'S27',
    direct: true,
    note: '9.6 of 152.5 µm is the least',
    measure: reachSpread,
  },
  {
    quantity: 'Strokes per cm²',
    unit: '/cm²',
    setting: 'one pass of 12 needles, 100 Hz, 2 cm/s, 0.8 cm',
    low: 727.5,
    high: 772.5,
    source: '2.3, derived',
    measure: () => densityOfGlide(pen({ needleCount: 12 }), 20).perSquareCentimetre,
  },
  {
    quantity: 'Strokes per cm²',
    unit: '/cm²',
    setting: 'one pass of a roller',
    low: 15,
    high: 17,
    source: 'S33',
    direct: true,
    measure: () => rolled(1).perSquareCentimetre,
  },
  {
    quantity: 'Strokes per cm²',
    unit: '/cm²',
    setting: 'fifteen passes of a roller',
    low: 230,
    high: 300,
    source: 'S33, S35, S32',
    direct: true,
    measure: () => rolled(15).perSquareCentimetre,
  },
  {
    quantity: 'Density against speed',
    unit: '× density',
    setting: '14 needles, 1 over 2 cm/s',
    low: 1.94,
    high: 2.06,
    source: '2.3, derived',
    measure: () => densityOfGlide(pen({}), 10).perSquareCentimetre / densityOfGlide(pen({}), 20).perSquareCentimetre,
  },
  {
    quantity: 'Density against speed',
    unit: '×',
    setting: 'a quarter of the speed, in an attempt',
    low: 3.88,
    high: 4.12,
    source: '2.3, issue 3',
    measure: () =>
      rehearseRow({ treat: slowly }).reading.strokesPerSquareCentimetre /
      rehearseRow().reading.strokesPerSquareCentimetre,
  },
  {
    quantity: 'Strokes a second',
    unit: '/s',
    setting: '16 needles at 120 Hz',
    low: 1862,
    high: 1978,
    source: '2.3, from memory',
    direct: true,
    note: 'a vendor quotes up to 1,920',
    measure: () => {
      const played16 = played({ pen: { needleCount: 16, rateHertz: 120 }, zone: 'forehead' });
      let strokes = 0;
      for (const count of played16.skin.cells.strokes) strokes += count;
      return strokes / played16.seconds;
    },
  },
  {
    quantity: 'Strokes a second',
    unit: '/s',
    setting: 'roller at 1.25 cm/s',
    low: 30,
    high: 50,
    source: 'S32',
    direct: true,
    measure: () => rolled(4).perSecond,
  },
  {
    quantity: 'Strokes a second',
    unit: '×',
    setting: 'held pen, two seconds over one',
    low: 1.98,
    high: 2.02,
    source: 'issue 3, 2.3',
    direct: true,
    measure: heldPen,
  },
  {
    quantity: 'Pain',
    unit: '×',
    setting: 'three times the length: 0.3 over 0.1 mm, cheek',
    low: 5.5,
    high: 8.5,
    source: 'S80',
    direct: true,
    note: 'a score of 7 times for 480 → 1450 µm',
    measure: () => pain({ lengthMicrometres: 300 }) / pain({ lengthMicrometres: 100 }),
  },
  {
    quantity: 'Pain',
    unit: '×',
    setting: 'three times the needles: 36 over 12, 0.25 mm',
    low: 1.25,
    high: 1.55,
    source: 'S80',
    direct: true,
    note: 'twice for ten times',
    measure: () => pain({ needleCount: 36 }) / pain({ needleCount: 12 }),
  },
  {
    quantity: 'Deepest stroke of nano cones',
    unit: '× local junction',
    setting: 'cheek, set to 2 mm, 2 N',
    low: 0.5,
    high: 0.85,
    source: 'S76',
    direct: true,
    measure: () => deepestOfNano(),
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
];
