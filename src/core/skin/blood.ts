// Opened capillaries: their chance, flow, clotting, drying and what blotting does. The epidermis has no vessels, so there is
// no blood before the junction is crossed (domain-facts 1.2).
import { ANATOMY, ANATOMY_BY_NUMBER } from './anatomy';
import { coefficient as coefficients } from './coefficients';
import { clamp, smoothRise } from './curve';
import { nextWord } from './generator';
import { ATLAS_CELLS } from './skin';
import type { Skin } from './state';
import { BLOOD_POINTS_AT_ONCE, markRows, mix } from './state';

// Unbundled modules look an imported constant up at every use; their own they know.
const coefficient = coefficients;

const WORDS = 0x100000000;
/** A full pool. */
const FULL_POOL = 255;

/** Depth of the loops below the junction on the cheek. */
const CHEEK_LOOP_MICROMETRES = ANATOMY['cheek-left'].loopMicrometres;

/**
 * Chance that one stroke opens a capillary, by how far past the local junction it went and how deep the loops stand there.
 * 0 at the junction and before it. For loops as dense as the cheek's.
 */
export function openingChance(pastMicrometres: number, loopMicrometres = CHEEK_LOOP_MICROMETRES): number {
  if (!(pastMicrometres > 0)) return 0;
  const hidden = coefficient.bloodWithinTolerance * Math.min(1, pastMicrometres / loopMicrometres);
  const full = loopMicrometres + coefficient.bloodSpan;
  return hidden + coefficient.bloodHighest * smoothRise(pastMicrometres, loopMicrometres, full);
}

/** What `openCapillary` goes by: how far past the junction a stroke went, and the word that was drawn for it. Fields, because engines box arguments. */
export const puncture = { pastMicrometres: 0.5, word: 0.5 };

/** Lets the word of the puncture decide whether it opens a capillary, and starts its flow. */
export function openCapillary(skin: Skin, cell: number, zone: number): void {
  const { pastMicrometres, word } = puncture;
  const { loopMicrometres, loopDensity } = ANATOMY_BY_NUMBER[zone];
  if (word >= openingChance(pastMicrometres, loopMicrometres) * loopDensity * skin.vesselShare * WORDS) return;
  const { bleeding, zones, clock, generator } = skin;
  zones.bloodPoints[zone]++;
  clock.hash = mix(clock.hash, cell ^ 0x40000000);
  const spread = nextWord(generator) / WORDS;
  const clotSeconds =
    coefficient.clotSecondsLeast + (coefficient.clotSecondsMost - coefficient.clotSecondsLeast) * spread;
  let point = bleeding.pointOfCell[cell] - 1;
  if (point < 0) {
    if (bleeding.count === BLOOD_POINTS_AT_ONCE) return;
    point = bleeding.count++;
    bleeding.pointOfCell[cell] = point + 1;
    bleeding.cell[point] = cell;
    bleeding.zone[point] = zone;
    bleeding.pool[point] = 0;
    bleeding.wet[point] = 0;
    bleeding.flow[point] = 0;
  }
  bleeding.ageSeconds[point] = 0;
  bleeding.clotSeconds[point] = clotSeconds;
  bleeding.flow[point] +=
    coefficient.bloodFlowLeast +
    (1 - coefficient.bloodFlowLeast) * smoothRise(pastMicrometres, loopMicrometres, coefficient.bloodFlowSpan);
  bleeding.updatedAt[point] = clock.responses;
  if (bleeding.wet[point] === 0) {
    bleeding.wet[point] = 1;
    zones.wetBloodPoints[zone]++;
  }
  paint(skin, point, Math.max(bleeding.pool[point], coefficient.bloodSeen));
}

/** Lets a fifth of the points flow, clot or dry on; called with every response. */
export function bleedOn(skin: Skin): void {
  const { bleeding, clock } = skin;
  let point = clock.responses % 5;
  while (point < bleeding.count) {
    const seconds = (clock.responses - bleeding.updatedAt[point]) / 10;
    bleeding.updatedAt[point] = clock.responses;
    if (flowOn(skin, point, seconds)) point += 5;
    else removePoint(skin, point);
  }
}

