// Errors that have words: what a page throws when it cannot be shown, and how any error finds its words.
import { ShelfError } from '../../storage';

/** An error a person is told about by message id, with the values its words need. */
export class DeskError extends Error {
  readonly messageId: string;
  readonly values: Readonly<Record<string, string | number>>;
  constructor(messageId: string, values: Readonly<Record<string, string | number>> = {}) {
    super(messageId);
    this.name = 'DeskError';
    this.messageId = messageId;
    this.values = values;
  }
}

/** The message id and values that tell of an error; anything unknown is 'errors:page.broken'. */
export function wordsForError(error: unknown): {
  messageId: string;
  values: Readonly<Record<string, string | number>>;
} {
  if (error instanceof DeskError) return { messageId: error.messageId, values: error.values };
  if (error instanceof ShelfError) return { messageId: `errors:storage.${error.problem}`, values: {} };
  if (error instanceof Error && error.name === 'MapsError' && 'problem' in error) {
    return { messageId: `errors:maps.${String(error.problem)}`, values: {} };
  }
  return { messageId: 'errors:page.broken', values: {} };
}
