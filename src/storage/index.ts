// The door of the storage room: what others may use.
export * from './shelf';
export * from './open';
export { openBrowserShelf } from './kept-in-browser';
export { openMemoryShelf } from './kept-in-memory';
export * from './school-shelf';
export { openBrowserSchoolShelf } from './school-kept-in-browser';
export { openMemorySchoolShelf } from './school-kept-in-memory';
export { openSchoolShelf } from './open-school';
