// Lists of trainees as schools really have them are read, and every row that is not is named.
import { describe, expect, it } from 'vitest';
import { readRoster, type Person } from '../../../src/core/school';

const known: Person[] = [{ id: 'p', role: 'trainee', name: 'Ada Lovelace', number: '17', classIds: [] }];
const names = (rows: string[][]): string[] =>
  readRoster(rows, []).entries.map(({ name, number, className }) => [name, number, className].join('|'));

describe('a list of trainees', () => {
  it('needs no titles: name, then number', () => {
    expect(names([['Ada  Lovelace ', '17'], ['Grace Hopper']])).toEqual(['Ada Lovelace|17|', 'Grace Hopper||']);
  });

  it('is read with the titles of the usual learning systems', () => {
    expect(
      names([
        ['Student', 'ID', 'SIS User ID', 'Section'],
        ['Hopper, Grace', '9', 'g9', 'Autumn'],
      ]),
    ).toEqual(['Grace Hopper|9|Autumn']);
    expect(
      names([
        ['First name', 'Last name', 'ID number'],
        ['Grace', 'Hopper', '9'],
      ]),
    ).toEqual(['Grace Hopper|9|']);
    expect(
      names([
        ['Last Name', 'First Name', 'Username'],
        ['Hopper', 'Grace', 'gh'],
      ]),
    ).toEqual(['Grace Hopper|gh|']);
  });

  it('names the rows that cannot be taken, as they are numbered in the file', () => {
    const { entries, problems } = readRoster(
      [
        ['name', 'number'],
        ['', '4'],
        ['x'.repeat(121), ''],
        ['', ''],
        ['ada lovelace', '17'],
        ['Ben', '2'],
        ['Benny', '2'],
      ],
      known,
    );
    expect(entries.map(({ row, name }) => [row, name])).toEqual([[6, 'Ben']]);
    expect(problems.map(({ row, rule }) => [row, rule])).toEqual([
      [2, 'name-missing'],
      [3, 'too-long'],
      [5, 'known'],
      [7, 'twice'],
    ]);
  });

  it('says so when no column is a name', () => {
    expect(
      readRoster(
        [
          ['Class', 'Number'],
          ['Autumn', '3'],
        ],
        [],
      ),
    ).toEqual({ entries: [], problems: [], hasNames: false });
  });
});
