// The door of the skin room: what others may use.
export * from './zones';
export * from './skin';
export type { Face } from './face';
export {
  patchOfCell,
  PATCH_COUNT,
  PATCHES_ACROSS,
  positionAt,
  prepareFace,
  speedOfTick,
  surfaceMillimetres,
  zoneArea,
  zoneAt,
} from './face';
export type { Skin } from './state';
export { createSkin, takeChangedRows } from './state';
export { strikeTick } from './strike';
export { respondTick } from './respond';
export { careForZone, loadCartridge } from './care';
export { dryZone, openPoints } from './mishap';
export { nextVisitSkin } from './next-visit';
export { lastStrike, readZone, skinHash, touchedZones, updateReadings } from './reading';
export { meanJunctionMicrometres, medianReachMicrometres } from './reach';
export type { Cartridge } from './cartridge';
export { cartridgeOf, CARTRIDGES, ROLLER, strokesPerPass, usualDensity } from './cartridge';
export type { ZoneAnatomy } from './anatomy';
export { ANATOMY, ANATOMY_SOURCES } from './anatomy';
export { stretchAt } from './stretch';
export type { Aftercare, HealedLook, HealedZone, HealingPhase } from './heal';
export { heal, HEALING_PHASES, phaseAt } from './heal';
export type { AllowedLayer, CourseLook, CourseResult, CourseSession, SessionEffect, Spacing } from './course';
export { attainable, countedGain, courseResult, healCourse, NO_EFFECT, sessionEffect, spacingOf } from './course';
export { subcutaneousStrokes } from './complications';
export { mapsHash } from './maps-hash';
export type { Coefficient } from './coefficient';
export type { CoefficientId } from './coefficients';
export { COEFFICIENT_IDS, COEFFICIENTS, coefficient, withAltered } from './coefficients';
export type { OutlinePoint, ZoneGrid } from './outline';
export { middleOf, outlinesOf } from './outline';
export { fillHeat, HEAT_MAPS, heatPlace, heatSteps, serumFilm, type HeatMap, type HeatSteps } from './heat';
