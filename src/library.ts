// The shipped scenarios, as text inside the code: fetched only when a session is opened.
import { readLibrary, type Library } from './core/scenario';

const texts = import.meta.glob<string>('../scenarios/**/*.yaml', { query: '?raw', import: 'default', eager: true });

/** Reads every shipped scenario. */
export function readShippedLibrary(): Library {
  const byPath = new Map(Object.entries(texts).map(([path, text]) => [path.replace('../scenarios/', ''), text]));
  const paths = [...byPath.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return readLibrary({ read: (path) => byPath.get(path), list: () => paths });
}
