// The door of the school room: what others may use.
// A school is a set of records that are never changed (record.ts); `schoolOf` folds them into what a page reads; `mergeRecords` puts two copies together.
export * from './attempt-acts';
export * from './backup';
export * from './calendar-day';
export * from './certificate';
export * from './class-statistics';
export * from './copies';
export * from './criterion-statistics';
export * from './crypto-port';
export * from './depth-map';
export * from './examine';
export * from './gradebook';
export * from './gradebook-layouts';
export * from './link';
export * from './merge';
export * from './module-standing';
export * from './outgoing';
export * from './ports';
export * from './record';
export * from './revocations';
export * from './roster';
export * from './school';
export * from './school-file';
export * from './seed';
export * from './spreadsheet';
export * from './standing';
export * from './time-on-task';
