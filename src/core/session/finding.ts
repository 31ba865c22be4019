// A finding is one thing a machine saw the trainee do wrong (or handle well): when, where, how grave, and on what evidence.
import type { ZoneId } from '../skin';

export const SEVERITIES = ['good', 'minor', 'serious', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface Finding {
  /** Stable id such as 'depth.dermal-serious' or 'consultation.not-asked.hair-removal'. */
  id: string;
  severity: Severity;
  tick: number;
  zone?: ZoneId;
  /** Which visit of a course, from 1; absent where there is one visit only. */
  visit?: number;
  /** Named figures that show why, with units in their names. */
  evidence: Readonly<Record<string, number>>;
}
