// The shipped scenarios, as text inside the code: fetched only when a session is opened.
import { readLibrary, type Library } from './core/scenario';
import { shippedCards } from './session-cards';
import { shippedExamCards, shippedModules } from './shipped-modules';

const texts = import.meta.glob<string>('../scenarios/**/*.yaml', { query: '?raw', import: 'default', eager: true });

/** Every shipped scenario, each read when it is first asked for. */
export function readShippedLibrary(): Library {
  const byPath = new Map(Object.entries(texts).map(([path, text]) => [path.replace('../scenarios/', ''), text]));
  const paths = [...byPath.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const files = { read: (path: string) => byPath.get(path), list: () => paths };
  return readLibrary(files, { cards: [...shippedCards.cards, ...shippedExamCards], modules: shippedModules });
}
