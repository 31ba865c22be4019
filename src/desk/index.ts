// The door of the desk: everything around the played scenes.
export { Desk } from './Desk';
export type { AppCopy, InstalledApp } from './shared/installed-app';
export type { DeskServices } from './shared/services';
export type { Examiner, Verdict, Verifier } from './shared/verifier';
export { SCHOOL, windowMemory } from './shared/page-memory';
