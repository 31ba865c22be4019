// The page behind the contact sheet's faces: the game's own stage showing any client after any treatment. Only the contact sheet opens it.
import { createSteppedClock } from '../../src/clock';
import { makeFace, fetchMaps } from '../../src/content';
import { createAttempt, playedScenario } from '../../src/core/attempt';
import { loadScenario, type Feature } from '../../src/core/scenario';
import type { Lesion } from '../../src/core/skin';
import { createFaceStage } from '../../src/game';
import type { FaceStage, HeadTurn } from '../../src/stage';
import { createWords } from '../../src/words';
import { cheekRedness, treatSkin, type Treatment } from './treated-skin';

export interface FaceWish {
  id: string;
  fitzpatrick: 1 | 2 | 3 | 4 | 5 | 6;
  ageYears?: number;
  sex?: 'female' | 'male';
  features?: readonly Feature[];
  lesions?: readonly Lesion[];
  treatment: Treatment;
  turn: HeadTurn;
  close?: boolean;
}

declare global {
  interface Window {
    /** Shows a face; gives the redness of its cheeks. */
    showFace(wish: FaceWish): Promise<number>;
    contactStage: FaceStage;
  }
}

const texts = import.meta.glob<string>('../../scenarios/**/*.yaml', { query: '?raw', import: 'default', eager: true });
const byPath = new Map(Object.entries(texts).map(([path, text]) => [path.replace('../../scenarios/', ''), text]));
const loaded = loadScenario({ read: (path) => byPath.get(path), list: () => [...byPath.keys()] }, 'clear-cheeks');
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
const scenario = playedScenario(loaded.value);
const face = await makeFace(fetchMaps);
const words = createWords();
const parent = document.getElementById('face') as HTMLElement;
const stage = await createFaceStage(parent, {
  clock: createSteppedClock(),
  words: (id, values) => words.t(id, values),
  reducedMotion: true,
});
window.contactStage = stage;

/** A busy device draws late and sharpens its picture after a rest; by then both are done. */
const STILL_MILLISECONDS = 2000;
const frame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));

window.showFace = async ({ id, treatment, turn, close, features, ...client }) => {
  const { sessionCase } = scenario;
  const skin = { ...sessionCase.client.skin, ...client };
  const played = {
    ...scenario,
    id,
    sessionCase: { ...sessionCase, client: { ...sessionCase.client, skin } },
  };
  const setup = {
    id,
    scenario: played,
    seed: 7,
    mode: 'exam' as const,
    who: '',
    startedAt: '2026-01-01T00:00:00Z',
    origin: { kind: 'person' as const },
  };
  const attempt = createAttempt(setup, face);
  treatSkin(attempt.skin, face, treatment);
  stage.show({ scene: 'replay', attempt, driver: null, features });
  const turned = new Promise((done) => {
    const stop = stage.onTurn((now) => {
      if (now !== turn) return;
      stop();
      done(now);
    });
  });
  if (turn !== shownTurn) {
    stage.turnHead(turn);
    await turned;
    shownTurn = turn;
  }
  stage.setView(close ? 'close' : 'whole');
  const shownAt = performance.now();
  while ((await frame()) - shownAt < STILL_MILLISECONDS);
  return cheekRedness(attempt.skin);
};

let shownTurn: HeadTurn = 'front';
document.body.dataset.ready = 'yes';
