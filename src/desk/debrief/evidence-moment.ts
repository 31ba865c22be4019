// Where in the replay a piece of evidence is seen.
import type { Finding } from '../../core/session';
import type { MarkEvidence } from '../../core/scoring';
import type { DepthSample, StageSpan } from './load-debrief';

interface Seen {
  spans: readonly StageSpan[];
  depths: readonly DepthSample[];
}

/** The tick of a finding, or of the last stroke in a reading's zone at its visit; null when there is none to be seen. */
export function evidenceTick(
  piece: MarkEvidence,
  finding: Finding | undefined,
  { spans, depths }: Seen,
): number | null {
  if (finding) return finding.tick;
  if (piece.atTick !== undefined) return piece.atTick;
  const treatment = spans.filter(({ stage }) => stage === 'treatment').at((piece.visit ?? 1) - 1);
  if (!treatment) return null;
  const strokes = depths.filter(
    ({ tick, zone }) => tick >= treatment.fromTick && tick <= treatment.toTick && (!piece.zone || zone === piece.zone),
  );
  return strokes.at(-1)?.tick ?? treatment.toTick;
}
