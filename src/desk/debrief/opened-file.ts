// Holds files that were opened from disk for as long as the page lives: they are looked at, never put into the history.

const opened = new Map<string, string>();

/** The id under which the debrief finds the text again. */
export function holdOpenedFile(fileText: string): string {
  const id = `opened-${opened.size + 1}`;
  opened.set(id, fileText);
  return id;
}

export function openedFile(id: string): string | null {
  return opened.get(id) ?? null;
}
