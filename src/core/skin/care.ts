// What hands do to a zone besides needling: cleansing, serum, an active serum, cooling, blotting; and a fresh cartridge.
import { blotZone } from './blood';
import { coefficient } from './coefficients';
import { CARES } from './skin';
import type { Care } from './skin';
import type { Skin } from './state';
import { mix, wakePatch } from './state';
import type { ZoneId } from './zones';
import { zoneIndexOf } from './zones';

/** Cares for every patch that holds skin of the zone. An unknown zone is left alone. */
export function careForZone(skin: Skin, care: Care, zone: ZoneId): void {
  const number = zoneIndexOf(zone);
  if (number <= 0) return;
  const { zones, clock } = skin;
  clock.hash = mix(clock.hash, (number << 8) | (CARES.indexOf(care) + 1));
  switch (care) {
    case 'cleanse':
      blotZone(skin, number, true);
      if (zones.cleansed[number] === 0) zones.soiled[number] = zones.strokes[number];
      zones.cleansed[number] = 1;
      eachPatch(skin, number, (patch) => {
        skin.patches.serum[patch] = 0;
        skin.tissue.active[patch] = 0;
        wipe(skin, patch);
      });
      return;
    case 'serum':
      eachPatch(skin, number, (patch) => (skin.patches.serum[patch] = 1));
      return;
    case 'vitamin-c':
      eachPatch(skin, number, (patch) => {
        skin.patches.serum[patch] = 1;
        skin.tissue.active[patch] = 1;
      });
      return;
    case 'cool':
      zones.coolness[number] = 1;
      clock.pain *= 1 - coefficient.coolPainRelief;
      return;
    case 'blot':
      blotZone(skin, number, false);
      eachPatch(skin, number, (patch) => {
        skin.patches.serum[patch] *= coefficient.blotFilmKept;
        wipe(skin, patch);
      });
      return;
  }
}

/** A fresh cartridge: sharp tips, and the plate starts its strike anew. */
export function loadCartridge(skin: Skin): void {
  skin.clock.strikesOfCartridge = 0;
  skin.clock.phase = 0;
  skin.clock.hash = mix(skin.clock.hash, 0xca27);
}

function eachPatch(skin: Skin, zone: number, act: (patch: number) => void): void {
  for (const patch of skin.face.patchesTouchingZone[zone]) {
    wakePatch(skin, patch);
    act(patch);
  }
}

/** Rubbing needled skin costs barrier; skin that was not needled loses nothing. */
function wipe(skin: Skin, patch: number): void {
  const { tissue } = skin;
  if (tissue.channelMicrometres[patch] > 0) {
    tissue.wiped[patch] += (1 - tissue.wiped[patch]) * coefficient.barrierWipe;
  }
}
