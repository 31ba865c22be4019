// The global rating, 1 to 5 on each scale: 5 unless an anchor says at most so much, by findings and by the mean reading of the judged areas.
import { meansFinding, type RatingAnchor, type Rubric } from '../scenario';
import type { Finding, Outcome } from '../session';
import { meanReading, type Measured } from './readings';
import type { MarkEvidence, Rating } from './scorecard';

/** The best there is on a scale. */
const BEST = 5;

/** The rating of a session; null where its rubric has no scales, or none that apply to the outcome. */
export function rate(
  { rating }: Rubric,
  { findings, outcome, measured }: { findings: readonly Finding[]; outcome: Outcome; measured: Measured },
): Rating | null {
  const scales = (rating ?? []).filter(({ outcomes }) => outcomes.includes(outcome));
  if (scales.length === 0) return null;
  const items = scales.map(({ id, anchors }) => {
    const held = anchors.flatMap((anchor) => {
      const evidence = evidenceFor(anchor, findings, measured);
      return evidence ? [{ at: anchor.at, evidence }] : [];
    });
    const at = held.reduce((least, anchor) => Math.min(least, anchor.at), BEST);
    return { id, at, evidence: held.filter((anchor) => anchor.at === at).flatMap(({ evidence }) => evidence) };
  });
  const sum = items.reduce((total, { at }) => total + at, 0);
  return { overall: Math.round((sum * 10) / items.length) / 10, items };
}

/** What makes an anchor hold; null when it does not. */
function evidenceFor(anchor: RatingAnchor, findings: readonly Finding[], measured: Measured): MarkEvidence[] | null {
  if (anchor.findings) {
    const { ids, from } = anchor.findings;
    const found = findings.flatMap((finding, findingIndex) => {
      if (!ids.some((pattern) => meansFinding(pattern, finding.id))) return [];
      const where = finding.zone === undefined ? undefined : { zone: finding.zone };
      return [{ findingIndex, atTick: finding.tick, ...where }];
    });
    return found.length >= from ? found : null;
  }
  if (!anchor.reading) return null;
  const { name, below, above } = anchor.reading;
  const value = meanReading(name, measured);
  if (value === null) return null;
  const holds = (below !== null && value < below) || (above !== null && value > above);
  return holds ? [{ reading: name, value }] : null;
}
