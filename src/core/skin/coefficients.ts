// Every coefficient of the skin model in one place, with unit and source: a source id of the domain facts or "ours" with the reason.
// METHODS.md prints this table; nothing else in the room may hide a number that shapes an answer.

export interface Coefficient {
  readonly value: number;
  readonly unit: string;
  /** Source ids, or 'ours'. */
  readonly source: string;
  /** Why this value; always given where the value is ours. */
  readonly because: string;
}

const table = {
  // Skin
  ageThinningPerYear: {
    value: 0.003,
    unit: '1/year after 30',
    source: 'S7, size ours',
    because: 'epidermis thins with age at all sites; the size is a model value (1.3)',
  },
  maleThickening: {
    value: 0.1,
    unit: 'share',
    source: 'S2, size ours',
    because: 'men measured thicker nearly everywhere; the size is a model value (1.3)',
  },
  papillaryThickness: {
    value: 150,
    unit: 'µm below the junction',
    source: '1.2, weak',
    because: 'middle of 100–200 µm from memory of the literature',
  },
  dermalTolerance: {
    value: 40,
    unit: 'µm past the local junction',
    source: 'ours',
    because: 'product decision: the junction is judged with a tolerance of one capillary tip',
  },
  // Reach
  reachLoose: { value: 0.2, unit: 'reached / set', source: 'S27', because: 'loose, rolling needle: 152.5 of 770 µm' },
  reachPerNewton: {
    value: 0.36,
    unit: '1/N around 0.25 N',
    source: 'ours',
    because: 'three times a light force must reach dermis from 0.25 mm and stay under the 0.5 of S29 for most hands',
  },
  lightForce: {
    value: 0.25,
    unit: 'N',
    source: 'ours',
    because: 'a light guided pen; no published force of a gliding pen was found',
  },
  reachStretch: {
    value: 0.06,
    unit: 'reached / set at full stretch',
    source: 'S32, S47, size ours',
    because: 'stretched skin dimples less',
  },
  reachSerum: {
    value: 0.055,
    unit: 'reached / set at a full film',
    source: 'ours',
    because: 'a full film is a cushion about as large as the stretch',
  },
  reachBone: {
    value: 0.085,
    unit: 'reached / set right over bone',
    source: 'S43, size ours',
    because: 'bone beneath stops the dimple: the same hand goes a quarter deeper on the forehead than on the cheek',
  },
  reachRate: {
    value: 0.03,
    unit: 'reached / set per 100 Hz above 100 Hz',
    source: 'S25, size ours',
    because: 'a faster needle needs less force',
  },
  reachWear: {
    value: 0.04,
    unit: 'reached / set at full wear',
    source: 'S26, size ours',
    because: 'worn tips need more force',
  },
  reachBend: {
    value: 0.3,
    unit: 'reached / set per 1/mm of curvature',
    source: 'ours',
    because: 'a flat tip leaves needles hanging over a curved surface',
  },
  reachLongNeedle: {
    value: 0.3,
    unit: 'reached / set per mm above 1 mm',
    source: '2.2, weak',
    because: 'long needles are quoted at two thirds of their length',
  },
  reachLowest: { value: 0.15, unit: 'reached / set', source: 'ours', because: 'below the loosest measured ratio' },
  reachHighest: { value: 0.95, unit: 'reached / set', source: 'ours', because: 'some dimple always remains' },
  reachNoise: {
    value: 0.08,
    unit: 'SD as a share of the reach',
    source: 'S27, rounded up',
    because: '9.6 of 152.5 µm is 6 %; a gliding tip adds to it',
  },
  forceHighest: { value: 3, unit: 'N', source: 'S24', because: 'upper end of the measured insertion forces' },
  wearStrikes: {
    value: 180000,
    unit: 'strikes to full wear',
    source: 'ours',
    because: 'half an hour at 100 Hz, a full face (S52)',
  },
  stretchNear: { value: 40, unit: 'mm', source: 'ours', because: 'two fingers hold the skin between them taut' },
  stretchFar: { value: 70, unit: 'mm', source: 'ours', because: 'beyond the width of a hand nothing is stretched' },
  needleJitter: {
    value: 0.15,
    unit: 'mm',
    source: 'ours',
    because: 'half the play of a needle plate in its cartridge',
  },
  // Dragging and tearing
  strokeDuty: {
    value: 0.3,
    unit: 'share of a strike with the needle in the skin',
    source: 'ours',
    because: 'a sine drive whose last part is below the surface',
  },
  tearReferenceDrag: { value: 0.06, unit: 'mm per strike', source: 'ours', because: '2 cm/s at 100 Hz' },
  tearSerumGrip: {
    value: 0.05,
    unit: 'share of dry grip',
    source: 'S36, size ours',
    because: 'gel is used against friction',
  },
  tearStretchGrip: {
    value: 0.3,
    unit: 'share of slack grip',
    source: 'S47, size ours',
    because: 'stretch reduces skip and drag',
  },
  tearSerumFilm: {
    value: 0.15,
    unit: 'film at half lubrication',
    source: 'ours',
    because: 'a thin film already glides',
  },
  tearTiltFree: { value: 8, unit: 'degrees', source: 'ours', because: 'no hand holds 90° exactly' },
  tearTiltGrip: {
    value: 0.02,
    unit: 'grip per degree beyond',
    source: 'S45, S46, size ours',
    because: 'angled entry tears',
  },
  tearFrom: { value: 0.35, unit: 'severity', source: 'ours', because: 'dry but stretched at 2 cm/s just holds' },
  tearFull: { value: 1.5, unit: 'severity', source: 'ours', because: 'from here the whole path is torn' },
  // Serum
  serumDrySeconds: { value: 300, unit: 's', source: 'ours', because: 'a thin gel film on warm skin' },
  serumPerDensity: {
    value: 0.1,
    unit: 'film carried away per target density',
    source: 'ours',
    because: 'needles and tip take gel along',
  },
  // Stimulation and redness
  stimulationFrom: {
    value: 0.25,
    unit: 'reach / junction',
    source: 'ours',
    because: 'strokes in the horny layer stir nothing below',
  },
  stimulationFull: {
    value: 0.85,
    unit: 'reach / junction',
    source: 'SD2, ours',
    because: 'the aim is the junction; the middle of the band counts full',
  },
  rednessLinear: {
    value: 0.5,
    unit: '1/dose',
    source: 'ours',
    because: 'with the square term: an even pink of 0.5 to 0.6 after two good passes (3.1)',
  },
  rednessSquare: {
    value: 0.52,
    unit: '1/dose²',
    source: 'ours',
    because: 'four times the density must read over-treated',
  },
  rednessDoseHighest: { value: 6, unit: 'dose of one stroke', source: 'ours', because: 'one hole can only do so much' },
  mediatorSeconds: {
    value: 8,
    unit: 's',
    source: 'ours',
    because: 'redness creeps up a few seconds after the hand has moved on',
  },
  rednessSeconds: { value: 20, unit: 's', source: 'ours', because: 'most of it shows within a minute' },
  rednessSpread: {
    value: 0.15,
    unit: 'share from neighbouring patches',
    source: 'ours',
    because: 'flare reaches a few millimetres beyond the needles',
  },
  rednessDecaySeconds: { value: 10800, unit: 's', source: 'S59', because: 'redness of 3–6 hours' },
  coolRelief: {
    value: 0.15,
    unit: 'share of redness at full cooling',
    source: 'ours',
    because: 'cold narrows vessels for a while',
  },
  coolSeconds: { value: 120, unit: 's', source: 'ours', because: 'skin warms again within minutes' },
  // Barrier
  barrierDepth: {
    value: 55,
    unit: 'µm',
    source: 'ours',
    because: 'reach of a good stroke on the cheek: the unit of one channel × depth',
  },
  barrierLinear: {
    value: 0.2,
    unit: '1/load',
    source: 'ours',
    because: 'two good passes leave about four fifths of the barrier',
  },
  barrierSquare: { value: 0.03, unit: '1/load²', source: 'ours', because: 'over-density costs more than its share' },
  barrierTear: {
    value: 8,
    unit: 'load per torn mm and mm² of skin',
    source: 'ours',
    because: 'a torn line is an open groove',
  },
  barrierWipe: {
    value: 0.02,
    unit: 'share lost per wipe of needled skin',
    source: 'ours',
    because: 'rubbing opens what was pricked',
  },
  // Blood
  bloodWithinTolerance: {
    value: 0.000001,
    unit: 'chance at 40 µm past the junction',
    source: 'ours',
    because: 'next to impossible before a loop is reached (1.2)',
  },
  bloodHighest: {
    value: 0.08,
    unit: 'chance of one stroke',
    source: 'ours',
    because: 'pinpoints within seconds, not a flood; no controlled figure exists (3.1)',
  },
  bloodSpan: {
    value: 160,
    unit: 'µm from first to highest chance',
    source: '1.2, weak',
    because: 'depth of the papillary loops',
  },
  bloodAgeLoss: {
    value: 0.005,
    unit: '1/year after 40',
    source: 'S23, size ours',
    because: 'loops grow rarer with age',
  },
  bloodPoolPerSecond: {
    value: 12,
    unit: 'pool units a second',
    source: 'ours',
    because: 'a pinpoint is seen within two seconds',
  },
  clotSecondsLeast: {
    value: 60,
    unit: 's',
    source: 'ours',
    because: 'pinpoints stop by themselves within one to two minutes',
  },
  clotSecondsMost: { value: 120, unit: 's', source: 'ours', because: 'the same' },
  bloodDrySeconds: { value: 120, unit: 's', source: 'ours', because: 'a clotted drop dries within minutes' },
  bloodAfterBlot: {
    value: 0.5,
    unit: 'share of flow after blotting',
    source: 'ours',
    because: 'pressure closes half of it',
  },
  bloodCool: {
    value: 0.5,
    unit: 'share of flow lost at full cooling',
    source: 'ours',
    because: 'cold narrows vessels',
  },
  blanchFrom: {
    value: 0.6,
    unit: 'N',
    source: 'ours',
    because: 'pressing blood out of the skin shows as a pale mark (3.1)',
  },
  // Pain
  painDepth: { value: 55, unit: 'µm', source: 'ours', because: 'the depth at which pain reads painLight' },
  painLight: { value: 0.2, unit: 'index', source: 'ours', because: 'a careful stroke is felt, not feared' },
  painRise: { value: 0.05, unit: 'share per strike', source: 'ours', because: 'a fifth of a second at 100 Hz' },
  painFall: {
    value: 0.1,
    unit: 'share per tenth of a second without strikes',
    source: 'ours',
    because: 'gone about a second after the pen lifts',
  },
  // Healing
  closureHalfLifeShallow: {
    value: 6,
    unit: 'h at ≤ 0.25 mm',
    source: '3.2',
    because: 'proposed law between S27 and S58',
  },
  closureHalfLifeDeep: { value: 24, unit: 'h at ≥ 1 mm', source: 'S58', because: 'human half-life 20–26 h' },
  collagenPerSession: {
    value: 0.111,
    unit: 'share of what remains',
    source: 'S44',
    because: '−44.6 % in five sessions',
  },
  collagenJunctionShare: {
    value: 0.333,
    unit: 'share of the dermal gain',
    source: '3.4, ours',
    because: 'a third is assumed when only the junction is reached',
  },
  pihHighest: {
    value: 0.15,
    unit: 'chance in types IV–V after deep sessions',
    source: 'S44',
    because: '14–17 % in one series, 0 of 39 in another (S63)',
  },
  pihFloor: { value: 0.35, unit: 'redness', source: 'ours', because: 'superficial pink alone does not pigment' },
} as const satisfies Readonly<Record<string, Coefficient>>;

export type CoefficientId = keyof typeof table;

/** The whole table, for METHODS.md and for reading. */
export const COEFFICIENTS: Readonly<Record<CoefficientId, Coefficient>> = table;

export const COEFFICIENT_IDS = Object.keys(table) as CoefficientId[];

// Built in one go: an object filled key by key is read several times slower in the stroke loop.
const values = Object.fromEntries(COEFFICIENT_IDS.map((id) => [id, table[id].value])) as Record<CoefficientId, number>;

/** The values the model reads, by id. */
export const coefficient: Readonly<Record<CoefficientId, number>> = values;

/**
 * Runs the model with one coefficient multiplied by a factor, then puts it back: how the sensitivity report finds what moves the score most.
 * Skins made inside must be used inside only.
 */
export function withAltered<Result>(id: CoefficientId, factor: number, run: () => Result): Result {
  const kept = values[id];
  values[id] = kept * factor;
  try {
    return run();
  } finally {
    values[id] = kept;
  }
}
