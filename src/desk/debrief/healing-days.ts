// The healing of the needled zones day by day, as shares for the plot.
import { heal, readZone, touchedZones, zoneArea, type Skin } from '../../core/skin';

export const LAST_DAY = 42;

export interface HealingDay {
  day: number;
  /** Each 0 … 1, the mean over the needled zones by treated area. */
  redness: number;
  pigment: number;
  texture: number;
}

export function healingDays(skin: Skin): HealingDay[] {
  const weights = touchedZones(skin).map((zone) => ({
    zone,
    weight: zoneArea(skin.face, zone) * readZone(skin, zone).coverage,
  }));
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  return Array.from({ length: LAST_DAY + 1 }, (_, day) => {
    const { zones } = heal(skin, day);
    const mean = (pick: 'redness' | 'pigmentChance' | 'texture'): number => {
      if (total === 0) return 0;
      return (
        weights.reduce((sum, { zone, weight }) => {
          const healed = zones.find((known) => known.zone === zone);
          return sum + (healed ? healed[pick] * weight : 0);
        }, 0) / total
      );
    };
    return { day, redness: mean('redness'), pigment: mean('pigmentChance'), texture: mean('texture') };
  });
}
