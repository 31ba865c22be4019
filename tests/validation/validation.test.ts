// Every claim of the skin model against a cited range, by playing it. The table is printed and METHODS.md carries it.
import { describe, expect, it } from 'vitest';
import { readMethods, rows, runAll, section, TABLES } from './methods';
import { asMarkdown, basisOf } from './row';

const results = runAll();

describe('validation of the skin model', () => {
  it('prints the table and holds in at least nine rows of ten', () => {
    console.log(`\n${asMarkdown(results)}\n`);
    const held = results.filter((result) => result.holds).length;
    expect(held / results.length).toBeGreaterThanOrEqual(0.9);
  });

  it('explains every miss', () => {
    for (const result of results) {
      if (!result.holds) expect(result.note, result.quantity).toBeTruthy();
    }
  });

  it('holds whatever issue 3 demands of playability, but for one range of our own', () => {
    const demanded = results.filter((result) => result.source.includes('issue 3'));
    expect(demanded.length).toBeGreaterThanOrEqual(12);
    // The range of this one is ours and stricter than the issue, which asks for the finding: `playable` asserts that.
    const missed = demanded.filter((result) => !result.holds).map(({ quantity, setting }) => `${quantity}, ${setting}`);
    expect(missed).toEqual(['Over-treated area, the same at 0.5 cm/s, in an attempt']);
  });

  it('has at least 45 rows, 30 of them on what no coefficient states, and at most three on a quantity', () => {
    expect(rows.length).toBeGreaterThanOrEqual(45);
    expect(rows.filter((row) => row.direct !== true).length).toBeGreaterThanOrEqual(30);
    const counts = new Map<string, number>();
    for (const row of rows) counts.set(row.quantity, (counts.get(row.quantity) ?? 0) + 1);
    expect(Math.max(...counts.values())).toBeLessThanOrEqual(3);
  });

  it('never counts a range of ours, of memory or of the issue as published', () => {
    const published = rows.filter((row) => basisOf(row) === 'published');
    expect(published.length).toBeGreaterThan(0);
    for (const { source } of published) {
      expect(source).not.toMatch(/ours|issue|memory|weak|proposal|no rate/);
      expect(source).toMatch(/\bSD?\d+/);
    }
    expect(basisOf({ source: '2.3, derived' })).toBe('ours or weak');
    expect(basisOf({ source: 'S72, size ours' })).toBe('published, size ours');
    expect(basisOf({ source: 'S44' })).toBe('published');
  });

  it('stands in METHODS.md as it came out', () => {
    expect(section(readMethods(), 'validation')).toBe(asMarkdown(results));
  });

  it.each(Object.entries(TABLES))('has the table of %s in METHODS.md, in step with the code', (name, table) => {
    expect(section(readMethods(), name)).toBe(table());
  });
});
