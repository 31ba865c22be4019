// The door of the scenario room: what others may use.
export * from './canonical';
export { checkContent, problemIn } from './check-content';
export * from './hand';
export * from './hashes';
export * from './library';
export * from './load-hand';
export { loadModule, moduleFromText } from './load-module';
export * from './load-scenario';
export * from './module';
export { bestLength, type BestLength } from './needle-length';
export { FOLDERS, loadRubricPart, loadScope, type LoadedScope } from './parts';
export * from './problem';
export * from './rubric';
export { loadRuns, type ListedRun, type RunList } from './runs';
export * from './scenario';
export * from './schema-files';
export * from './session-card';