/** One point for a while; false when it is over. */
function flowOn(skin: Skin, point: number, seconds: number): boolean {
  const { bleeding, zones, cells } = skin;
  const zone = bleeding.zone[point];
  const age = bleeding.ageSeconds[point] + seconds * (1 + coefficient.clotCool * zones.coolness[zone]);
  bleeding.ageSeconds[point] = age;
  const clot = bleeding.clotSeconds[point];
  if (age < clot) {
    const slowed = 1 - coefficient.bloodCool * zones.coolness[zone];
    const gain = coefficient.bloodPoolPerSecond * bleeding.flow[point] * (1 - age / clot) * slowed * seconds;
    const pool = Math.min(FULL_POOL, bleeding.pool[point] + gain);
    paint(skin, point, pool);
    if (bleeding.wet[point] === 0 && pool >= coefficient.bloodSeen) setWet(skin, point, 1);
    return true;
  }
  if (bleeding.wet[point] === 1) setWet(skin, point, 0);
  const cell = bleeding.cell[point];
  const drying = Math.min(bleeding.pool[point], (FULL_POOL / coefficient.bloodDrySeconds) * seconds);
  cells.dried[cell] = Math.min(FULL_POOL, cells.dried[cell] + Math.round(drying));
  paint(skin, point, bleeding.pool[point] - drying);
  return bleeding.pool[point] > 0;
}

/** Takes the wet blood off a zone. The pressure helps clotting: a point that still flows wells up again, weaker, and once more at most. */
export function blotZone(skin: Skin, zone: number, clean: boolean): void {
  const { bleeding, cells, face } = skin;
  for (let point = bleeding.count - 1; point >= 0; point--) {
    if (bleeding.zone[point] !== zone) continue;
    if (bleeding.wet[point] === 1) setWet(skin, point, 0);
    paint(skin, point, 0);
    bleeding.flow[point] *= coefficient.bloodAfterBlot;
    bleeding.ageSeconds[point] += bleeding.clotSeconds[point] * coefficient.blotClotGain;
    const spent = bleeding.ageSeconds[point] >= bleeding.clotSeconds[point] * coefficient.blotSpent;
    if (spent || bleeding.flow[point] < coefficient.bloodFlowEnd) removePoint(skin, point);
  }
  if (!clean || skin.zones.bloodPoints[zone] === 0) return;
  for (let cell = 0; cell < cells.dried.length; cell++) {
    if (cells.dried[cell] !== 0 && face.zone[cell] === zone) cells.dried[cell] = 0;
  }
  markRows(skin, 0, ATLAS_CELLS - 1);
}

function setWet(skin: Skin, point: number, wet: 0 | 1): void {
  const { bleeding, zones, clock } = skin;
  bleeding.wet[point] = wet;
  zones.wetBloodPoints[bleeding.zone[point]] += wet === 1 ? 1 : -1;
  clock.hash = mix(clock.hash, bleeding.cell[point] ^ (wet === 1 ? 0x20000000 : 0x10000000));
}

function paint(skin: Skin, point: number, pool: number): void {
  const { bleeding, cells } = skin;
  const cell = bleeding.cell[point];
  bleeding.pool[point] = pool;
  cells.blood[cell] = clamp(Math.round(pool), 0, FULL_POOL);
  const row = cell >> 9;
  markRows(skin, row, row);
}

/** The last point takes the place of the one that goes. */
function removePoint(skin: Skin, point: number): void {
  const { bleeding } = skin;
  const last = --bleeding.count;
  bleeding.pointOfCell[bleeding.cell[point]] = 0;
  if (last === point) return;
  bleeding.cell[point] = bleeding.cell[last];
  bleeding.zone[point] = bleeding.zone[last];
  bleeding.ageSeconds[point] = bleeding.ageSeconds[last];
  bleeding.clotSeconds[point] = bleeding.clotSeconds[last];
  bleeding.flow[point] = bleeding.flow[last];
  bleeding.pool[point] = bleeding.pool[last];
  bleeding.wet[point] = bleeding.wet[last];
  bleeding.updatedAt[point] = bleeding.updatedAt[last];
  bleeding.pointOfCell[bleeding.cell[point]] = point + 1;
}
