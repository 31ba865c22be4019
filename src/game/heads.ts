// The three pictures of the head: the front is there from the start, the sides come after the first picture is drawn.
import type { HeadTurn } from '../stage';
import { addHead, loadHead, type Head } from './view/head';
import type { World } from './world';

/** From the left of the picture to its right, as the nose points. */
const ORDER: readonly HeadTurn[] = ['right', 'front', 'left'];

export interface Heads {
  /** The head turned like this, once it is loaded and on the graphics card. Rejects with StageUnavailable. */
  get(turn: HeadTurn): Promise<Head>;
  /** Fetches the sides, one after the other, before anyone asks for them. */
  prepare(): void;
}

export function createHeads({ game, art }: Pick<World, 'game' | 'art'>): Heads {
  const loading = new Map<HeadTurn, Promise<Head>>([['front', Promise.resolve(art.front)]]);
  const get = (turn: HeadTurn): Promise<Head> => {
    const known = loading.get(turn);
    if (known) return known;
    const head = loadHead(turn).then((loaded) => {
      if (game.renderer) addHead(game, loaded);
      return loaded;
    });
    loading.set(turn, head);
    // What could not be had may be asked for again.
    head.catch(() => loading.delete(turn));
    return head;
  };
  return {
    get,
    prepare() {
      // Whoever asks for the side is told that it failed; here nobody waits for it.
      get('left')
        .then(() => get('right'))
        .catch(() => undefined);
    },
  };
}

/** The turn one step further to the left or the right of the picture; the same at the end. */
export function nextTurn(turn: HeadTurn, step: -1 | 1): HeadTurn {
  return ORDER[Math.min(Math.max(ORDER.indexOf(turn) + step, 0), ORDER.length - 1)];
}

/** To which side of the picture the nose goes on the way from one turn to another. */
export function sideOf(from: HeadTurn, to: HeadTurn): -1 | 1 {
  return ORDER.indexOf(to) < ORDER.indexOf(from) ? -1 : 1;
}
