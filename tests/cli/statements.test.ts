// Every statement of the source article is the point of something that is marked, and the table that says so is in step.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scenarioFiles } from '../../src/cli/content';
import { statementRows, STATEMENTS, statementsDocument } from '../../src/cli/statements-document';

const files = scenarioFiles();

describe('the statements of the source article', () => {
  it('are each the point of at least one criterion of a shipped scenario', () => {
    expect(Object.keys(STATEMENTS)).toHaveLength(14);
    expect(statementRows(files).filter(({ criteria }) => criteria.length === 0)).toEqual([]);
  });

  it('stand in docs/statements.md as the files have them (npm run statements)', () => {
    const committed = readFileSync(new URL('../../docs/statements.md', import.meta.url), 'utf8');
    expect(committed).toBe(statementsDocument(files));
  });
});
