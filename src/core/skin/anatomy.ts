// What is known of each zone before anyone is treated: model values on one OCT-like scale (domain-facts 1.3), never a measured table.
import type { ZoneId } from './zones';
import { ZONES } from './zones';

export interface ZoneAnatomy {
  /** Mean depth of the dermo-epidermal junction of a woman of 30, model value on the scale of S4. */
  readonly epidermisMicrometres: number;
  /** Standard deviation of the local junction, on the same scale. */
  readonly epidermisSpreadMicrometres: number;
  /** 1 on the cheek; how much a stroke of the same depth hurts. Ours, by what clients report; no figure was found. */
  readonly sensitivity: number;
}

const anatomy = (epidermis: number, spread: number, sensitivity: number): ZoneAnatomy => ({
  epidermisMicrometres: epidermis,
  epidermisSpreadMicrometres: spread,
  sensitivity,
});

const lid = anatomy(50, 12, 1.4);
const infraorbital = anatomy(55, 13, 1.3);
const temple = anatomy(60, 14, 1);
const sidewall = anatomy(75, 18, 1.2);
const malar = anatomy(65, 15, 1);
const cheek = anatomy(65, 16, 1);
const upperLip = anatomy(85, 20, 1.5);
const jaw = anatomy(70, 18, 0.9);

/** By zone. Lateral cheek takes the cheek's values; the vermilion is ours (thin, rich in vessels: S21). */
export const ANATOMY: Readonly<Record<ZoneId, ZoneAnatomy>> = {
  outside: anatomy(65, 15, 1),
  forehead: anatomy(65, 15, 1.2),
  glabella: anatomy(70, 16, 1.2),
  'temple-left': temple,
  'temple-right': temple,
  'upper-lid-left': lid,
  'upper-lid-right': lid,
  'lower-lid-left': infraorbital,
  'lower-lid-right': infraorbital,
  'nose-dorsum': anatomy(65, 15, 1.3),
  'nose-sidewall-left': sidewall,
  'nose-sidewall-right': sidewall,
  'ala-left': sidewall,
  'ala-right': sidewall,
  'malar-left': malar,
  'malar-right': malar,
  'cheek-left': cheek,
  'cheek-right': cheek,
  'lateral-cheek-left': cheek,
  'lateral-cheek-right': cheek,
  'upper-lip-left': upperLip,
  'upper-lip-right': upperLip,
  vermilion: anatomy(50, 12, 1.8),
  chin: anatomy(80, 20, 0.9),
  'jawline-left': jaw,
  'jawline-right': jaw,
};

/** The same in the order of zone numbers. */
export const ANATOMY_BY_NUMBER: readonly ZoneAnatomy[] = ZONES.map((zone) => ANATOMY[zone]);
