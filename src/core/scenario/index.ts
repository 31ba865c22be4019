// The door of the scenario room: what others may use.
export * from './canonical';
export * from './hand';
export * from './hashes';
export * from './load-hand';
export * from './load-scenario';
export * from './parts';
export * from './problem';
export * from './rubric';
export * from './scenario';
export * from './schema-files';
