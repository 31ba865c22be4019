// The door of the school room: what others may use.
// A school is a set of records that are never changed (record.ts); `schoolOf` folds them into what a page reads; `mergeRecords` puts two copies together.
export * from './attempt-acts';
export * from './link';
export * from './merge';
export * from './ports';
export * from './record';
export * from './school';
export * from './school-file';
export * from './seed';
export * from './time-on-task';
