// Resolves the scales of the global rating and finds anchors that can never hold.
import type { Problem } from './problem';
import type { RatingFile } from './rating-schema';
import type { RatingAnchor, RatingScale } from './rubric';
import { findingProblems } from './rubric-resolve';
import type { RatingWords } from './scenario';
import type { YamlFile } from './yaml-file';

/** A scale with its words in every language its file has. */
export interface WordedScale {
  scale: RatingScale;
  words: { readonly en: RatingWords; readonly [language: string]: RatingWords };
}

/** The scales of a rubric part, and the problems they have. */
export function resolveRating(
  yaml: YamlFile,
  files: readonly RatingFile[],
): { scales: WordedScale[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const scales = files.map(({ id, outcomes, anchors, words }, index): WordedScale => {
    if (files.findIndex((other) => other.id === id) < index) {
      problems.push(
        yaml.problemAt(['rating', index, 'id'], 'id.twice', `The scale ${id} stands twice. Rename one.`, { id }),
      );
    }
    anchors.forEach((anchor, place) =>
      problems.push(...anchorProblems(yaml, ['rating', index, 'anchors', place], anchor)),
    );
    return { scale: { id, outcomes, anchors: anchors.map(anchorOf) }, words };
  });
  return { scales, problems };
}

type AnchorFile = RatingFile['anchors'][number];

function anchorOf({ at, findings, from, reading, below, above }: AnchorFile): RatingAnchor {
  return findings
    ? { at, findings: { ids: findings, from } }
    : { at, ...(reading ? { reading: { name: reading, below: below ?? null, above: above ?? null } } : undefined) };
}

function anchorProblems(yaml: YamlFile, path: (string | number)[], anchor: AnchorFile): Problem[] {
  const { findings, reading, below, above } = anchor;
  if ((findings === undefined) === (reading === undefined)) {
    const message = 'An anchor holds by findings or by a reading: give one of them.';
    return [yaml.problemAt(path, 'rating.one-anchor', message)];
  }
  if (findings) return findingProblems(yaml, [...path, 'findings'], findings);
  if (below !== undefined || above !== undefined) return [];
  return [yaml.problemAt([...path, 'reading'], 'rating.no-bound', 'The reading has no bound. Give below or above.')];
}
