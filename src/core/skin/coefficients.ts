// Every coefficient of the skin model in one place, with unit and source: a source id of the domain facts or "ours" with the reason.
// METHODS.md prints this table, beside those of anatomy and cartridges. What stays in the code is grain (cells, ticks, bins) and arithmetic.

export interface Coefficient {
  readonly value: number;
  readonly unit: string;
  /** Source ids, or 'ours'. */
  readonly source: string;
  /** Why this value; always given where the value is ours. */
  readonly because: string;
}

const of = (value: number, unit: string, source: string, because: string): Coefficient => ({
  value,
  unit,
  source,
  because,
});

const table = {
  // Skin
  ageThinningPerYear: of(
    0.003,
    '1/year',
    'S7, size ours',
    'epidermis thins with age at all sites; the size is a model value (1.3)',
  ),
  maleThickening: of(
    0.1,
    'share',
    'S2, size ours',
    'men measured thicker nearly everywhere; the size is a model value (1.3)',
  ),
  ageThinningFrom: of(30, 'years', 'S7, age ours', 'the zone means are those of a woman of 30'),
  noiseFine: of(
    0.7,
    'weight of noise from cell to cell (0.5 mm)',
    'S6, size ours',
    'squares of the three weights add up to 1; most of the variation is within a site',
  ),
  noiseMiddle: of(0.6, 'weight of noise in bumps of 2 mm', 'S6, size ours', 'the same'),
  noiseCoarse: of(0.387, 'weight of noise in bumps of 7 mm', 'S6, size ours', 'the same'),
  noiseHighest: of(2.2, 'spreads', 'S1, size ours', 'noise is cut off here: no cheek has less than about 30 µm'),
  papillaryThickness: of(
    150,
    'µm below the junction',
    '1.2, weak',
    'middle of 100–200 µm from memory of the literature',
  ),
  dermalTolerance: of(
    40,
    'µm past the local junction',
    'ours',
    'product decision: the junction is judged with a tolerance of one capillary tip',
  ),
  // Reach
  reachLoose: of(0.2, 'reached / set', 'S27', 'loose, rolling needle: 152.5 of 770 µm'),
  reachPerNewton: of(
    0.38,
    '1/N around 0.25 N',
    'ours',
    'three times a light force must reach dermis from 0.25 mm in over 15 % of strokes and stay under the 0.5 of S29',
  ),
  lightForce: of(0.25, 'N', 'ours', 'a light guided pen; no published force of a gliding pen was found'),
  reachStretch: of(
    0.09,
    'reached / set at full stretch',
    'S32, S47, size ours',
    'stretched skin dimples less: a stretched cheek under a light hand is reached in band, a slack one short of it',
  ),
  reachSerum: of(
    0.045,
    'reached / set at a full film',
    'ours',
    'a full film is a cushion about half as large as the stretch, so that a stretched, wet cheek is needled near the middle of the band',
  ),
  reachBone: of(
    0.085,
    'reached / set right over bone',
    'S43, size ours',
    'bone beneath stops the dimple: the same hand goes a quarter deeper on the forehead than on the cheek',
  ),
  reachRate: of(0.03, 'reached / set per 100 Hz above 100 Hz', 'S25, size ours', 'a faster needle needs less force'),
  reachRateHighest: of(400, 'Hz', '2.3, rounded up', 'no pen strikes faster (133–300 Hz); beyond it nothing is gained'),
  reachWear: of(0.04, 'reached / set at full wear', 'S26, size ours', 'worn tips need more force'),
  reachBend: of(
    0.3,
    'reached / set per 1/mm of curvature',
    'ours',
    'a flat tip leaves needles hanging over a curved surface',
  ),
  reachLongNeedle: of(
    0.3,
    'reached / set per mm above 1 mm',
    '2.2, weak',
    'long needles are quoted at two thirds of their length',
  ),
  reachLowest: of(0.15, 'reached / set', 'ours', 'below the loosest measured ratio'),
  reachHighest: of(0.95, 'reached / set', 'ours', 'some dimple always remains'),
  reachNoise: of(
    0.08,
    'SD as a share of the reach',
    'S27, rounded up',
    '9.6 of 152.5 µm is 6 %; a gliding tip adds to it',
  ),
  forceHighest: of(3, 'N', 'S24', 'upper end of the measured insertion forces'),
  wearStrikes: of(180000, 'strikes to full wear', 'ours', 'half an hour at 100 Hz, a full face (S52)'),
  stretchNear: of(40, 'mm', 'ours', 'two fingers hold the skin between them taut'),
  stretchFar: of(70, 'mm', 'ours', 'beyond the width of a hand nothing is stretched'),
  needleJitter: of(0.15, 'mm', 'ours', 'half the play of a needle plate in its cartridge'),
  // Other devices
  nanoLength: of(150, 'µm', 'S76', 'silicone cones of 0.1–0.2 mm'),
  nanoJunctionShare: of(0.8, 'reach / junction at most', 'S76', 'blunt cones dent the epidermis and do not leave it'),
  rollerStep: of(
    2.5,
    'mm of rolling from row to row',
    'S33',
    '8 needles each 2.5 mm over 2 cm make 16 punctures per cm² and pass',
  ),
  rollerAngle: of(25, 'degrees off upright', 'S33, size ours', 'needles of a drum enter and leave at an angle'),
  rollerDrag: of(
    0.03,
    'mm per puncture',
    'ours',
    'a needle that enters tilted widens its hole; half of what a dragging pen does',
  ),
  // Dragging and tearing
  strokeDuty: of(
    0.3,
    'share of a strike with the needle in the skin',
    'ours',
    'a sine drive whose last part is below the surface',
  ),
  tearReferenceDrag: of(0.06, 'mm per strike', 'ours', '2 cm/s at 100 Hz'),
  tearSerumGrip: of(0.05, 'share of dry grip', 'S36, size ours', 'gel is used against friction'),
  tearStretchGrip: of(0.3, 'share of slack grip', 'S47, size ours', 'stretch reduces skip and drag'),
  tearSerumFilm: of(0.15, 'film at half lubrication', 'ours', 'a thin film already glides'),
  tearTiltFree: of(8, 'degrees', 'ours', 'no hand holds 90° exactly'),
  tearTiltGrip: of(0.02, 'grip per degree beyond', 'S45, S46, size ours', 'angled entry tears'),
  tearFrom: of(0.35, 'severity', 'ours', 'dry but stretched at 2 cm/s just holds'),
  tearFull: of(1.5, 'severity', 'ours', 'from here the whole path is torn'),
  // Serum
  serumDrySeconds: of(300, 's', 'ours', 'a thin gel film on warm skin'),
  serumPerDensity: of(0.1, 'film carried away per target density', 'ours', 'needles and tip take gel along'),
  // Density
  doseDensity: of(
    1500,
    'strokes per cm²',
    '2.3, derived',
    'the unit in which dose and load are counted: two crossing passes of 750, which is what 12 needles at 100 Hz leave at 2 cm/s',
  ),
  coverageDensity: of(
    1200,
    'strokes per cm² of a pen or nano cones',
    '2.3, size ours',
    'the usual target: four fifths of two crossing passes, because a hand that stays inside a zone leaves less along its rim',
  ),
  rollerDensity: of(
    200,
    'strokes per cm² of a roller',
    'S33, S35, size ours',
    'four fifths of fifteen passes of 16; each is a deep hole',
  ),
  treatedShare: of(
    0.2,
    'share of the target density',
    'ours',
    'from here on a patch counts as treated in full, below it in part',
  ),
  overTreatedTimes: of(2, '× target density', 'ours', 'what is more than twice the target is too much'),
  overTreatedBlur: of(0.1, '× target density', 'ours', 'it is counted smoothly, from so much below to so much above'),
  leastPatchArea: of(13, 'mm²', 'ours', 'a 3.6 mm square; smaller patches say little of evenness'),
  // Stimulation and redness
  stimulationFrom: of(
    0.35,
    'reach / junction',
    'ours',
    'strokes in the horny layer stir nothing below, and 0.10 mm next to nothing',
  ),
  stimulationFull: of(
    0.85,
    'reach / junction',
    'SD2, ours',
    'the aim is the junction; the middle of the band counts full',
  ),
  rednessLinear: of(
    0.45,
    '1/dose',
    'ours',
    'with the square term: an even pink of 0.5 to 0.6 after two good passes (3.1)',
  ),
  rednessSquare: of(0.52, '1/dose²', 'ours', 'four times the density must read over-treated'),
  rednessDoseHighest: of(6, 'dose of one stroke', 'ours', 'one hole can only do so much'),
  mediatorSeconds: of(8, 's', 'ours', 'redness creeps up a few seconds after the hand has moved on'),
  rednessSeconds: of(20, 's', 'ours', 'most of it shows within a minute'),
  rednessSpread: of(
    0.15,
    'share from neighbouring patches',
    'ours',
    'flare reaches a few millimetres beyond the needles',
  ),
  oedemaDoseFrom: of(2, 'dose', 'ours', 'two good superficial passes (a dose near 1) do not swell'),
  oedemaDoseFull: of(14, 'dose', 'ours', 'dermal needling swells somewhat, confluent bleeding fully (3.1)'),
  oedemaSeconds: of(600, 's', 'ours', 'swelling builds over many minutes'),
  rednessDecaySeconds: of(10800, 's', 'S59', 'redness of 3–6 hours'),
  coolRelief: of(0.15, 'share of redness at full cooling', 'ours', 'cold narrows vessels for a while'),
  coolSeconds: of(120, 's', 'ours', 'skin warms again within minutes'),
  // Barrier
  barrierDepth: of(55, 'µm', 'ours', 'reach of a good stroke on the cheek: the unit of one channel × depth'),
  barrierLinear: of(
    0.08,
    '1/load',
    'ours',
    'with the square term: two good passes leave about four fifths of the barrier',
  ),
  barrierSquare: of(
    0.13,
    '1/load²',
    'ours',
    'over-density costs more than its share: four times the strokes leave well under half',
  ),
  barrierTear: of(8, 'load per torn mm and mm² of skin', 'ours', 'a torn line is an open groove'),
  barrierWipe: of(0.02, 'share lost per wipe of needled skin', 'ours', 'rubbing opens what was pricked'),
  // Blood
  bloodWithinTolerance: of(
    0.000001,
    'chance at the depth of the loops',
    'ours',
    'next to impossible before a loop is reached (1.2); at the depth of the loops, which the anatomy gives',
  ),
  bloodHighest: of(
    0.08,
    'chance of one stroke',
    'ours',
    'pinpoints within seconds, not a flood; no controlled figure exists (3.1)',
  ),
  bloodSpan: of(160, 'µm from first to highest chance', '1.2, weak', 'depth of the papillary loops'),
  bloodAgeLoss: of(0.005, '1/year', 'S23, size ours', 'loops grow rarer with age'),
  bloodAgeFrom: of(40, 'years', 'S23, age ours', 'mostly after 65; a slow start is drawn'),
  bloodAgeLeast: of(0.3, 'share of the loops', 'ours', 'some are always left'),
  bloodSeen: of(20, 'pool units of 255', 'ours', 'the smallest drop that is seen, and that counts as wet'),
  bloodPoolPerSecond: of(12, 'pool units a second', 'ours', 'a pinpoint is seen within two seconds'),
  clotSecondsLeast: of(60, 's', 'ours', 'pinpoints stop by themselves within one to two minutes'),
  clotSecondsMost: of(120, 's', 'ours', 'the same'),
  bloodDrySeconds: of(120, 's', 'ours', 'a clotted drop dries within minutes'),
  bloodAfterBlot: of(0.5, 'share of flow after blotting', 'ours', 'pressure closes half of it'),
  blotClotGain: of(0.3, 'share of the clotting time', 'ours', 'gentle pressure is what stops a pinpoint'),
  blotSpent: of(0.7, 'share of the clotting time', 'ours', 'a point that old does not well up again after blotting'),
  bloodFlowEnd: of(0.1, 'share of full flow', 'ours', 'a weaker point does not well up again after blotting'),
  clotCool: of(1, 'added share of clotting speed at full cooling', 'ours', 'narrow vessels close in half the time'),
  bloodCool: of(0.5, 'share of flow lost at full cooling', 'ours', 'cold narrows vessels'),
  blanchFrom: of(0.6, 'N', 'ours', 'pressing blood out of the skin shows as a pale mark (3.1)'),
  blanchKept: of(0.4, 'share kept a second', 'ours', 'pressed-out blood is back within two or three seconds'),
  bloodFlowLeast: of(0.5, 'share of full flow', 'ours', 'the shallowest opening still shows'),
  bloodFlowSpan: of(300, 'µm past the junction', '1.2, weak', 'full flow where the first plexus begins'),
  // Care
  blotFilmKept: of(0.5, 'share of the film', 'ours', 'dabbing takes half the gel along'),
  coolPainRelief: of(0.5, 'share of the pain at once', 'ours', 'cold numbs'),
  coolPainLess: of(0.4, 'share of new pain at full cooling', 'ours', 'cold numbs for a while'),
  // Pain
  painDepth: of(55, 'µm', 'ours', 'the depth at which pain reads painLight'),
  painLight: of(0.2, 'index', 'ours', 'a careful stroke is felt, not feared'),
  painRise: of(0.05, 'share per strike', 'ours', 'a fifth of a second at 100 Hz'),
  painFall: of(0.1, 'share per tenth of a second without strikes', 'ours', 'gone about a second after the pen lifts'),
  // Healing
  closureHalfLifeShallow: of(
    6,
    'h at a mean reach of closureShallow or less',
    '3.2',
    'proposed law between S27 and S58',
  ),
  closureHalfLifeDeep: of(24, 'h at a mean reach of closureDeep or more', 'S58', 'human half-life 20–26 h'),
  closureShallow: of(60, 'µm of mean reach', '3.2, size ours', 'what a setting of 0.25 mm reaches'),
  closureDeep: of(300, 'µm of mean reach', '3.2, size ours', 'what a setting of 1 mm or more reaches'),
  dermalFrom: of(1, 'mean reach / junction', 'ours', 'healing is that of the junction up to here'),
  dermalFull: of(1.6, 'mean reach / junction', 'ours', 'and that of the dermis from here on'),
  collagenPerSession: of(0.111, 'share of what remains', 'S44', '−44.6 % in five sessions'),
  collagenJunctionShare: of(
    0.333,
    'share of the dermal gain',
    '3.4, ours',
    'a third is assumed when only the junction is reached',
  ),
  pihHighest: of(
    0.0225,
    'chance of one deep session at relative chance 1',
    'S44',
    '14–17 % in types IV–V (relative 1.2 and 1.9) after five deep sessions, so 3.3 % each; 0 of 39 in another series (S63)',
  ),
  pihAtJunction: of(0.15, 'share of the dermal chance', 'S63, size ours', 'superficial needling rarely darkened skin'),
  pihTypeOne: of(0.3, 'relative chance, type I', '3.5, proposal', 'no rate by single type is published'),
  pihTypeTwo: of(0.48, 'relative chance, type II', '3.5, proposal', 'between I and VI'),
  pihTypeThree: of(0.75, 'relative chance, type III', '3.5, proposal', 'between I and VI'),
  pihTypeFour: of(
    1.2,
    'relative chance, type IV',
    '3.5, proposal',
    'the series behind pihHighest is of types IV and V',
  ),
  pihTypeFive: of(1.9, 'relative chance, type V', '3.5, proposal', 'between I and VI'),
  pihTypeSix: of(3, 'relative chance, type VI', '3.5, proposal', 'no rate by single type is published'),
  pihFromDay: of(5, 'days', 'ours', 'dark marks come in the second week'),
  pihPeakDay: of(28, 'days', 'ours', 'and stand in full after a month'),
  pihFadeFromDay: of(42, 'days', 'ours', 'from the sixth week on they fade'),
  pihFadeDays: of(60, 'days to half, from pihFadeFromDay', 'ours', 'dark marks fade over months'),
  redHalfLifeShallow: of(2, 'h', 'S59, halved', 'redness of 3–6 hours after superficial needling'),
  redHalfLifeDeep: of(12, 'h', 'S14', 'pink for 24–48 h, gone by day 3'),
  collagenFromDay: of(5, 'days', 'S70', 'proliferation begins on days 3–5'),
  collagenFullDay: of(120, 'days', '3.4', 'the peak shows after 3–6 months'),
  lineChance: of(0.5, 'chance per torn mm and mm² of skin', 'S44, size ours', 'lines in 6–7 % after deep rollers'),
  granulomaChance: of(
    0.05,
    'chance when every stroke met an active',
    'S40–S42, size ours',
    'case reports give no rate',
  ),
  scarReticular: of(
    0.002,
    'chance when every stroke was reticular',
    'S62, size ours',
    '1,845 treated people and no serious event: medical needling of the dermis rarely scars',
  ),
  scarSubcutaneous: of(
    0.5,
    'chance when a tenth of the strokes went through the dermis',
    'SD6, size ours',
    'too deep scars; no rate is published',
  ),
  subcutaneousShare: of(0.1, 'share of strokes', 'ours', 'a tenth through the dermis is as bad as it gets'),
  pihSun: of(
    1.5,
    'added share of the chance in full sun',
    '3.5, size ours',
    'ultraviolet light is the amplifier; no rate is published',
  ),
  sunscreenLeaves: of(
    0.3,
    'share of the sun',
    '3.5, size ours',
    'what reaches the skin of a client who was told to wear sunscreen daily',
  ),
  soiledGranuloma: of(
    0.03,
    'chance when every stroke went through make-up or sunscreen',
    'S42, size ours',
    'one case with tinted sunscreen; no rate is published',
  ),
  infectionSoiled: of(
    0.03,
    'chance when no stroke was through cleansed skin and the barrier is gone',
    'S79, size ours',
    'none reported in 18 studies that cleansed; skin bacteria go in with the needles (3.6)',
  ),
  infectionPores: of(
    0.5,
    'share of the chance that goes with pore width',
    'ours',
    'half of the bacteria sit in the pores',
  ),
  infectionClean: of(
    0.001,
    'chance with cleansed skin and the barrier gone',
    'S79, size ours',
    'none reported in 18 studies',
  ),
  coldSoreChance: of(
    0.3,
    'chance when a client with a history is needled deep around the mouth',
    'S82, size ours',
    'reactivation is listed by the FDA without a rate',
  ),
  coldSoreSilent: of(0.01, 'the same without a known history', 'ours', 'many carry the virus unaware'),
  coldSoreJunction: of(0.5, 'share of the chance at the junction', 'ours', 'less of a wound wakes it less'),
  occlusionDelay: of(2, '× closure time', 'S27, size ours', 'occlusion delays closure markedly'),
  // Phases and courses
  haemostasisDays: of(0.25, 'days', 'S33', 'platelets act for minutes to hours'),
  inflammationDays: of(4, 'days', 'S70', 'day 0–3, to about 5'),
  proliferationDays: of(56, 'days', 'S70', 'from days 3–5 to about eight weeks'),
  remodellingDays: of(365, 'days', 'S70', 'about eight weeks to about a year'),
  courseFromDays: of(28, 'days', 'SD13', 'sessions every four to six weeks'),
  courseToDays: of(42, 'days', 'SD13', 'sessions every four to six weeks'),
  courseEarlyFromDays: of(1, 'days', 'ours', 'a session this soon is as early as it gets'),
  courseEarlyShare: of(
    0.3,
    'share of the gain a session on the day after still brings',
    'ours',
    'new collagen is laid down for weeks; wounding it again starts anew instead of adding',
  ),
  courseEarlyRisk: of(
    2,
    'added share of every chance for a session on the day after',
    'S65, size ours',
    'needling inflamed skin inflames it more; elastin fell in a series of two-week intervals',
  ),
  courseMatureDays: of(120, 'days after the last planned session', '3.4', 'the peak shows after 3–6 months'),
  pihFloor: of(0.35, 'redness', 'ours', 'superficial pink alone does not pigment'),
} satisfies Readonly<Record<string, Coefficient>>;

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
