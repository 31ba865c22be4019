// Reads a list of trainees out of rows, typed, pasted or from a spreadsheet: who is in it, and what is wrong in which row.
import type { Person } from './school';

export interface RosterEntry {
  /** Row in the list as given, from 1. */
  row: number;
  name: string;
  number: string;
  /** Name of a class, where the list has such a column; '' otherwise. */
  className: string;
}

/** What is wrong with a row; each has words ("roster.…"). 'known' and 'twice' only say that the row is left out. */
export type RosterRule = 'name-missing' | 'too-long' | 'known' | 'twice';

export interface RosterProblem {
  row: number;
  rule: RosterRule;
  /** What stands there. */
  text: string;
}

export interface Roster {
  entries: RosterEntry[];
  problems: RosterProblem[];
  /** False when the first row names columns and none of them is a name: nothing could be read. */
  hasNames: boolean;
}

const LONGEST = 120;

/** Column titles as learning systems and people write them, in letters only. */
const TITLES: Readonly<Record<'name' | 'first' | 'last' | 'number' | 'class', readonly string[]>> = {
  name: ['name', 'fullname', 'student', 'studentname', 'trainee', 'displayname', 'learner'],
  first: ['first', 'firstname', 'givenname', 'forename'],
  last: ['last', 'lastname', 'surname', 'familyname'],
  number: ['number', 'no', 'id', 'studentid', 'studentnumber', 'idnumber', 'sisuserid', 'sisid', 'username', 'userid'],
  class: ['class', 'group', 'section', 'course', 'cohort'],
};
type Column = keyof typeof TITLES;

/** Without column titles the first column is the name and the second, if there is one, the number. */
export function readRoster(rows: readonly (readonly string[])[], known: readonly Person[]): Roster {
  const titles = (rows[0] ?? []).map(columnOf);
  const hasTitles = titles.some((column) => column !== null);
  const columns: (Column | null)[] = hasTitles ? titles : ['name', 'number'];
  const roster: Roster = {
    entries: [],
    problems: [],
    hasNames: columns.some((c) => c !== null && c !== 'number' && c !== 'class'),
  };
  if (!roster.hasNames) return roster;
  const before = new Set(known.flatMap(keysOf));
  const taken = new Set(before);
  rows.forEach((cells, place) => {
    const row = place + 1;
    if ((hasTitles && place === 0) || cells.every((cell) => cell.trim() === '')) return;
    const entry = { row, ...entryOf(columns, cells) };
    const rule = faultOf(entry) ?? (isAmong(before, entry) ? 'known' : isAmong(taken, entry) ? 'twice' : null);
    if (rule) roster.problems.push({ row, rule, text: entry.name || cells.join(' ').trim().slice(0, LONGEST) });
    else {
      for (const key of keysOf(entry)) taken.add(key);
      roster.entries.push(entry);
    }
  });
  return roster;
}

function columnOf(title: string): Column | null {
  const plain = title.toLowerCase().replace(/[^a-z]/g, '');
  const found = (Object.keys(TITLES) as Column[]).find((column) => TITLES[column].includes(plain));
  return found ?? null;
}

function entryOf(columns: readonly (Column | null)[], cells: readonly string[]): Omit<RosterEntry, 'row'> {
  const text = (column: Column): string => {
    const place = columns.indexOf(column);
    return place < 0 ? '' : (cells[place] ?? '').trim().replace(/\s+/g, ' ');
  };
  const whole = text('name');
  // "Lovelace, Ada" as learning systems write it.
  const [last, first, ...rest] = whole.split(',').map((part) => part.trim());
  const turned = first && last && rest.length === 0 ? `${first} ${last}` : whole;
  return {
    name: turned || `${text('first')} ${text('last')}`.trim(),
    number: text('number'),
    className: text('class'),
  };
}

function faultOf({ name, number, className }: Omit<RosterEntry, 'row'>): RosterRule | null {
  if (name === '') return 'name-missing';
  return [name, number, className].some((text) => text.length > LONGEST) ? 'too-long' : null;
}

type Named = Pick<Person, 'name' | 'number'>;

/** What a person is found again by. */
function keysOf({ name, number }: Named): string[] {
  return [`name ${name}`, number === '' ? `unnumbered ${name}` : `number ${number}`].map((key) => key.toLowerCase());
}

/** Two of one name are two people only where each has a number of their own. */
function isAmong(keys: ReadonlySet<string>, { name, number }: Named): boolean {
  const wanted = number === '' ? [`name ${name}`] : [`number ${number}`, `unnumbered ${name}`];
  return wanted.some((key) => keys.has(key.toLowerCase()));
}
