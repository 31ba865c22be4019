// Tables for other programs: their column names, and no cell that a spreadsheet would run.
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import {
  clockHourTable,
  gradebookTable,
  LAYOUTS,
  nameParts,
  type GradedPerson,
} from '../../../src/core/school/gradebook-layouts';
import { csvText, guarded } from '../../../src/core/school/spreadsheet';

const ana: GradedPerson = {
  ...{ personId: 'p1', name: 'Ana Maria Lopez', number: 'S-17', className: 'Spring' },
  grades: [
    {
      moduleId: 'm1',
      title: 'Foundations',
      score: 91.5,
      met: true,
      attempts: 3,
      minutes: 42,
      metAt: '2026-11-02T10:00:00.000Z',
    },
    { moduleId: 'm2', title: 'Limits', score: null, met: false, attempts: 0, minutes: 0, metAt: '' },
  ],
};

const read = (text: string): string[][] => Papa.parse<string[]>(text, { skipEmptyLines: true }).data;

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '=HYPERLINK("x")\nmore'])(
  'a text like %j is led in by an apostrophe in every layout',
  (evil) => {
    expect(guarded(evil)).toBe(`'${evil}`);
    for (const layout of LAYOUTS) {
      const people = [
        { ...ana, name: evil, number: evil, className: evil, grades: [{ ...ana.grades[0], title: evil }] },
      ];
      for (const row of read(csvText(gradebookTable(layout, people)))) {
        for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@＝]|^[\t\r\n]/);
      }
    }
    const times = [{ ...time(60), name: evil, scenarioTitle: evil }];
    for (const row of read(csvText(clockHourTable(times, evil))))
      for (const cell of row) expect(cell).not.toMatch(/^\s*[=+@＝]/);
  },
);

test('harmless texts and numbers stay as they are', () => {
  expect([guarded('Ana'), guarded(-3), guarded('3-4'), guarded(null)]).toEqual(['Ana', -3, '3-4', null]);
  const odd = 'a "quoted", two\nlines';
  expect(read(csvText({ header: ['x'], rows: [[odd], [-3.5]] }))).toEqual([['x'], [odd], ['-3.5']]);
});

test('Canvas: its header, the row of points possible, empty cells where there is no score', () => {
  expect(read(csvText(gradebookTable('canvas', [ana])))).toEqual([
    ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', 'Foundations', 'Limits'],
    ['Points Possible', '', '', '', '', '100', '100'],
    ['Ana Maria Lopez', '', 'S-17', '', 'Spring', '91.5', ''],
  ]);
});

test('Moodle and Blackboard: first and last names apart, the number for matching', () => {
  expect(read(csvText(gradebookTable('moodle', [ana])))).toEqual([
    ['First name', 'Last name', 'ID number', 'Foundations (Real)', 'Limits (Real)'],
    ['Ana Maria', 'Lopez', 'S-17', '91.5', ''],
  ]);
  expect(read(csvText(gradebookTable('blackboard', [ana])))[0]).toEqual([
    ...['Last Name', 'First Name', 'Username', 'Student ID'],
    ...['Foundations [Total Pts: 100 Score]', 'Limits [Total Pts: 100 Score]'],
  ]);
  expect(nameParts('Lopez, Ana Maria')).toEqual({ first: 'Ana Maria', last: 'Lopez' });
});

test('the general layout has one row for each person and module', () => {
  const rows = read(csvText(gradebookTable('general', [ana])));
  expect(rows).toHaveLength(3);
  expect(rows[1]).toEqual([
    'p1',
    'Ana Maria Lopez',
    'S-17',
    'Spring',
    'm1',
    'Foundations',
    '91.5',
    'yes',
    '2026-11-02T10:00:00.000Z',
    '3',
    '42',
  ]);
});

function time(playedSeconds: number) {
  return {
    ...{ personId: 'p1', name: 'Ana', className: 'Spring', day: '2026-11-02', moduleTitle: 'Foundations' },
    ...{ scenarioTitle: 'Clear cheeks', mode: 'practice', playedSeconds, verified: true },
  };
}

test('clock hours add up from seconds, not from rounded rows', () => {
  const rows = clockHourTable([time(1000), time(1000), time(1000)], 'Total').rows;
  expect(rows).toHaveLength(4);
  expect(rows[0].slice(7, 9)).toEqual([16.7, 0.28]);
  expect(rows[3].slice(3)).toEqual(['Total', '', '', '', 50, 0.83, '']);
});
