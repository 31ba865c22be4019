// Hands a file to the browser's downloads.

export function saveFile(parts: BlobPart[], fileName: string, type: string): void {
  const address = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // Some browsers read the address only after the click was handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A name that every file system takes: letters and digits of any script, the rest as hyphens. */
export function fileNameOf(...words: string[]): string {
  return words.map((word) => word.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')).join('-') || 'needlepoint';
}
