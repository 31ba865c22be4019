// The door of the skin room: what others may use.
export * from './zones';
export * from './skin';
