// What can go wrong after a session, as chances by zone: expected values, not fates. Sources stand with the coefficients.
import { ANATOMY_BY_NUMBER, CHEEK_PORE_MICROMETRES } from './anatomy';
import { coefficient } from './coefficients';
import { clamp, mixed } from './curve';
import { soiledStrokes } from './reading';
import type { SkinClient } from './skin';
import type { Skin } from './state';
import { DEPTH_BIN_MICROMETRES, DEPTH_BINS } from './state';
import { ZONES, type ZoneId } from './zones';

/** Where cold sores wake. */
const AROUND_THE_MOUTH: readonly ZoneId[] = ['upper-lip-left', 'upper-lip-right', 'vermilion', 'chin'];

/** Relative chance of dark marks for Fitzpatrick types I to VI. */
function typeRisks(): readonly number[] {
  const c = coefficient;
  return [c.pihTypeOne, c.pihTypeTwo, c.pihTypeThree, c.pihTypeFour, c.pihTypeFive, c.pihTypeSix];
}

/** Dark marks: inflammation above a superficial pink, more in the dermis and in the sun, by skin type. `sun` runs 0 … 1. */
export function pigmentChance(
  fitzpatrick: SkinClient['fitzpatrick'],
  inflammation: number,
  dermalness: number,
  sun: number,
): number {
  const above = clamp((inflammation - coefficient.pihFloor) / (1 - coefficient.pihFloor), 0, 1);
  const risk = typeRisks()[clamp(Math.round(fitzpatrick), 1, 6) - 1] * (1 + coefficient.pihSun * sun);
  return clamp(coefficient.pihHighest * risk * above * mixed(coefficient.pihAtJunction, 1, dermalness), 0, 1);
}

/** Lasting lines along torn paths. */
export function lineChance({ zones, face }: Skin, zone: number): number {
  return clamp((zones.tornMillimetres[zone] / face.zoneArea[zone]) * coefficient.lineChance, 0, 1);
}

/** A lasting foreign-body reaction: to an active ingredient, or to make-up and sunscreen that were not cleansed away. */
export function granulomaChance(skin: Skin, zone: number): number {
  const strokes = skin.zones.strokes[zone];
  if (strokes === 0) return 0;
  const wears = (skin.client.wears ?? []).length > 0;
  const active = (skin.zones.activeStrokes[zone] / strokes) * coefficient.granulomaChance;
  const worn = wears ? (soiledStrokes(skin, zone) / strokes) * coefficient.soiledGranuloma : 0;
  return clamp(active + worn, 0, 1);
}

/** Infection: skin bacteria needled in, the more the wider the pores, and a barrier that does not keep others out. */
export function infectionChance(skin: Skin, zone: number, barrier: number): number {
  const strokes = skin.zones.strokes[zone];
  if (strokes === 0) return 0;
  const soiled = soiledStrokes(skin, zone) / strokes;
  const pores = ANATOMY_BY_NUMBER[zone].poreMicrometres / CHEEK_PORE_MICROMETRES;
  const highest =
    mixed(coefficient.infectionClean, coefficient.infectionSoiled, soiled) *
    mixed(1, pores, coefficient.infectionPores);
  return clamp(highest * (1 - barrier), 0, 1);
}

/** A cold sore woken by needling around the mouth; `dermalness` runs 0 at the junction … 1. */
export function coldSoreChance(skin: Skin, zone: number, dermalness: number): number {
  if (!AROUND_THE_MOUTH.includes(ZONES[zone]) || skin.zones.strokes[zone] === 0) return 0;
  const highest = skin.client.coldSores === true ? coefficient.coldSoreChance : coefficient.coldSoreSilent;
  return clamp(highest * mixed(coefficient.coldSoreJunction, 1, dermalness), 0, 1);
}

/** A scar: hardly ever from the reticular dermis, readily where needles went through the dermis into the fat (SD6). */
export function scarChance(skin: Skin, zone: number): number {
  const strokes = skin.zones.strokes[zone];
  if (strokes === 0) return 0;
  const reticular = skin.zones.reticular[zone] / strokes;
  const through = Math.min(1, subcutaneousStrokes(skin, zone) / strokes / coefficient.subcutaneousShare);
  return clamp(reticular * coefficient.scarReticular + through * coefficient.scarSubcutaneous, 0, 1);
}

/** Strokes of a zone, by its number, that went through epidermis and dermis into the fat; counted in steps of 2 µm. */
export function subcutaneousStrokes(skin: Skin, zone: number): number {
  const floor = skin.zones.junctionMean[zone] + ANATOMY_BY_NUMBER[zone].dermisMicrometres;
  let strokes = 0;
  for (let bin = Math.ceil(floor / DEPTH_BIN_MICROMETRES); bin < DEPTH_BINS; bin++) {
    strokes += skin.zones.depthHistogram[zone * DEPTH_BINS + bin];
  }
  return strokes;
}
