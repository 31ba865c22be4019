// Validation rows on the hours, days and months after a session.
import type { Aftercare, HealedZone } from '../../src/core/skin';
import { healCourse } from '../../src/core/skin';
import type { Row } from './row';
import type { Setting } from './sessions';
import { after, careful, every, medical } from './sessions';

/** First time in hours at which a healing value is past a mark. */
function hoursUntil(setting: Setting, reached: (zone: HealedZone) => boolean, aftercare: Aftercare = {}): number {
  for (let hours = 0; hours <= 24 * 14; hours += 0.5) if (reached(after(setting, hours / 24, aftercare))) return hours;
  return Infinity;
}

/** Half-life of the lost barrier between the end and 24 hours later. */
function barrierHalfLife(setting: Setting): number {
  const left = (1 - after(setting, 1).barrier) / (1 - after(setting, 0).barrier);
  return 24 / Math.log2(1 / left);
}

const medicalFirm: Setting = { pen: { lengthMicrometres: 1500 }, forceNewtons: 0.75 };

export const healingRows: readonly Row[] = [
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
    quantity: 'Barrier back',
    unit: 'h',
    setting: `${careful}, to 98 %`,
    low: 4,
    high: 72,
    source: 'S30',
    note: 'measured at 0, 4, 8, 24, 48 and 72 h',
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
    quantity: 'Barrier back',
    unit: '× uncovered',
    setting: 'the same under a cover, to 98 %',
    low: 1.3,
    high: 4,
    source: 'S27, size ours',
    direct: true,
    note: 'occlusion delays closure markedly',
    measure: () =>
      hoursUntil({}, ({ barrier }) => barrier > 0.98, { occluded: true }) /
      hoursUntil({}, ({ barrier }) => barrier > 0.98),
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
    quantity: 'Improvement',
    unit: 'of the start',
    setting: 'cheek, 1 mm, five monthly sessions, four months after the last',
    low: 0.36,
    high: 0.53,
    source: 'S44',
    direct: true,
    note: 'score 11.73 → 6.5; the gain of one session comes from the same series',
    measure: () => healCourse(every(30, 5, medical), 240).improvement,
  },
  {
    quantity: 'Improvement',
    unit: '×',
    setting: 'careful cheek over cheek at 1 mm, four months',
    low: 0.2,
    high: 0.5,
    source: '3.4, proposal',
    direct: true,
    measure: () => after({}, 120).texture / after(medical, 120).texture,
  },
  {
    quantity: 'Improvement',
    unit: 'of the final',
    setting: `${careful}, after a week`,
    low: 0,
    high: 0.1,
    source: '3.3, 3.4',
    note: 'new collagen peaks after months',
    measure: () => after({}, 7).texture / after({}, 180).texture,
  },
];
