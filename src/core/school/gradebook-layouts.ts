// The gradebook as the tables that learning systems take in. Their own column names, so that nothing has to be renamed there.
import type { SheetTable } from './spreadsheet';

/** A person as other systems know them; what is not known stays empty. */
export interface GradedPerson {
  personId: string;
  /** As it is written in the school. */
  name: string;
  /** The school's own number or login, under which its other systems know them; may be empty. */
  number: string;
  className: string;
  grades: readonly ModuleGrade[];
}

export interface ModuleGrade {
  moduleId: string;
  title: string;
  /** Best score that counts, 0 … 100; null without one. */
  score: number | null;
  met: boolean;
  attempts: number;
  /** Minutes on task. */
  minutes: number;
  /** ISO 8601, or empty. */
  metAt: string;
}

export const LAYOUTS = ['general', 'canvas', 'moodle', 'blackboard'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** Points that a module is worth in another system's gradebook. */
const POINTS = 100;

export function gradebookTable(layout: Layout, people: readonly GradedPerson[]): SheetTable {
  switch (layout) {
    case 'general':
      return general(people);
    case 'canvas':
      return canvas(people);
    case 'moodle':
      return moodle(people);
    case 'blackboard':
      return blackboard(people);
  }
}

/** One row per person and module, everything that is known. */
function general(people: readonly GradedPerson[]): SheetTable {
  return {
    header: [
      'person_id',
      'name',
      'number',
      'class',
      'module_id',
      'module',
      'score',
      'met',
      'met_at',
      'attempts',
      'minutes',
    ],
    rows: people.flatMap(({ personId, name, number, className, grades }) =>
      grades.map(({ moduleId, title, score, met, metAt, attempts, minutes }) => [
        ...[personId, name, number, className, moduleId, title],
        ...[score, met ? 'yes' : 'no', metAt, attempts, minutes],
      ]),
    ),
  };
}

/**
 * Canvas "Import grades": Student, ID, SIS User ID, SIS Login ID, Section, then the assignments, and below the header a row of points
 * possible. ID is Canvas' own number, which we do not know: Canvas then finds people by SIS id or name.
 */
function canvas(people: readonly GradedPerson[]): SheetTable {
  const modules = modulesOf(people);
  return {
    header: ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', ...modules.map(({ title }) => title)],
    rows: [
      ['Points Possible', '', '', '', '', ...modules.map(() => POINTS)],
      ...people.map((person) => [
        ...[person.name, '', person.number, '', person.className],
        ...scoresOf(person, modules),
      ]),
    ],
  };
}

/** Moodle "Import > CSV file": the columns of its own export; people are mapped by ID number there. */
function moodle(people: readonly GradedPerson[]): SheetTable {
  const modules = modulesOf(people);
  return {
    header: ['First name', 'Last name', 'ID number', ...modules.map(({ title }) => `${title} (Real)`)],
    rows: people.map((person) => {
      const { first, last } = nameParts(person.name);
      return [first, last, person.number, ...scoresOf(person, modules)];
    }),
  };
}

/**
 * Blackboard "Work offline > Upload": Last Name, First Name, Username, Student ID, then "Title [Total Pts: 100 Score]". Username finds
 * people. Its own columns carry an id behind "|" that we do not know, so an upload makes new columns, which it first takes for text.
 */
function blackboard(people: readonly GradedPerson[]): SheetTable {
  const modules = modulesOf(people);
  const points = `[Total Pts: ${POINTS} Score]`;
  return {
    header: ['Last Name', 'First Name', 'Username', 'Student ID', ...modules.map(({ title }) => `${title} ${points}`)],
    rows: people.map((person) => {
      const { first, last } = nameParts(person.name);
      return [last, first, person.number, person.number, ...scoresOf(person, modules)];
    }),
  };
}

function modulesOf(people: readonly GradedPerson[]): { moduleId: string; title: string }[] {
  const titles = new Map(people.flatMap(({ grades }) => grades.map(({ moduleId, title }) => [moduleId, title])));
  return [...titles].map(([moduleId, title]) => ({ moduleId, title }));
}

function scoresOf({ grades }: GradedPerson, modules: readonly { moduleId: string }[]): (number | null)[] {
  return modules.map(({ moduleId }) => grades.find((grade) => grade.moduleId === moduleId)?.score ?? null);
}

/** "Last, First" as it is written, otherwise the last word is taken for the family name. */
export function nameParts(name: string): { first: string; last: string } {
  const comma = name.indexOf(',');
  if (comma >= 0) return { last: name.slice(0, comma).trim(), first: name.slice(comma + 1).trim() };
  const words = name.trim().split(/\s+/);
  return { first: words.slice(0, -1).join(' '), last: words[words.length - 1] ?? '' };
}

/** A stretch of time that a person spent on task. */
export interface TimeOnTask {
  personId: string;
  name: string;
  className: string;
  /** 'YYYY-MM-DD' */
  day: string;
  moduleTitle: string;
  scenarioTitle: string;
  mode: string;
  /** Play time without pauses, seconds. */
  playedSeconds: number;
  verified: boolean;
}

/** Clock hours: one row per session, then one total per person. Hours to two decimals, from seconds on task. */
export function clockHourTable(times: readonly TimeOnTask[], totalLabel: string): SheetTable {
  const people = [...new Map(times.map(({ personId, name, className }) => [personId, { name, className }]))];
  return {
    header: ['person_id', 'name', 'class', 'date', 'module', 'scenario', 'mode', 'minutes', 'clock_hours', 'verified'],
    rows: people.flatMap(([personId, { name, className }]) => {
      const own = times
        .filter((time) => time.personId === personId)
        .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
      const total = own.reduce((sum, { playedSeconds }) => sum + playedSeconds, 0);
      return [
        ...own.map(({ day, moduleTitle, scenarioTitle, mode, playedSeconds, verified }) => [
          ...[personId, name, className, day, moduleTitle, scenarioTitle, mode],
          ...[minutes(playedSeconds), hours(playedSeconds), verified ? 'yes' : 'no'],
        ]),
        [personId, name, className, totalLabel, '', '', '', minutes(total), hours(total), ''],
      ];
    }),
  };
}

function minutes(seconds: number): number {
  return Math.round(seconds / 6) / 10;
}

function hours(seconds: number): number {
  return Math.round(seconds / 36) / 100;
}
