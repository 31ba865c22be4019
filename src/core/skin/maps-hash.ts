// A fingerprint of the baked maps; it is part of the engine version, so that a changed face makes old attempts history.
import type { SkinMaps } from './skin';

/** 16 hex digits over all bytes of the maps, the same on every machine. */
export function mapsHash(maps: SkinMaps): string {
  const lanes = new Uint32Array([0x811c9dc5, 0x9e3779b1]);
  const take = (value: number): void => {
    lanes[0] = Math.imul(lanes[0] ^ value, 0x01000193);
    lanes[1] = Math.imul(lanes[1] ^ (value + 0x7f), 0x85ebca6b);
    lanes[1] ^= lanes[1] >>> 13;
  };
  maps.zone.forEach(take);
  maps.bone.forEach(take);
  maps.position.forEach((value) => take(value & 0xffff));
  return Array.from(lanes, (lane) => lane.toString(16).padStart(8, '0')).join('');
}
