// Validation rows on courses of sessions on one skin.
import { courseResult, healCourse } from '../../src/core/skin';
import type { Row } from './row';
import { asClient, careful, every, medical } from './sessions';

/** What four rough sessions are worth beside four careful ones, on skin that darkens readily. */
function harmedCourse(): number {
  const typeFive = asClient({ fitzpatrick: 5 });
  const worth = (forceNewtons: number): number =>
    courseResult(every(35, 4, { ...typeFive, forceNewtons }), 'junction').share;
  return worth(0.75) / worth(0.25);
}

export const courseRows: readonly Row[] = [
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
    direct: true,
    measure: () => {
      const setting = { ...medical, ...asClient({ fitzpatrick: 5 }) };
      const harm = (days: number): number => healCourse(every(days, 4, setting), 400).complicationChance;
      return harm(14) / harm(35);
    },
  },
  {
    quantity: 'Worth of a course with harm',
    unit: '× a careful one',
    setting: 'four sessions every 35 days, three times the force, type V',
    low: 0,
    high: 0.95,
    source: 'product, ours',
    note: 'depth beyond the scope earns nothing and risks more',
    measure: harmedCourse,
  },
];
