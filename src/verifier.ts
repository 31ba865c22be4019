// Checks attempt files by replaying them in workers, so that the page stays alive meanwhile; many files at once on several of them.
import type { Examination, Unwrapped } from './core/school';
import type { SkinMaps } from './core/skin';
import type { Examiner, Verdict, Verifier } from './desk';

export type VerifierTask =
  { kind: 'verify' | 'examine'; maps: SkinMaps; fileText: string } | { kind: 'unwrap'; fileText: string };

export type VerifierAnswer =
  | { kind: 'verdict'; verdict: Verdict }
  | { kind: 'examination'; examination: Examination }
  | { kind: 'unwrapped'; unwrapped: Unwrapped };

/** More lanes than this only fight for memory. */
const MOST_LANES = 8;

export function createVerifier(loadMaps: () => Promise<SkinMaps>): Verifier {
  return {
    async verify(fileText) {
      const lane = createLane();
      try {
        const answer = await lane.ask({ kind: 'verify', maps: await loadMaps(), fileText });
        return answer.kind === 'verdict' ? answer.verdict : { kind: 'stopped' };
      } catch {
        return { kind: 'stopped' };
      } finally {
        lane.end();
      }
    },
    openExaminer: (lanes = navigator.hardwareConcurrency || 2) =>
      createExaminer(loadMaps, Math.max(1, Math.min(MOST_LANES, lanes))),
  };
}

function createExaminer(loadMaps: () => Promise<SkinMaps>, laneCount: number): Examiner {
  const idle = Array.from({ length: laneCount }, createLane);
  const busy = new Set<Lane>();
  const waiting: ((lane: Lane) => void)[] = [];
  let closed = false;
  const withLane = async <Result>(use: (lane: Lane) => Promise<Result>): Promise<Result> => {
    const lane = idle.pop() ?? (await new Promise<Lane>((take) => waiting.push(take)));
    if (closed) throw new Error('The verifier was closed.');
    busy.add(lane);
    try {
      return await use(lane);
    } catch (error) {
      // A worker that broke down takes nobody else with it: it is started anew.
      lane.end();
      throw error;
    } finally {
      busy.delete(lane);
      const taker = waiting.shift();
      if (taker) taker(lane);
      else idle.push(lane);
    }
  };
  return {
    lanes: laneCount,
    async examine(fileText) {
      try {
        const maps = await loadMaps();
        const answer = await withLane((lane) => lane.ask({ kind: 'examine', maps, fileText }));
        return answer.kind === 'examination' ? answer.examination : { kind: 'stopped' };
      } catch {
        return { kind: 'stopped' };
      }
    },
    async unwrap(fileText) {
      try {
        const answer = await withLane((lane) => lane.ask({ kind: 'unwrap', fileText }));
        return answer.kind === 'unwrapped' ? answer.unwrapped : { kind: 'stopped' };
      } catch {
        return { kind: 'stopped' };
      }
    },
    close() {
      closed = true;
      for (const lane of [...idle, ...busy]) lane.end();
    },
  };
}

/** One worker, which does one thing at a time. It is started when it is first asked, and again after it was ended. */
interface Lane {
  ask(task: VerifierTask): Promise<VerifierAnswer>;
  end(): void;
}

function createLane(): Lane {
  let worker: Worker | null = null;
  let breakOff: (() => void) | null = null;
  return {
    ask(task) {
      worker ??= new Worker(new URL('./verifier-worker.ts', import.meta.url), { type: 'module' });
      const asked = worker;
      return new Promise((resolve, reject) => {
        asked.onmessage = (message: MessageEvent<VerifierAnswer>) => resolve(message.data);
        breakOff = () => reject(new Error('The verifier stopped.'));
        asked.onerror = breakOff;
        asked.postMessage(task);
      });
    },
    end() {
      worker?.terminate();
      worker = null;
      breakOff?.();
    },
  };
}
