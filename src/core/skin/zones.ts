// The zones of the face map, in the order of the numbers baked into assets/maps/zone.bin.

/** Every zone id; its place in the list is the number stored per cell. Left and right are the client's own. */
export const ZONES = [
  'outside',
  'forehead',
  'glabella',
  'temple-left',
  'temple-right',
  'upper-lid-left',
  'upper-lid-right',
  'lower-lid-left',
  'lower-lid-right',
  'nose-dorsum',
  'nose-sidewall-left',
  'nose-sidewall-right',
  'ala-left',
  'ala-right',
  'malar-left',
  'malar-right',
  'cheek-left',
  'cheek-right',
  'lateral-cheek-left',
  'lateral-cheek-right',
  'upper-lip-left',
  'upper-lip-right',
  'vermilion',
  'chin',
  'jawline-left',
  'jawline-right',
] as const;

export type ZoneId = (typeof ZONES)[number];

/** Number of zones, 'outside' included. */
export const ZONE_COUNT = ZONES.length;

/** Lids inside the orbital rim and the vermilion are never needled (domain-facts 1.1, S12, S21). */
export const NO_NEEDLE_ZONES: readonly ZoneId[] = [
  'upper-lid-left',
  'upper-lid-right',
  'lower-lid-left',
  'lower-lid-right',
  'vermilion',
];

/** The number of a zone as stored in the map; −1 when the id is unknown. */
export function zoneIndexOf(zone: string): number {
  return (ZONES as readonly string[]).indexOf(zone);
}
