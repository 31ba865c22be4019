// Everything that is painted: the head seen from the front, the face's colours and marks, the bed; and, once the first picture stands, the drawn hands.
import roomUrl from '../../../assets/poses/room.png?url';
import type * as Phaser from 'phaser';
import { HAND_KINDS, type HandKind, type HandPicture } from './artJobs';
import { askForArt } from './artWorker';
import type { PaintSource } from './clientPaint';
import { addDataTexture, addPicture } from './fieldTextures';
import { fetchPicture } from './fetchArt';
import { addHead, loadHead, type Head } from './head';

export interface Art {
  front: Head;
  /** What every client's paint is mixed from. */
  paint: PaintSource;
  /** The bed behind the head, in its own frame. */
  room: ImageBitmap;
}

/** The three drawn hands by their textures' names. */
export type HandPictures = Readonly<Record<HandKind, HandPicture>>;

/** What the first picture needs, made ready once for all stages. Rejects with StageUnavailable when a file is missing; the next one tries again. */
export const loadArt = keptOnce(async (): Promise<Art> => {
  const [front, paint, room] = await Promise.all([
    loadHead('front'),
    askForArt({ kind: 'paint' }),
    fetchPicture(roomUrl),
  ]);
  return { front, paint, room };
});

/** The drawn hands, once for all stages. Rejects with StageUnavailable when they cannot be drawn. */
export const loadHands = keptOnce(async (): Promise<HandPictures> => {
  const [pen, second, pad] = await Promise.all(HAND_KINDS.map((hand) => askForArt({ kind: 'hand', hand })));
  return { pen, 'second-hand': second, 'pad-hand': pad };
});

function keptOnce<Kept>(load: () => Promise<Kept>): () => Promise<Kept> {
  let loading: Promise<Kept> | null = null;
  return () => {
    loading ??= load().catch((failure: unknown) => {
      loading = null;
      throw failure;
    });
    return loading;
  };
}

/** Makes the textures that the scenes name. */
export function addArt(game: Phaser.Game, art: Art): void {
  addHead(game, art.front);
  addNoise(game);
  addPicture(game, 'bed', art.room);
}

/** Makes the textures of the hands. */
export function addHands(game: Phaser.Game, hands: HandPictures): void {
  for (const kind of HAND_KINDS) addPicture(game, kind, hands[kind].picture);
}

const NOISE_SIZE = 128;

/** Random values, the same every time; the sampler smooths and repeats them. */
function addNoise(game: Phaser.Game): void {
  const bytes = new Uint8Array(NOISE_SIZE * NOISE_SIZE * 4);
  let state = 1;
  for (let place = 0; place < bytes.length; place++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[place] = state >>> 24;
  }
  addDataTexture(game, 'noise', bytes, NOISE_SIZE, NOISE_SIZE, true, true);
}
