// What the class view is made of: the attempts that count, with what replay saw of each.
import type { ReplayEvidence } from '../../../core/attempt';
import type { Scorecard } from '../../../core/scoring';
import {
  countsOf,
  gradebookOf,
  isOfModule,
  isPassed,
  markedScore,
  type MarkedAttempt,
  type School,
  type SchoolAttempt,
} from '../../../core/school';
import type { SchoolShelf } from '../../../storage';
import { loadAllEvidence } from '../evidence-notes';
import type { InstructorData } from '../instructor-data';
import { localDay } from '../local-day';

export interface ClassChoice {
  classId: string;
  moduleId: string;
}

export interface ClassData {
  attempts: readonly MarkedAttempt[];
  evidence: readonly ReplayEvidence[];
  /** When each person first met the module's rule; empty where no module was chosen. */
  metAt: ReadonlyMap<string, string>;
}

export async function loadClassData(
  school: School,
  shelf: SchoolShelf,
  data: InstructorData,
  { classId, moduleId }: ClassChoice,
): Promise<ClassData> {
  const module = data.library.findModule(moduleId);
  const chosen = [...school.attempts.values()].filter(
    (attempt) =>
      attempt.verification !== null &&
      countsOf(attempt).counts &&
      (classId === '' || school.people.get(attempt.personId)?.classIds.includes(classId)) &&
      (!module || isOfModule(school, module, attempt)),
  );
  const evidence = await loadAllEvidence(
    shelf,
    school.id,
    chosen.map(({ submission }) => submission?.digest ?? ''),
  );
  const rows = module ? gradebookOf(school, [module], localDay(new Date()), localDay) : [];
  return {
    attempts: chosen.map((attempt) => marked(attempt, moduleId, evidence.get(attempt.submission?.digest ?? ''))),
    evidence: [...evidence.values()],
    metAt: new Map(
      rows.flatMap(({ person, cells }) => {
        const met = cells[0]?.standing.metAt;
        return met ? [[person.id, met] as const] : [];
      }),
    ),
  };
}

function marked(attempt: SchoolAttempt, moduleId: string, seen: ReplayEvidence | undefined): MarkedAttempt {
  const { submission, verification, overrides } = attempt;
  const scorecard: Scorecard = {
    outcome: seen?.outcome ?? 'treated',
    passed: isPassed(attempt),
    score: markedScore(attempt) ?? 0,
    passMark: verification?.passMark ?? 0,
    criteria: (verification?.criteria ?? []).map((mark) => ({
      ...mark,
      points: overrides.get(mark.id)?.points ?? mark.points,
      evidence: [],
    })),
    criticalFindingIds: verification?.criticalFindingIds ?? [],
    counts: verification?.counts ?? { minor: 0, serious: 0, critical: 0 },
    escalations: [],
    failedBy: [],
  };
  return {
    attemptId: attempt.id,
    personId: attempt.personId,
    moduleId,
    scenarioId: attempt.scenarioId,
    startedAt: submission?.startedAt ?? '',
    playedSeconds: verification?.activeSeconds ?? 0,
    scorecard,
    findings: seen?.findings ?? [],
  };
}
