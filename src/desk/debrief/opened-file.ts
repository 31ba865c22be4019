// Holds files that are not on the shelf for as long as the page lives: opened from disk, or played but impossible to save.

export interface HeldFile {
  fileText: string;
  /** Message id of why a played attempt could not be saved; null for a file from disk. */
  notSaved: string | null;
}

const held = new Map<string, HeldFile>();

/** The id under which the debrief finds the file again. */
export function holdFile(fileText: string, notSaved: string | null = null): string {
  const id = `held-${held.size + 1}`;
  held.set(id, { fileText, notSaved });
  return id;
}

export function heldFile(id: string): HeldFile | null {
  return held.get(id) ?? null;
}
