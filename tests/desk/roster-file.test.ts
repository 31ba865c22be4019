// Class lists as spreadsheets on every kind of computer save them.
import { describe, expect, test } from 'vitest';
import { readRoster, type Person } from '../../src/core/school';
import { readRosterFile, rosterRows } from '../../src/desk/school/roster-file';

const TWO = ['José Núñez|7', 'Grace Hopper|8'];

async function people(content: string | Uint8Array): Promise<string[]> {
  const read = await readRosterFile(new File([content as BlobPart], 'list.csv'));
  if (!read.ok) throw new Error(read.problem);
  return readRoster(rosterRows(read.text), []).entries.map(({ name, number }) => `${name}|${number}`);
}

describe('a list of two', () => {
  test.each([
    ['commas, as typed', 'José Núñez,7\nGrace Hopper,8'],
    ['a mark in front, semicolons, Windows line ends', '\uFEFFName;Number\r\nJosé Núñez;7\r\nGrace Hopper;8\r\n'],
    ['tabs', 'Name\tNumber\nJosé Núñez\t7\nGrace Hopper\t8\n'],
    ['quotes around names with commas and quotes', '"name","number"\r\n"Núñez, José","7"\r\n"Grace Hopper","8"\r\n'],
    ['a first line that names the separator', 'sep=;\r\nName;Number\r\nJosé Núñez;7\r\nGrace Hopper;8\r\n'],
    ['the letters of Western Windows', Buffer.from('Name;Number\r\nJosé Núñez;7\r\nGrace Hopper;8\r\n', 'latin1')],
    ['UTF-16', Buffer.from('\uFEFFName\tNumber\r\nJosé Núñez\t7\r\nGrace Hopper\t8\r\n', 'utf16le')],
    ['empty lines and blanks', '\n\n  José   Núñez , 7\n\n Grace Hopper ,8 \n\n'],
  ])('%s', async (_, content) => {
    expect(await people(content)).toEqual(TWO);
  });
});

test('a quotation mark inside of a quoted name stands twice', async () => {
  expect(await people('name,number\r\n"Grace ""Amazing"" Hopper",8\r\n')).toEqual(['Grace "Amazing" Hopper|8']);
});

test('of two people of one name those with a number of their own are both taken; the others are named', async () => {
  const twice = 'Name;Number\r\nAda Lovelace;1\r\nAda Lovelace;2\r\nGrace Hopper;\r\ngrace hopper;\r\n';
  expect(await people(twice)).toEqual(['Ada Lovelace|1', 'Ada Lovelace|2', 'Grace Hopper|']);
  expect(readRoster(rosterRows(twice), []).problems).toEqual([{ row: 5, rule: 'twice', text: 'grace hopper' }]);
  const known = [
    ['Ada Lovelace', '1'],
    ['Grace Hopper', ''],
  ].map(([name, number]): Person => ({
    ...{ id: name, role: 'trainee', name, number, classIds: [] },
  }));
  const again = rosterRows('Ada Lovelace,\nAda Lovelace,2\nAda Lovelace,1\nGrace Hopper,8\nJosé Núñez,');
  const { entries, problems } = readRoster(again, known);
  expect(entries.map(({ row }) => row)).toEqual([2, 5]);
  expect(problems.map(({ row, rule }) => `${row} ${rule}`)).toEqual(['1 known', '3 known', '4 known']);
});
