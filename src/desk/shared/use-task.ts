// One thing at a time that takes a moment and may fail: whether it runs, and the words for what went wrong.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsForError } from './desk-error';

export interface Task {
  busy: boolean;
  /** What went wrong the last time, in words; null when nothing did. */
  failure: string | null;
  /** Resolves to false when it failed. */
  run(work: () => Promise<unknown>): Promise<boolean>;
}

export function useTask(): Task {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  return {
    busy,
    failure,
    async run(work) {
      setBusy(true);
      setFailure(null);
      try {
        await work();
        return true;
      } catch (error) {
        const { messageId, values } = wordsForError(error);
        setFailure(t(messageId, values));
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}
