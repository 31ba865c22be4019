// Keeps the app on this device for use without a network, and sees to it that no update and no second tab breaks into a session.
import type { AppCopy, InstalledApp } from './desk';

const SESSION = 'needlepoint-session/';
/** A tab that was just left or loaded anew needs a moment to let go. */
const LET_GO_MILLISECONDS = 1000;

interface Ports {
  /** Absent on plain http, where browsers keep no app; null under the development server. */
  workers: ServiceWorkerContainer | null | undefined;
  /** Absent on plain http. */
  locks: LockManager | undefined;
  reload(): void;
  /** Calls back whenever the page comes into sight. */
  onSeen(listener: () => void): void;
}

export function createInstalledApp({ workers, locks, reload, onSeen }: Ports): InstalledApp {
  const listeners = new Set<() => void>();
  let registration: ServiceWorkerRegistration | null = null;
  const tell = (): void => listeners.forEach((listener) => listener());
  const watch = (worker: ServiceWorker | null | undefined): void => worker?.addEventListener('statechange', tell);

  const begin = async (): Promise<void> => {
    // Where the browser refuses, the app simply stays one that needs its network.
    const given = await workers?.register('./sw.js').catch(() => null);
    if (!given) return;
    registration = given;
    watch(given.installing);
    given.addEventListener('updatefound', () => watch(given.installing));
    onSeen(() => void given.update().catch(() => undefined));
    tell();
  };
  void begin();

  const isAnySessionHeld = async (): Promise<boolean> => {
    // A browser that refuses storage refuses locks, too; then no tab can hold any.
    const { held } = (await locks?.query().catch(() => null)) ?? {};
    return held?.some(({ name }) => name?.startsWith(SESSION)) ?? false;
  };

  return {
    copy(): AppCopy {
      if (registration?.waiting && workers?.controller) return 'newer';
      return registration?.active ? 'kept' : 'none';
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async takeNewer() {
      if (await isAnySessionHeld()) return false;
      workers?.addEventListener('controllerchange', reload, { once: true });
      registration?.waiting?.postMessage({ type: 'SKIP_WAITING' });
      return true;
    },
    holdSession(attemptId) {
      let release = (): void => {};
      const released = new Promise<void>((resolve) => (release = resolve));
      locks?.request(SESSION + attemptId, () => released).catch(() => undefined);
      return () => release();
    },
    async isPlayedElsewhere(attemptId) {
      if (!locks) return false;
      try {
        await locks.request(SESSION + attemptId, { signal: AbortSignal.timeout(LET_GO_MILLISECONDS) }, () => undefined);
        return false;
      } catch (error) {
        return error instanceof DOMException && error.name === 'TimeoutError';
      }
    },
  };
}
