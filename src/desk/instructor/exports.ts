// The gradebook's files for other programs.
import { titleOf } from '../../core/scenario';
import {
  clockHourTable,
  csvText,
  gradebookTable,
  LAYOUTS,
  type GradedPerson,
  type GradeRow,
  type School,
  type TimeOnTask,
} from '../../core/school';
import { moduleTitle, type InstructorData } from './instructor-data';
import { localDay } from './local-day';

export const EXPORTS = [...LAYOUTS, 'hours'] as const;

interface ExportSource {
  school: School;
  data: InstructorData;
  /** As they are filtered on the page. */
  rows: readonly GradeRow[];
  language: string;
  /** What stands before a person's total of hours. */
  total: string;
}

export function exportText(kind: (typeof EXPORTS)[number], source: ExportSource): string {
  return csvText(
    kind === 'hours'
      ? clockHourTable(timesOf(source), source.total)
      : gradebookTable(kind, source.rows.map(gradedOf(source))),
  );
}

function gradedOf({ data, language }: ExportSource): (row: GradeRow) => GradedPerson {
  return ({ person, classNames, cells }) => ({
    personId: person.id,
    name: person.name,
    number: person.number,
    className: classNames,
    grades: cells.map(({ moduleId, best, standing, attempts, activeSeconds }) => {
      const module = data.library.findModule(moduleId);
      return {
        moduleId,
        title: module ? moduleTitle(module, language) : moduleId,
        score: best,
        met: standing.met && !standing.expired,
        metAt: standing.metAt ?? '',
        attempts,
        minutes: Math.round(activeSeconds / 6) / 10,
      };
    }),
  });
}

function timesOf({ school, data, rows, language }: ExportSource): TimeOnTask[] {
  const shown = new Map(rows.map((row) => [row.person.id, row]));
  return [...school.attempts.values()].flatMap((attempt): TimeOnTask[] => {
    const row = shown.get(attempt.personId);
    const { submission, verification, assignmentId } = attempt;
    if (!row || !submission) return [];
    const module = data.library.findModule(school.assignments.get(assignmentId ?? '')?.moduleId ?? '');
    return [
      {
        personId: row.person.id,
        name: row.person.name,
        className: row.classNames,
        day: localDay(submission.startedAt),
        moduleTitle: module ? moduleTitle(module, language) : '',
        scenarioTitle: titleOf(data.library.cards, attempt.scenarioId, language),
        mode: submission.mode,
        // What replay measured outweighs what the file says of itself.
        playedSeconds: verification?.activeSeconds ?? submission.activeSeconds,
        verified: verification?.proof.verified ?? false,
      },
    ];
  });
}
