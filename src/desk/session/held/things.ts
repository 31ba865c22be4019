// The things of the tray that can be taken in the hand: what stands on them, what they are for, and why one may refuse them.
import type { SessionCase, TrayStep } from '../../../core/session';

export const THINGS = [
  'cartridge',
  'pen',
  'antiseptic',
  'serum',
  'vitamin-c',
  'gloves',
  'sleeve',
  'sharps',
  'used-cartridge',
] as const;
export type Thing = (typeof THINGS)[number];

export const REFUSALS = ['expired', 'unsealed', 'used-before', 'no-papers', 'no-label', 'active'] as const;
export type Refusal = (typeof REFUSALS)[number];

export interface ThingUse {
  /** The step that reading it is; null where reading is nothing of its own. */
  read: TrayStep | null;
  /** What it can be used for, in order. */
  use: readonly TrayStep[];
  refusals: readonly Refusal[];
}

export const USES: Readonly<Record<Thing, ThingUse>> = {
  cartridge: {
    read: 'check-cartridge',
    use: ['open-cartridge', 'load-cartridge'],
    refusals: ['expired', 'unsealed', 'used-before'],
  },
  pen: { read: 'check-authorisation', use: ['depth-from-zero', 'test-motion'], refusals: ['no-papers'] },
  antiseptic: { read: null, use: ['disinfect-surfaces'], refusals: ['no-label'] },
  serum: { read: null, use: ['lay-out-serum'], refusals: ['no-label', 'active'] },
  'vitamin-c': { read: null, use: ['lay-out-vitamin-c'], refusals: ['no-label', 'active'] },
  gloves: { read: null, use: ['gloves'], refusals: [] },
  sleeve: { read: null, use: ['fit-sleeve'], refusals: [] },
  sharps: { read: null, use: ['sharps-box-in-reach'], refusals: [] },
  'used-cartridge': { read: null, use: ['reuse-old-cartridge'], refusals: ['unsealed', 'used-before'] },
};

/** The thing that a step of the tray takes in the hand, if it is one to look at. */
export function thingOf(step: string): Thing | null {
  return (
    THINGS.find((thing) => {
      const { read, use } = USES[thing];
      return (read ?? use[0]) === step;
    }) ?? null
  );
}

/** The cartridge at hand: as it lay there, or from a fresh box. */
export function cartridgeAtHand({ device }: SessionCase, tray: readonly TrayStep[]) {
  return tray.includes('swap-cartridge')
    ? { sealed: true, expired: false, secondHand: false }
    : { secondHand: false, ...device.cartridge };
}

/** True when the bottle stands there without a label; one that was put away is replaced. */
export function isUnlabelled({ tray }: SessionCase, done: readonly TrayStep[], thing: Thing): boolean {
  return !done.includes('put-away-unlabelled') && (tray?.unlabelled.some((bottle) => bottle === thing) ?? false);
}

/** Whether what one refuses a thing for is true of it. */
export function holds(sessionCase: SessionCase, tray: readonly TrayStep[], thing: Thing, refusal: Refusal): boolean {
  const { sealed, expired, secondHand } = cartridgeAtHand(sessionCase, tray);
  switch (refusal) {
    case 'expired':
      return thing === 'cartridge' && expired;
    case 'unsealed':
      return thing === 'used-cartridge' || !sealed;
    case 'used-before':
      return thing === 'used-cartridge' || secondHand;
    case 'no-papers':
      return !sessionCase.device.authorised;
    case 'no-label':
      return isUnlabelled(sessionCase, tray, thing);
    case 'active':
      return thing === 'vitamin-c';
  }
}
