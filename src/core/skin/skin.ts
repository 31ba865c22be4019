// What the rest of the house sees of the skin: plain data in, plain data out.
import type { ZoneId } from './zones';

/** Cells along one side of the atlas. One cell is 0.46 mm on most of the face. */
export const ATLAS_CELLS = 512;
/** Hand positions are whole numbers, five to a cell (about 0.09 mm). */
export const HAND_UNITS_PER_CELL = 5;
/** Hand units along one side of the atlas. */
export const ATLAS_HAND_UNITS = ATLAS_CELLS * HAND_UNITS_PER_CELL;
/** Evenness and redness are judged on patches of 10 × 10 cells: 4.6 mm, never under 4 mm. */
export const PATCH_CELLS = 10;
export const TICKS_PER_SECOND = 120;
/** Skin responds and is read ten times a second. */
export const TICKS_PER_READING = 12;

/** The baked maps as raw bytes; their hash is part of the engine version. Row 0 is the top of the atlas. */
export interface SkinMaps {
  /** 512² zone numbers (see zones.ts). */
  zone: Uint8Array;
  /** 512² closeness of bone, 0 deep … 255 right beneath. */
  bone: Uint8Array;
  /** 256² × 3 mesh positions, 5 micrometres a unit, at texel centres. */
  position: Int16Array;
}

/** What of the client shapes the skin. */
export interface SkinClient {
  ageYears: number;
  sex: 'female' | 'male';
  fitzpatrick: 1 | 2 | 3 | 4 | 5 | 6;
  /** Places that no needle may touch: moles, pustules, sores. None when absent. */
  lesions?: readonly Lesion[];
  /** What lies on the skin until it is cleansed, besides its bacteria. Nothing when absent. */
  wears?: readonly ('make-up' | 'sunscreen')[];
  /** Has had cold sores before; needling around the mouth can wake them. */
  coldSores?: boolean;
  /** Sun on the healing skin, 0 well protected … 1 a beach holiday; 0 when absent. */
  sun?: number;
}

/** One round place on the atlas that is no place for needles. */
export interface Lesion {
  /** Middle in hand units. */
  u: number;
  v: number;
  radiusMillimetres: number;
}

/** One placed moment of both hands, quantised once at capture. All whole numbers. */
export interface HandSample {
  /** Atlas point of the pen tip in hand units, 0 … 2559; v runs downwards. */
  u: number;
  v: number;
  /** Force of the tip on the skin in hundredths of a newton; 0 when lifted. */
  forceCentinewtons: number;
  /** Tilt off the surface normal in whole degrees, −60 … 60. */
  tiltUDegrees: number;
  tiltVDegrees: number;
  /** Where the second hand holds, and how firmly it stretches, 0 … 100; 0 when it is away. */
  stretchU: number;
  stretchV: number;
  stretchPercent: number;
}

/** A pen with steel needles, a pen with silicone cones, or a drum rolled by hand. */
export type DeviceKind = 'pen' | 'nano' | 'roller';

/** How the pen is set while its motor runs; a roller strikes as it rolls, whatever the rate. */
export interface PenSetting {
  /** A pen with steel needles when absent. */
  kind?: DeviceKind;
  /** Needles or cones of a pen; a roller has its own 192. */
  needleCount: 12 | 14 | 16 | 36;
  /** 100 … 2000 in steps of 50. */
  lengthMicrometres: number;
  /** Strikes of the whole cartridge a second. */
  rateHertz: number;
}

/** What can be put on or done to the skin of a zone besides needling. */
export const CARES = ['cleanse', 'serum', 'vitamin-c', 'cool', 'blot'] as const;
export type Care = (typeof CARES)[number];

/** What is known of one zone at a moment. Shares, coverage, evenness, redness and barrier run 0 … 1 (METHODS.md). */
export interface ZoneReading {
  zone: ZoneId;
  strokes: number;
  reachedMedianMicrometres: number;
  reachedP95Micrometres: number;
  /** Mean junction depth of the zone for this client. */
  junctionMicrometres: number;
  /** Share of strokes more than 40 µm past their local junction. */
  dermalStrokeShare: number;
  /** Strokes that went past the papillary dermis. */
  reticularStrokes: number;
  /** Capillaries opened since the start. */
  bloodPoints: number;
  /** Blood points that are wet now: neither clotted nor blotted. */
  wetBloodPoints: number;
  coverage: number;
  evenness: number;
  redness: number;
  barrier: number;
  /** Share of the zone's treated area that got more than twice the target strokes. */
  overTreatedShare: number;
  /** Length of torn lines from dragging, tilting or a dry tip. */
  tearMillimetres: number;
  /** Mean stimulation over the zone; 1 is the aim. */
  stimulation: number;
  /** Strokes that met an active ingredient on the skin. */
  activeStrokes: number;
  strokesPerSquareCentimetre: number;
  cleansed: boolean;
  /** Strokes into a lesion; 0 when absent. */
  lesionStrokes?: number;
  /** Strokes before the zone was cleansed: make-up, sunscreen and bacteria went in with them. 0 when absent. */
  soiledStrokes?: number;
  /** Swelling, mean over the zone, 0 … 1; 0 when absent. */
  oedema?: number;
}
