// The door of the session room: what others may use.
export * from './vocabulary';
export * from './intent';
export * from './case';
export * from './finding';
