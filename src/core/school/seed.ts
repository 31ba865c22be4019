// The seed of an assigned attempt: it follows from assignment, trainee, session and try, so that nobody can choose a client who suits them.
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../scenario/canonical';
import type { Module } from '../scenario/module';

export interface SeedSource {
  assignmentId: string;
  /** The assignment's salt. */
  salt: string;
  /** The trainee's id as the attempt was begun under it. */
  personId: string;
  scenarioId: string;
  /** From 1. */
  tryNumber: number;
}

/** A uint32 from the SHA-256 of its source: the same on every device. */
export function assignedSeed(source: SeedSource): number {
  const { assignmentId, salt, personId, scenarioId, tryNumber } = source;
  return firstUint32(['needlepoint-seed', assignmentId, salt, personId, scenarioId, tryNumber]);
}

type DrawSource = Pick<SeedSource, 'assignmentId' | 'salt' | 'personId'>;

/**
 * The whole pool of a module's draw in the order in which it is drawn for a trainee: the same on every device, and another for the next
 * trainee.
 */
export function drawOrder(draw: Module['draw'], { assignmentId, salt, personId }: DrawSource): string[] {
  if (!draw) return [];
  const ranked = draw.of.map((scenarioId) => ({
    scenarioId,
    rank: firstUint32(['needlepoint-draw', assignmentId, salt, personId, scenarioId]),
  }));
  ranked.sort((a, b) => a.rank - b.rank || (a.scenarioId < b.scenarioId ? -1 : 1));
  return ranked.map(({ scenarioId }) => scenarioId);
}

/** The first of them, as many as are drawn at once, in the order they are to be played. */
export function drawnScenarios(draw: Module['draw'], source: DrawSource): string[] {
  return drawOrder(draw, source).slice(0, draw?.count ?? 0);
}

function firstUint32(parts: readonly (string | number)[]): number {
  const [a, b, c, d] = sha256(utf8ToBytes(canonicalJson(parts)));
  return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
}
