// What is known of each zone before anyone is treated, by zone and side: model values on one scale (domain-facts 1.1 to 1.3), never a measured table.
import type { ZoneId } from './zones';
import { ZONES } from './zones';

export interface ZoneAnatomy {
  /** Mean depth of the dermo-epidermal junction of a woman of 30, on the OCT-like scale. */
  readonly epidermisMicrometres: number;
  /** Standard deviation of the local junction, on the same scale. */
  readonly epidermisSpreadMicrometres: number;
  readonly dermisMicrometres: number;
  readonly fatMicrometres: number;
  /** From the surface to the bone beneath. */
  readonly boneMillimetres: number;
  /** How far below the junction the tips of the capillary loops stand; no blood to speak of above it. */
  readonly loopMicrometres: number;
  /** Capillary loops per area; 1 on the cheek. */
  readonly loopDensity: number;
  /** 1 on the cheek; how much a stroke of the same depth hurts. */
  readonly sensitivity: number;
  /** Usual width of a pore. */
  readonly poreMicrometres: number;
  /** 1 on the cheek; how readily the zone swells. */
  readonly swelling: number;
}

/** Where each column comes from; METHODS.md prints it above the table. */
export const ANATOMY_SOURCES: Readonly<Record<keyof ZoneAnatomy, string>> = {
  epidermisMicrometres: 'S4 distributed by the ranks of S1, S16 and S2 (1.3, proposal)',
  epidermisSpreadMicrometres: 'S6 and S4 (1.3, proposal)',
  dermisMicrometres: 'S2, women; ala and sidewall by the ratio of S1; cheek and lip 1.1 from memory; chin ours',
  fatMicrometres: 'forehead, lid, nose, cheek and lip 1.1 from memory; the rest ours',
  boneMillimetres: 'ours: in the order of the baked bone map',
  loopMicrometres: '1.2, weak: loops end just under the junction; zone differences ours',
  loopDensity: 'ours: lips are rich in vessels (S21), no count by zone was found',
  sensitivity: 'ours, by what clients report; no figure was found',
  poreMicrometres: 'ours: wide on nose and inner cheek; no figure was found',
  swelling: 'S72 for the lower lids, the rest ours',
};

type Row = readonly [number, number, number, number, number, number, number, number, number, number];

const anatomy = ([epidermis, spread, dermis, fat, bone, loop, density, sensitivity, pore, swelling]: Row) =>
  ({
    epidermisMicrometres: epidermis,
    epidermisSpreadMicrometres: spread,
    dermisMicrometres: dermis,
    fatMicrometres: fat,
    boneMillimetres: bone,
    loopMicrometres: loop,
    loopDensity: density,
    sensitivity,
    poreMicrometres: pore,
    swelling,
  }) satisfies ZoneAnatomy;

// epidermis, its spread, dermis, fat (µm), bone (mm), loop (µm), loop density, sensitivity, pore (µm), swelling
const upperLid = anatomy([50, 12, 580, 250, 9, 35, 1.1, 1.4, 60, 2]);
const infraorbital = anatomy([55, 13, 600, 250, 8, 35, 1.1, 1.3, 60, 2]);
const temple = anatomy([60, 14, 800, 1200, 7, 40, 1, 1, 80, 1]);
const sidewall = anatomy([75, 18, 1500, 700, 5.5, 38, 1.2, 1.2, 160, 0.8]);
const ala = anatomy([75, 18, 1500, 700, 12, 38, 1.2, 1.2, 180, 0.8]);
const malar = anatomy([65, 15, 870, 1500, 4, 40, 1.1, 1, 110, 1.2]);
const cheek = anatomy([65, 16, 909, 4500, 15, 40, 1, 1, 110, 1]);
const lateralCheek = anatomy([65, 16, 909, 3500, 9, 40, 1, 1, 90, 1]);
const upperLip = anatomy([85, 20, 1061, 931, 9, 38, 1.2, 1.5, 90, 1.4]);
const jaw = anatomy([70, 18, 910, 2500, 4.5, 42, 0.9, 0.9, 90, 0.8]);

/** By zone, left and right apart. The lateral cheek takes the cheek's skin; the vermilion is ours (thin, rich in vessels: S21). */
export const ANATOMY: Readonly<Record<ZoneId, ZoneAnatomy>> = {
  outside: anatomy([65, 15, 900, 1500, 10, 40, 1, 1, 80, 1]),
  forehead: anatomy([65, 15, 860, 1210, 3, 40, 1, 1.2, 100, 0.8]),
  glabella: anatomy([70, 16, 900, 1200, 3, 40, 1, 1.2, 110, 0.9]),
  'temple-left': temple,
  'temple-right': temple,
  'upper-lid-left': upperLid,
  'upper-lid-right': upperLid,
  'lower-lid-left': infraorbital,
  'lower-lid-right': infraorbital,
  'nose-dorsum': anatomy([65, 15, 930, 735, 5, 38, 1.2, 1.3, 150, 0.7]),
  'nose-sidewall-left': sidewall,
  'nose-sidewall-right': sidewall,
  'ala-left': ala,
  'ala-right': ala,
  'malar-left': malar,
  'malar-right': malar,
  'cheek-left': cheek,
  'cheek-right': cheek,
  'lateral-cheek-left': lateralCheek,
  'lateral-cheek-right': lateralCheek,
  'upper-lip-left': upperLip,
  'upper-lip-right': upperLip,
  vermilion: anatomy([50, 12, 800, 900, 12, 20, 1.8, 1.8, 0, 1.8]),
  chin: anatomy([80, 20, 1000, 2000, 4, 42, 1, 0.9, 110, 0.9]),
  'jawline-left': jaw,
  'jawline-right': jaw,
};

/** The same in the order of zone numbers. */
export const ANATOMY_BY_NUMBER: readonly ZoneAnatomy[] = ZONES.map((zone) => ANATOMY[zone]);

/** The shallowest loops and the densest, for the stroke loop's quick test. */
export const LEAST_LOOP_MICROMETRES = ANATOMY_BY_NUMBER.reduce((least, a) => Math.min(least, a.loopMicrometres), 1000);
export const MOST_LOOP_DENSITY = ANATOMY_BY_NUMBER.reduce((most, a) => Math.max(most, a.loopDensity), 0);

/** What the pores of other zones are compared with. */
export const CHEEK_PORE_MICROMETRES = cheek.poreMicrometres;
