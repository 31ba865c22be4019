// What can be heard happening: out of what changed since the last frame, and out of what the trainee did. Each has its caption, `game:caption.<name>`.
import type { ClosingStep, Intent, TrayStep } from '../../core/session';
import type { Care } from '../../core/skin';

/** What can be heard of one moment. */
export interface Hearable {
  motorRuns: boolean;
  rateHertz: number;
  /** Newtons on the skin; 0 when lifted. */
  forceNewtons: number;
  speedMillimetresPerSecond: number;
  /** No serum between tip and skin. */
  dry: boolean;
  client: 'calm' | 'tense' | 'flinching' | 'asks-for-break' | 'on-break' | 'withdrew-consent';
}

/** Things that pass in a moment, and are heard and told once. */
export const HAPPENINGS = [
  ...(['motor-on', 'motor-off', 'motor-strains', 'contact', 'drags'] as const),
  ...(['wince', 'breath', 'out', 'voice'] as const),
  ...(['serum', 'wipe', 'cool', 'water', 'gloves', 'tear', 'snap', 'spray', 'drop', 'click'] as const),
] as const;
export type Happening = (typeof HAPPENINGS)[number];

const DRAG_FROM_MILLIMETRES_PER_SECOND = 4;
const STRAIN_NEWTONS = 0.8;

/** Whether the tip moves over skin that it lies on. */
export function glides({ forceNewtons, speedMillimetresPerSecond }: Hearable): boolean {
  return forceNewtons > 0 && speedMillimetresPerSecond > DRAG_FROM_MILLIMETRES_PER_SECOND;
}

/** What begins to be heard between two frames; the gravest last, so that its caption stays. */
export function happeningsOf(now: Hearable, last: Hearable | null): Happening[] {
  const found: Happening[] = [];
  if (now.motorRuns !== (last?.motorRuns ?? false)) found.push(now.motorRuns ? 'motor-on' : 'motor-off');
  if (now.forceNewtons > 0 && !(last && last.forceNewtons > 0)) found.push('contact');
  if (now.motorRuns && now.forceNewtons >= STRAIN_NEWTONS) found.push('motor-strains');
  if (now.motorRuns && now.dry && glides(now)) found.push('drags');
  const heard = last && now.client !== last.client ? BY_CLIENT[now.client] : null;
  if (heard) found.push(heard);
  return found;
}

const BY_CLIENT: Readonly<Record<Hearable['client'], Happening>> = {
  calm: 'out',
  tense: 'breath',
  flinching: 'wince',
  'asks-for-break': 'voice',
  'on-break': 'out',
  'withdrew-consent': 'voice',
};

const BY_CARE: Readonly<Record<Care, Happening>> = {
  cleanse: 'wipe',
  serum: 'serum',
  'vitamin-c': 'serum',
  cool: 'cool',
  blot: 'wipe',
};

/** What only is looked at makes no sound. */
const BY_TRAY_STEP: Readonly<Record<TrayStep, Happening | null>> = {
  'wash-hands': 'water',
  gloves: 'gloves',
  mask: 'gloves',
  'eye-shields': 'click',
  'disinfect-surfaces': 'spray',
  'sharps-box-in-reach': 'click',
  'check-authorisation': null,
  'check-cartridge': null,
  'swap-cartridge': 'click',
  'open-cartridge': 'tear',
  'fit-sleeve': 'tear',
  'load-cartridge': 'snap',
  'depth-from-zero': null,
  'test-motion': null,
  'lay-out-gauze': 'tear',
  'lay-out-serum': 'click',
  'reuse-old-cartridge': 'snap',
  'lay-out-vitamin-c': 'click',
  'fetch-missing': 'click',
  'put-away-unlabelled': 'click',
};

const BY_CLOSING_STEP: Readonly<Record<ClosingStep, Happening>> = {
  'cartridge-to-sharps': 'drop',
  'sleeve-to-bin': 'tear',
  'disinfect-pen': 'spray',
  'disinfect-surfaces': 'spray',
  'gloves-off': 'gloves',
  'wash-hands': 'water',
  'recap-cartridge': 'snap',
  'cartridge-to-bin': 'drop',
  'keep-cartridge': 'click',
};

/** What is heard of something done; null where nothing is. */
export function happeningOf(intent: Intent): Happening | null {
  if (intent.kind === 'care') return BY_CARE[intent.care];
  if (intent.kind === 'tray') return BY_TRAY_STEP[intent.step];
  return intent.kind === 'close' ? BY_CLOSING_STEP[intent.step] : null;
}
