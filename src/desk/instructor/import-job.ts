// The import that runs: one for a school's desk and not for its page, so that whoever comes back after the page locked itself sees how far it is.
import type { CopyFinding, School } from '../../core/school';
import { wordsForError } from '../shared/desk-error';
import type { SchoolDesk } from '../shared/school-desk';
import { importFiles, type DroppedFile, type ImportLine, type ImportProgress, type ImportTools } from './import-files';

export type ImportState =
  | { kind: 'idle' }
  | { kind: 'running' | 'stopped'; progress: ImportProgress; failure?: string }
  | { kind: 'done'; progress: ImportProgress; copies: readonly CopyFinding[] };

type Tools = Pick<ImportTools, 'examiner' | 'library'> & { loadMapsHash(): Promise<string> };

export interface ImportJob {
  /** A new object after every change: fit for `useSyncExternalStore`. */
  now(): ImportState;
  subscribe(listener: () => void): () => void;
  /** Takes the files in and closes the examiner at the end; never rejects. Only while none runs. */
  run(files: readonly DroppedFile[], tools: Tools): Promise<void>;
  stop(): void;
  /** Puts lines in the place of others. */
  settle(settled: ReadonlyMap<ImportLine, ImportLine>): void;
}

const jobs = new WeakMap<SchoolDesk, Map<School['id'], ImportJob>>();

/** The import of this school on this page. */
export function importJobOf(desk: SchoolDesk, schoolId: School['id']): ImportJob {
  const ofDesk = jobs.get(desk) ?? new Map<School['id'], ImportJob>();
  jobs.set(desk, ofDesk);
  const job = ofDesk.get(schoolId) ?? createImportJob(desk);
  ofDesk.set(schoolId, job);
  return job;
}

function createImportJob(desk: SchoolDesk): ImportJob {
  let state: ImportState = { kind: 'idle' };
  let running: AbortController | null = null;
  const listeners = new Set<() => void>();
  const show = (next: ImportState): void => {
    state = next;
    for (const listener of [...listeners]) listener();
  };
  return {
    now: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async run(files, { examiner, library, loadMapsHash }) {
      const stopper = new AbortController();
      stopper.signal.addEventListener('abort', () => examiner.close());
      running = stopper;
      let progress: ImportProgress = { done: 0, total: files.length, lines: [] };
      show({ kind: 'running', progress });
      try {
        const copies = await importFiles(files, {
          ...{ desk, examiner, library, mapsHash: await loadMapsHash(), signal: stopper.signal },
          onProgress(next) {
            progress = next;
            show({ kind: 'running', progress });
          },
        });
        show(stopper.signal.aborted ? { kind: 'stopped', progress } : { kind: 'done', progress, copies });
      } catch (error) {
        show({ kind: 'stopped', progress, failure: wordsForError(error).messageId });
      } finally {
        running = null;
        examiner.close();
      }
    },
    stop: () => running?.abort(),
    settle(settled) {
      if (state.kind === 'idle') return;
      const { progress } = state;
      show({ ...state, progress: { ...progress, lines: progress.lines.map((line) => settled.get(line) ?? line) } });
    },
  };
}
