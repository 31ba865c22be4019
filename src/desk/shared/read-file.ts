// Reads a file that a person chose: its size is looked at first, so that a huge one neither fills the memory nor stops the page.

/** A file as a browser gives it. */
export type ChosenFile = Pick<File, 'size' | 'text'>;

/** What one attempt, an assignment or feedback may take: many times what an honest one does. */
export const MOST_FILE_BYTES = 25 * 1024 * 1024;

export type FileRead = { ok: true; text: string } | { ok: false; problem: 'too-large' | 'unreadable' };

/** Never rejects. */
export async function readChosenFile(file: ChosenFile, mostBytes = MOST_FILE_BYTES): Promise<FileRead> {
  if (file.size > mostBytes) return { ok: false, problem: 'too-large' };
  try {
    return { ok: true, text: await file.text() };
  } catch {
    return { ok: false, problem: 'unreadable' };
  }
}
