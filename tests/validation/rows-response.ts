// Validation rows on what the skin does within the session: coverage, redness, swelling, barrier, serum.
import { careForZone, readZone, zoneIndexOf } from '../../src/core/skin';
import { face, freshSkin, Hand, woman30 } from '../core/skin/hand';
import { rehearseRow } from './playable/rehearse-row';
import type { Row } from './row';
import { after, careful, medical, played, read, roller, slowly } from './sessions';

/** Coverage of the forehead's middle by fifteen passes of a roller, against the roller's own target. */
function rollerCoverage(): number {
  const skin = freshSkin(5, woman30, 'roller');
  const hand = new Hand(skin);
  const passes = Array.from({ length: 15 }, (_, pass) => (pass % 2 === 0 ? ('across' as const) : ('down' as const)));
  hand.treat('forehead', { pen: roller, speedMillimetresPerSecond: 60, lineMillimetres: 20, passes });
  return readZone(skin, 'forehead').coverage;
}

/** What five wipes leave of the barrier of a carefully needled cheek. */
function wipedBarrier(): number {
  const skin = freshSkin(7);
  careForZone(skin, 'serum', 'cheek-left');
  const hand = new Hand(skin);
  hand.treat('cheek-left');
  hand.wait(3);
  const before = readZone(skin, 'cheek-left').barrier;
  for (let wipe = 0; wipe < 5; wipe++) careForZone(skin, 'blot', 'cheek-left');
  hand.wait(3);
  return readZone(skin, 'cheek-left').barrier / before;
}

export const responseRows: readonly Row[] = [
  {
    quantity: 'Coverage',
    unit: '',
    setting: `${careful}, to the rim`,
    low: 0.9,
    high: 1,
    source: 'issue 3, ours',
    measure: () => read().coverage,
  },
  {
    quantity: 'Coverage',
    unit: '',
    setting: '0.25 mm, light hand, in an attempt',
    low: 0.65,
    high: 1,
    source: 'issue 3, ours',
    note: 'a hand that keeps inside the zone leaves a rim',
    measure: () => rehearseRow().reading.coverage,
  },
  {
    quantity: 'Coverage',
    unit: '',
    setting: 'roller, fifteen passes, of its own target',
    low: 0.8,
    high: 1,
    source: 'S33, S35',
    measure: rollerCoverage,
  },
  {
    quantity: 'Stimulation',
    unit: '×',
    setting: '0.10 mm over 0.25 mm, in an attempt',
    low: 0,
    high: 0.2,
    source: 'issue 3, ours',
    measure: () => rehearseRow({ lengthMicrometres: 100 }).reading.stimulation / rehearseRow().reading.stimulation,
  },
  {
    quantity: 'Over-treated area',
    unit: 'of treated',
    setting: 'the same at 0.5 cm/s, in an attempt',
    low: 0.9,
    high: 1,
    source: 'issue 3, ours',
    note: 'a hand that keeps inside the zone leaves a rim: all of the patches inside are over-treated, but 59 % of those at the border; the zone is found over-treated from half on',
    measure: () => rehearseRow({ treat: slowly }).reading.overTreatedShare,
  },
  {
    quantity: 'Over-treated area',
    unit: 'of treated',
    setting: 'the same at 0.5 cm/s, to the rim',
    low: 0.9,
    high: 1,
    source: 'issue 3, ours',
    measure: () => read({ speedMillimetresPerSecond: 5 }).overTreatedShare,
  },
  {
    quantity: 'Over-treated area',
    unit: 'of treated',
    setting: careful,
    low: 0,
    high: 0.05,
    source: 'product, ours',
    measure: () => read().overTreatedShare,
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
    direct: true,
    note: 'bruises and swells easily',
    measure: () => after({ ...medical, zone: 'lower-lid-left' }, 0).oedema / after(medical, 0).oedema,
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
    setting: 'the same at 0.5 cm/s, in an attempt',
    low: 0,
    high: 0.5,
    source: 'issue 3, ours',
    measure: () => rehearseRow({ treat: slowly }).reading.barrier,
  },
  {
    quantity: 'Barrier kept',
    unit: '× unwiped',
    setting: `${careful}, wiped five times`,
    low: 0.7,
    high: 0.98,
    source: 'product, ours',
    direct: true,
    measure: wipedBarrier,
  },
  {
    quantity: 'Serum left after four minutes of needling',
    unit: 'of a full film',
    setting: 'cheek, one very slow pass',
    low: 0,
    high: 0.3,
    source: 'product, ours',
    direct: true,
    note: 'it dries, is carried away and has to be put on again',
    measure: () => {
      const { skin } = played({ speedMillimetresPerSecond: 1.2, passes: ['across'] });
      const films = Array.from(face.zonePatches[zoneIndexOf('cheek-left')], (patch) => skin.patches.serum[patch]);
      return films.reduce((sum, film) => sum + film, 0) / films.length;
    },
  },
];
