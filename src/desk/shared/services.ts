// What the desk is handed by main.tsx: everything that comes from outside the page, and the way to the game.
import { createContext, use } from 'react';
import type { PlayClock } from '../../core/attempt';
import type { Library, SessionCards } from '../../core/scenario';
import type { Face } from '../../core/skin';
import type { OpenedShelf } from '../../storage';
import type { CreateFaceStage, CreatePracticePad } from '../../stage';
import type { InstalledApp } from './installed-app';
import type { PageMemory } from './page-memory';
import type { SchoolDesk } from './school-desk';
import type { Verifier } from './verifier';

export interface DeskServices {
  clock: PlayClock;
  opened: OpenedShelf;
  /** Asks the browser, once, to keep what was saved. */
  askToKeep(): void;
  /** What a list says of each session; there at once, because the build made it. */
  cards: SessionCards;
  /** The sessions themselves, read when one is wanted; the same ones every time. */
  loadLibrary(): Promise<Library>;
  /** Brings the words that the first page does without. */
  loadWords(): Promise<void>;
  /** The face from its baked maps; the same one every time. Rejects with a MapsError. */
  loadFace(): Promise<Face>;
  /** Begins to fetch what a face stage needs, so that it comes beside everything else; whoever makes the stage hears of a failure. */
  prepareFaceStage(): void;
  createFaceStage: CreateFaceStage;
  /** Fetches the practice pad. */
  createPracticePad(): Promise<CreatePracticePad>;
  verifier: Verifier;
  /** The school's desk with its shelf and ports, fetched when it is first wanted; the same one every time, with the remembered school open. */
  schoolDesk(): Promise<SchoolDesk>;
  installed: InstalledApp;
  memory: PageMemory;
  /** The wall clock, for date stamps only. */
  today(): Date;
  newAttemptId(): string;
  /** A uint32. */
  newSeed(): number;
  /** True under the development server, where a session may be opened at a chosen stage. */
  development: boolean;
}

export const ServicesContext = createContext<DeskServices | null>(null);

/** The services of this page. Throws outside of the desk. */
export function useServices(): DeskServices {
  const services = use(ServicesContext);
  if (!services) throw new Error('The desk was rendered without its services.');
  return services;
}
