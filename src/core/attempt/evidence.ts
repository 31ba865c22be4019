// What a replay leaves behind for those who look later: kept with a verification, it outlives the engine that made it.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { base64 } from '@scure/base';
import type { Rubric } from '../scenario';
import { score, type FailReason, type Scorecard } from '../scoring';
import type { Finding, Outcome, SessionCase } from '../session';
import { coefficient, patchOfCell, readZone, touchedZones, type Skin, type ZoneReading } from '../skin';
import type { Attempt } from './attempt';
import { encodeIntent } from './intent-code';
import type { AttemptRecord, HandRun } from './record';

export interface ReplayEvidence {
  findings: readonly Finding[];
  /** Readings at the end of the areas and of every touched zone. */
  zones: readonly ZoneReading[];
  outcome: Outcome;
  areas: SessionCase['areas'];
  rightWays: SessionCase['rightWays'];
  passMark: number;
  failedBy: readonly FailReason[];
  /** See `packedDepths`. */
  depths: string;
  trace: CopyTrace;
}

/** What tells a copy: people never do the same twice to the tick. */
export interface CopyTrace {
  /** SHA-256 over every act and its tick. */
  acts: string;
  /** SHA-256 over all hand samples, whenever they were played; '' without any. */
  hand: string;
  /** The smallest hashes of single runs of the hand: two hands that share many were partly the same. */
  runs: readonly number[];
}

const SKETCH_RUNS = 48;
/** A run shorter than half a second could be alike by chance. */
const LEAST_RUN_SAMPLES = 60;

export function evidenceOf(attempt: Attempt): ReplayEvidence {
  const { scorecard, session, skin, record } = attempt;
  const { sessionCase } = session;
  const zones = new Set([...sessionCase.areas, ...touchedZones(skin)]);
  return {
    findings: session.findings,
    zones: [...zones].map((zone) => readZone(skin, zone)),
    outcome: session.outcome ?? 'abandoned',
    areas: sessionCase.areas,
    rightWays: sessionCase.rightWays,
    passMark: scorecard?.passMark ?? attempt.setup.scenario.rubric.passMark,
    failedBy: scorecard?.failedBy ?? [],
    depths: packedDepths(skin),
    trace: traceOf(record),
  };
}

/** What another rubric makes of the evidence: the same as replaying and scoring. */
export function scoreEvidence(evidence: ReplayEvidence, rubric: Rubric): Scorecard {
  const { findings, zones, outcome, areas, rightWays } = evidence;
  return score(rubric, { findings, zones, outcome, sessionCase: { areas, rightWays } });
}

/** Struck cells and, of these, the ones needled past the junction, by patch. */
export interface PatchDepth {
  patch: number;
  struckCells: number;
  dermalCells: number;
}

/** Four bytes a struck patch (number as two, struck cells, dermal cells), base64. A patch has 100 cells. */
export function packedDepths(skin: Skin): string {
  const struck = new Map<number, { struckCells: number; dermalCells: number }>();
  const { strokes, deepestMicrometres } = skin.cells;
  for (let cell = 0; cell < strokes.length; cell++) {
    if (strokes[cell] === 0) continue;
    const patch = patchOfCell(cell);
    const counts = struck.get(patch) ?? { struckCells: 0, dermalCells: 0 };
    counts.struckCells += 1;
    if (deepestMicrometres[cell] > skin.junctionMicrometres[cell] + coefficient.dermalTolerance)
      counts.dermalCells += 1;
    struck.set(patch, counts);
  }
  const rows = [...struck].sort(([a], [b]) => a - b);
  return base64.encode(
    Uint8Array.from(
      rows.flatMap(([patch, { struckCells, dermalCells }]) => [patch >>> 8, patch & 255, struckCells, dermalCells]),
    ),
  );
}

/** @throws Error for what is no such text */
export function unpackedDepths(packed: string): PatchDepth[] {
  const bytes = base64.decode(packed);
  if (bytes.length % 4 !== 0) throw new RangeError('The depths are cut short.');
  return Array.from({ length: bytes.length / 4 }, (_, place) => ({
    patch: (bytes[place * 4] << 8) | bytes[place * 4 + 1],
    struckCells: bytes[place * 4 + 2],
    dermalCells: bytes[place * 4 + 3],
  }));
}

export function traceOf(record: AttemptRecord): CopyTrace {
  const acts = record.intents.map(({ tick, intent }) => [tick, ...encodeIntent(intent)].join(',')).join(';');
  const runs = record.handRuns.filter((run) => run.samples.length > 0);
  return {
    acts: bytesToHex(sha256(utf8ToBytes(acts))),
    hand:
      runs.length === 0 ? '' : bytesToHex(sha256(utf8ToBytes(runs.map(({ samples }) => samples.join(',')).join(';')))),
    runs: runs
      .filter(({ samples }) => samples.length >= LEAST_RUN_SAMPLES * 8)
      .map(runHash)
      .sort((a, b) => a - b)
      .slice(0, SKETCH_RUNS),
  };
}

/** FNV-1a over the samples, as a uint32. */
function runHash({ samples }: HandRun): number {
  let hash = 0x811c9dc5;
  for (const sample of samples) hash = Math.imul(hash ^ (sample & 0xffff), 0x01000193);
  return hash >>> 0;
}
