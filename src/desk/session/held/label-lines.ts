// What stands on each side of a thing, as message ids with their values: large first, then the small print.
import type { Attempt } from '../../../core/attempt';
import { cartridgeAtHand, isUnlabelled, type Thing } from './things';
import { lotOf } from '../cartridge-lot';

export interface LabelLine {
  id: string;
  values?: Record<string, string | number>;
}

export interface Label {
  large: LabelLine | null;
  small: readonly LabelLine[];
}

/** How far off the date on a cartridge lies. */
const GOOD_FOR_DAYS = 214;
const EXPIRED_SINCE_DAYS = 37;

/** @param dateIn a day so many days from today, as written */
export function labelOf(
  { session, setup }: Attempt,
  thing: Thing,
  back: boolean,
  dateIn: (days: number) => string,
): Label {
  const { sessionCase, done } = session;
  const { needleCount, authorised } = sessionCase.device;
  if (isUnlabelled(sessionCase, done.tray, thing)) return { large: null, small: [{ id: 'held.no-label' }] };
  if (thing === 'cartridge') {
    const { sealed, expired, secondHand } = cartridgeAtHand(sessionCase, done.tray);
    const seal = [
      { id: sealed ? 'setup.label-sealed' : 'setup.label-open' },
      ...(secondHand ? [{ id: 'setup.label-second-hand' }] : []),
    ];
    const swapped = done.tray.includes('swap-cartridge');
    return back
      ? {
          large: {
            id: 'setup.label-expiry',
            values: { date: dateIn(expired ? -EXPIRED_SINCE_DAYS : GOOD_FOR_DAYS) },
          },
          small: [{ id: 'setup.label-lot', values: { lot: lotOf(setup.seed, swapped) } }, ...seal],
        }
      : {
          large: { id: 'held.cartridge.front' },
          small: [{ id: 'setup.label-needles', values: { count: needleCount } }, ...seal],
        };
  }
  if (thing === 'pen' && back) {
    return authorised
      ? { large: { id: 'held.pen.plate' }, small: [{ id: 'held.pen.serial' }, { id: 'setup.papers-good' }] }
      : { large: { id: 'held.pen.plate-none' }, small: [{ id: 'setup.papers-none' }] };
  }
  return {
    large: { id: `held.${thing}.front` },
    small: [{ id: back ? `held.${thing}.back` : `held.${thing}.says` }],
  };
}
