// Checks attempt files by replaying them in a worker, so that the page stays alive meanwhile.
import type { SkinMaps } from './core/skin';
import type { Verdict, Verifier } from './desk';

export interface VerifierTask {
  maps: SkinMaps;
  fileText: string;
}

/** A verifier that starts a worker for each file and ends it afterwards. */
export function createVerifier(loadMaps: () => Promise<SkinMaps>): Verifier {
  return {
    async verify(fileText) {
      try {
        return await runOnce({ maps: await loadMaps(), fileText });
      } catch {
        return { kind: 'stopped' };
      }
    },
  };
}

function runOnce(task: VerifierTask): Promise<Verdict> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./verifier-worker.ts', import.meta.url), { type: 'module' });
    const settle = (act: () => void): void => {
      worker.terminate();
      act();
    };
    worker.onmessage = (message: MessageEvent<Verdict>) => settle(() => resolve(message.data));
    worker.onerror = () => settle(() => reject(new Error('The verifier stopped.')));
    worker.postMessage(task);
  });
}
