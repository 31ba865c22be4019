// The middle of each zone on the atlas and its scale there, so that authors can say where a mark is in zone names and millimetres.
// Measured on the baked maps; tests/core/scenario/zone-places.test.ts holds it to them.
import type { ZoneId } from '../skin';

export interface ZonePlace {
  /** Middle in hand units. */
  u: number;
  v: number;
  /** Hand units a millimetre on the skin takes up there. */
  unitsPerMillimetreAcross: number;
  unitsPerMillimetreDown: number;
}

export const ZONE_PLACES: Readonly<Record<Exclude<ZoneId, 'outside'>, ZonePlace>> = {
  forehead: { u: 1277, v: 527, unitsPerMillimetreAcross: 10.9, unitsPerMillimetreDown: 11.8 },
  glabella: { u: 1277, v: 767, unitsPerMillimetreAcross: 10.9, unitsPerMillimetreDown: 12.6 },
  'temple-left': { u: 2172, v: 817, unitsPerMillimetreAcross: 10.4, unitsPerMillimetreDown: 11.9 },
  'temple-right': { u: 387, v: 817, unitsPerMillimetreAcross: 10.4, unitsPerMillimetreDown: 11.9 },
  'upper-lid-left': { u: 1652, v: 882, unitsPerMillimetreAcross: 12.2, unitsPerMillimetreDown: 9.8 },
  'upper-lid-right': { u: 907, v: 882, unitsPerMillimetreAcross: 12.2, unitsPerMillimetreDown: 9.8 },
  'lower-lid-left': { u: 1722, v: 1057, unitsPerMillimetreAcross: 12.0, unitsPerMillimetreDown: 10.6 },
  'lower-lid-right': { u: 837, v: 1057, unitsPerMillimetreAcross: 12.0, unitsPerMillimetreDown: 10.6 },
  'nose-dorsum': { u: 1277, v: 1207, unitsPerMillimetreAcross: 9.6, unitsPerMillimetreDown: 9.1 },
  'nose-sidewall-left': { u: 1397, v: 1172, unitsPerMillimetreAcross: 8.7, unitsPerMillimetreDown: 9.8 },
  'nose-sidewall-right': { u: 1162, v: 1172, unitsPerMillimetreAcross: 8.7, unitsPerMillimetreDown: 9.8 },
  'ala-left': { u: 1412, v: 1427, unitsPerMillimetreAcross: 7.7, unitsPerMillimetreDown: 10.9 },
  'ala-right': { u: 1147, v: 1427, unitsPerMillimetreAcross: 7.7, unitsPerMillimetreDown: 10.9 },
  'malar-left': { u: 1817, v: 1242, unitsPerMillimetreAcross: 9.9, unitsPerMillimetreDown: 11.6 },
  'malar-right': { u: 742, v: 1242, unitsPerMillimetreAcross: 9.9, unitsPerMillimetreDown: 11.6 },
  'cheek-left': { u: 1767, v: 1687, unitsPerMillimetreAcross: 10.2, unitsPerMillimetreDown: 11.4 },
  'cheek-right': { u: 792, v: 1687, unitsPerMillimetreAcross: 10.2, unitsPerMillimetreDown: 11.4 },
  'lateral-cheek-left': { u: 2257, v: 1442, unitsPerMillimetreAcross: 10.2, unitsPerMillimetreDown: 11.6 },
  'lateral-cheek-right': { u: 302, v: 1442, unitsPerMillimetreAcross: 10.2, unitsPerMillimetreDown: 11.6 },
  'upper-lip-left': { u: 1477, v: 1617, unitsPerMillimetreAcross: 10.5, unitsPerMillimetreDown: 10.0 },
  'upper-lip-right': { u: 1082, v: 1617, unitsPerMillimetreAcross: 10.5, unitsPerMillimetreDown: 10.0 },
  vermilion: { u: 1277, v: 1772, unitsPerMillimetreAcross: 11.8, unitsPerMillimetreDown: 4.0 },
  chin: { u: 1277, v: 2122, unitsPerMillimetreAcross: 11.0, unitsPerMillimetreDown: 12.2 },
  'jawline-left': { u: 1992, v: 2017, unitsPerMillimetreAcross: 10.7, unitsPerMillimetreDown: 11.4 },
  'jawline-right': { u: 567, v: 2017, unitsPerMillimetreAcross: 10.7, unitsPerMillimetreDown: 11.4 },
};

/** A point of a zone in hand units: so many millimetres to the picture's right and down from its middle. */
export function placeInZone(
  zone: Exclude<ZoneId, 'outside'>,
  acrossMillimetres: number,
  downMillimetres: number,
): { u: number; v: number } {
  const { u, v, unitsPerMillimetreAcross, unitsPerMillimetreDown } = ZONE_PLACES[zone];
  return {
    u: Math.round(u + acrossMillimetres * unitsPerMillimetreAcross),
    v: Math.round(v + downMillimetres * unitsPerMillimetreDown),
  };
}
