// What the desk may ask of the copy of the app that this device keeps, and of the tabs it is open in; src/installed-app.ts knows how.

/** 'none' while nothing is kept for use without a network, 'kept' when everything is, 'newer' when a newer version waits to be taken. */
export type AppCopy = 'none' | 'kept' | 'newer';

export interface InstalledApp {
  copy(): AppCopy;
  /** Calls back when `copy` has changed. Returns the way to stop listening. */
  subscribe(listener: () => void): () => void;
  /** Takes the newer version and loads the page anew. False, and nothing done, while a session is open in any tab: it is never interrupted. */
  takeNewer(): Promise<boolean>;
  /** Says that this tab plays an attempt, until the returned function is called or the tab is gone. */
  holdSession(attemptId: string): () => void;
  /** Whether some other tab plays this attempt now; false where a browser cannot tell. */
  isPlayedElsewhere(attemptId: string): Promise<boolean>;
}
