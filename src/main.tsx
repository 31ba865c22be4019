// The composition root: the only file that knows every room. It opens the shelf, loads the content and hands all to the desk.
import { createRoot } from 'react-dom/client';
import { chooseClock } from './clock';
import { fetchMaps, makeFace, once } from './content';
import { Desk, SCHOOL, windowMemory, type DeskServices } from './desk';
import { createInstalledApp } from './installed-app';
import { shippedCards } from './session-cards';
import { askToKeep, openShelf } from './storage';
import { createVerifier } from './verifier';
import { createFirstWords, PSEUDO_LANGUAGE } from './words/first';

const loadMaps = once(fetchMaps);
// Phaser is most of the download: it comes only when a face is to be shown.
const loadGame = once(() => import('./game'));
const memory = windowMemory(window);

/** Plain-http pages have no crypto.randomUUID, so ids are made of random numbers, which every page has. */
const newId = (): string => [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');

/** Where a school is open in several tabs, each hears of the others' changes. */
const tellOtherTabs = (): BroadcastChannel | undefined =>
  'BroadcastChannel' in window ? new BroadcastChannel('needlepoint-school') : undefined;

/** "?language=en-XA" shows the made-up language that tests look at; there is only English beside it yet. */
const language =
  new URLSearchParams(window.location.search).get('language') === PSEUDO_LANGUAGE ? PSEUDO_LANGUAGE : 'en';

const words = createFirstWords(language);

const loadLibrary = once(async () => (await import('./library')).readShippedLibrary());
const loadFace = once(() => makeFace(loadMaps));

/** Fetches and makes ready what every session shows; who needs a part of it and finds it missing says so. */
const prepareFaceStage = (): void => {
  const stage = loadGame().then((game) => game.prepareFaceStage());
  for (const part of [stage, loadFace(), loadLibrary()]) part.catch(() => undefined);
};

const opening = openShelf(window.isSecureContext);
if (location.hash.startsWith('#/session/')) prepareFaceStage();

const services: DeskServices = {
  clock: chooseClock(window),
  opened: await opening,
  askToKeep: () => void askToKeep(navigator.storage),
  cards: shippedCards,
  loadLibrary,
  loadFace,
  prepareFaceStage,
  createFaceStage: async (parent, stageServices) => {
    const face = await (await loadGame()).createFaceStage(parent, stageServices);
    // A test that moves time itself has to find the skin on the page, too.
    if (window.needlepointClock) window.needlepointFace = face;
    return face;
  },
  createPracticePad: async () => (await import('./game/pad')).createPracticePad,
  loadWords: once(async () => (await import('./words')).addAllTexts(words)),
  verifier: createVerifier(loadMaps),
  schoolDesk: once(async () => {
    const [{ createSchoolDesk }, { openSchoolShelf }] = await Promise.all([
      import('./desk/shared/school-desk'),
      import('./storage/open-school'),
    ]);
    const shelf = await openSchoolShelf();
    const desk = createSchoolDesk(shelf, { newId, now: () => new Date().toISOString() }, memory, tellOtherTabs());
    await desk.open(memory.read(SCHOOL));
    return desk;
  }),
  installed: createInstalledApp({
    workers: import.meta.env.DEV ? null : navigator.serviceWorker,
    locks: navigator.locks,
    reload: () => window.location.reload(),
    onSeen: (listener) =>
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') listener();
      }),
  }),
  memory,
  today: () => new Date(),
  newAttemptId: newId,
  newSeed: () => crypto.getRandomValues(new Uint32Array(1))[0],
  development: import.meta.env.DEV,
};

const place = document.getElementById('root');
if (place) createRoot(place).render(<Desk services={services} words={words} />);
