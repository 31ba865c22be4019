// The healing of the needled zones day by day: shares for the plot, and what the healing machine says of them.
import { HEALING_STATES, healingStates, healingWord, type HealingState } from '../../core/session';
import {
  heal,
  readZone,
  touchedZones,
  zoneArea,
  type Aftercare,
  type HealedLook,
  type Skin,
  type ZoneId,
} from '../../core/skin';

export const LAST_DAY = 42;

export interface HealingDay {
  day: number;
  /** Each 0 … 1, the mean over the needled zones by treated area. */
  redness: number;
  pigment: number;
  texture: number;
  /** What a clinician would write down on the day. */
  notes: HealingNote[];
}

/** One state of the healing machine and the zones it holds for. */
export interface HealingNote {
  /** A message id of the clinical words. */
  word: string;
  zones: ZoneId[];
}

/** Regions that always have something to say; the others speak once there is something to watch for. */
const ALWAYS_SAID: readonly (keyof HealingState)[] = ['phase', 'barrier', 'colour'];
/** A coverage below this is a tip over the border and nothing to chart. */
const CHARTED_COVERAGE = 0.15;

export function healingDays(skin: Skin, aftercare: Aftercare): HealingDay[] {
  const weights = touchedZones(skin).map((zone) => ({
    zone,
    weight: zoneArea(skin.face, zone) * readZone(skin, zone).coverage,
  }));
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  const looks = Array.from({ length: LAST_DAY + 1 }, (_, day) => heal(skin, day, aftercare));
  const notes = notesOf(skin, looks);
  return looks.map(({ zones }, day) => {
    const mean = (pick: 'redness' | 'pigmentChance' | 'texture'): number => {
      if (total === 0) return 0;
      return (
        weights.reduce((sum, { zone, weight }) => {
          const healed = zones.find((known) => known.zone === zone);
          return sum + (healed ? healed[pick] * weight : 0);
        }, 0) / total
      );
    };
    return {
      day,
      redness: mean('redness'),
      pigment: mean('pigmentChance'),
      texture: mean('texture'),
      notes: notes[day],
    };
  });
}

/** The notes of every look, from one machine a zone. */
function notesOf(skin: Skin, looks: readonly HealedLook[]): HealingNote[][] {
  const zones = touchedZones(skin).filter((zone) => readZone(skin, zone).coverage >= CHARTED_COVERAGE);
  const states = zones.map((zone) => ({ zone, byLook: healingStates(looks, zone) }));
  return looks.map((_, place) => {
    const notes = new Map<string, ZoneId[]>();
    for (const { region, states: known } of HEALING_STATES) {
      for (const { zone, byLook } of states) {
        const state: string = byLook[place][region];
        if (state === known[0] && !ALWAYS_SAID.includes(region)) continue;
        const word = healingWord(region, state);
        notes.set(word, [...(notes.get(word) ?? []), zone]);
      }
    }
    return [...notes].map(([word, where]) => ({ word, zones: where }));
  });
}
