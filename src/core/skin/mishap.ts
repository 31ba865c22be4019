// What an incident does to the skin without the trainee's hand: a film that has dried, capillaries that open.
import { openCapillary, puncture } from './blood';
import { coefficient } from './coefficients';
import { nextWord } from './generator';
import type { Skin } from './state';
import { mix, wakePatch } from './state';
import type { ZoneId } from './zones';
import { zoneIndexOf } from './zones';

/** The serum on every patch of the zone is gone at once. */
export function dryZone(skin: Skin, zone: ZoneId): void {
  const number = zoneIndexOf(zone);
  if (number <= 0) return;
  skin.clock.hash = mix(skin.clock.hash, 0xd271 ^ number);
  for (const patch of skin.face.patchesTouchingZone[number]) {
    wakePatch(skin, patch);
    skin.patches.serum[patch] = 0;
  }
}

/** Opens so many capillaries in needled cells of the zone, or anywhere in it when none is needled yet. */
export function openPoints(skin: Skin, zone: ZoneId, points: number): void {
  const number = zoneIndexOf(zone);
  if (number <= 0) return;
  const { face, cells } = skin;
  const all: number[] = [];
  const needled: number[] = [];
  for (let cell = 0; cell < face.zone.length; cell++) {
    if (face.zone[cell] !== number) continue;
    all.push(cell);
    if (cells.strokes[cell] > 0) needled.push(cell);
  }
  const from = needled.length > 0 ? needled : all;
  for (let point = 0; point < points && from.length > 0; point++) {
    const cell = from[nextWord(skin.generator) % from.length];
    puncture.pastMicrometres = coefficient.incidentPast;
    puncture.word = 0;
    openCapillary(skin, cell, number);
  }
}
