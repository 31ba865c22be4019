// Gathers a rubric from shared parts and a scenario's own criteria, and checks each criterion for mistakes an author can make.
import { FINDING_IDS } from '../session/finding-catalogue';
import { didYouMean } from './near';
import type { Problem } from './problem';
import { meansFinding, type Criterion, type Measure } from './rubric';
import type { CriterionFile } from './rubric-schema';
import type { CriterionWords } from './scenario';
import type { DataPath, YamlFile } from './yaml-file';

/** A criterion with its words in every language its file has. */
export interface WordedCriterion {
  criterion: Criterion;
  /** Source statements and facts it rests on. */
  sources: readonly string[];
  words: { readonly en: CriterionWords; readonly [language: string]: CriterionWords };
}

/** Criteria from the entries of a file, and the problems they have. `base` is where the list stands in the file. */
export function resolveCriteria(
  yaml: YamlFile,
  base: DataPath,
  entries: readonly CriterionFile[],
): { criteria: WordedCriterion[]; problems: Problem[] } {
  const criteria: WordedCriterion[] = [];
  const problems: Problem[] = [];
  entries.forEach((entry, index) => {
    const path = [...base, index];
    const found = criterionProblems(yaml, path, entry);
    problems.push(...found);
    const measure = measureOf(entry);
    if (found.length > 0 || !measure) return;
    const { id, points, outcomes, sources, words } = entry;
    criteria.push({ criterion: { id, points, outcomes, measure }, sources, words });
  });
  return { criteria, problems };
}

/** Problems with ids of findings that no machine raises. */
export function findingProblems(yaml: YamlFile, base: DataPath, patterns: readonly string[]): Problem[] {
  return patterns.flatMap((pattern, index) => {
    if (FINDING_IDS.some((id) => meansFinding(pattern, id))) return [];
    const message = `No machine raises ${pattern}, so this never fires. ${didYouMean(pattern, knownPatterns(pattern))}`;
    return [yaml.problemAt([...base, index], 'unknown.finding', message, { value: pattern })];
  });
}

function knownPatterns(pattern: string): string[] {
  if (!pattern.endsWith('.*')) return [...FINDING_IDS];
  const prefixes = FINDING_IDS.flatMap((id) => {
    const parts = id.split('.');
    return parts.slice(1).map((_, index) => `${parts.slice(0, index + 1).join('.')}.*`);
  });
  return [...new Set(prefixes)];
}

function measureOf({ findings, measure }: CriterionFile): Measure | null {
  if (findings) return { by: 'findings', ids: findings.ids, goneAt: findings['gone-at'] };
  if (!measure) return null;
  const from = measure['full-from'] ?? null;
  const to = measure['full-to'] ?? null;
  return {
    by: 'reading',
    reading: measure.reading,
    noneBelow: from === null ? null : (measure['none-below'] ?? null),
    // A side that is no fault is open; 0 and this bound lie beyond every reading.
    fullFrom: from ?? 0,
    fullTo: to ?? HIGHER_THAN_ANY_READING,
    noneAbove: to === null ? null : (measure['none-above'] ?? null),
  };
}

const HIGHER_THAN_ANY_READING = 1_000_000;

function criterionProblems(yaml: YamlFile, path: DataPath, entry: CriterionFile): Problem[] {
  const { findings, measure } = entry;
  if ((findings === undefined) === (measure === undefined)) {
    const message = `${entry.id} needs either findings or measure, and not both.`;
    return [yaml.problemAt(path, 'rubric.one-measure', message, { id: entry.id })];
  }
  if (findings) return findingProblems(yaml, [...path, 'findings', 'ids'], findings.ids);
  return measure ? measureProblems(yaml, [...path, 'measure'], measure) : [];
}

function measureProblems(yaml: YamlFile, path: DataPath, measure: NonNullable<CriterionFile['measure']>): Problem[] {
  const { 'none-below': noneBelow, 'full-from': fullFrom, 'full-to': fullTo, 'none-above': noneAbove } = measure;
  if ((noneBelow === undefined) !== (fullFrom === undefined)) {
    return [yaml.problemAt(path, 'rubric.limits', 'none-below and full-from go together. Give both or neither.')];
  }
  if ((noneAbove === undefined) !== (fullTo === undefined)) {
    return [yaml.problemAt(path, 'rubric.limits', 'full-to and none-above go together. Give both or neither.')];
  }
  const given = [noneBelow, fullFrom, fullTo, noneAbove].filter((value) => value !== undefined);
  if (given.length === 0) {
    return [
      yaml.problemAt(
        path,
        'rubric.limits',
        'Give limits: none-below with full-from, full-to with none-above, or all four.',
      ),
    ];
  }
  const sides: [number | undefined, number | undefined][] = [
    [noneBelow, fullFrom],
    [fullTo, noneAbove],
  ];
  const crossed = sides.some(([low, high]) => low !== undefined && high !== undefined && low >= high);
  const backwards = fullFrom !== undefined && fullTo !== undefined && fullFrom > fullTo;
  if (!crossed && !backwards) return [];
  const message = 'The limits must rise: none-below < full-from ≤ full-to < none-above.';
  return [yaml.problemAt(path, 'rubric.limits', message)];
}
