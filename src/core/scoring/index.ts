// The door of the scoring room: what others may use.
export { judgedAreas } from './readings';
export { asksForCourse, score, type ScoreEvidence } from './score';
export type { CriterionMark, FailReason, MarkEvidence, Rating, Scorecard } from './scorecard';
export { kindOfFinding } from './verdict';
