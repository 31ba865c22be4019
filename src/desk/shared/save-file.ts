// Hands a file to the person: as a download, or through the device's share sheet where it takes files.

/** Starts a download of text or bytes. Nothing leaves the device unless the person sends it. */
export function saveFile(content: string | BlobPart[], fileName: string, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob(typeof content === 'string' ? [content] : content, { type }));
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

/** As plain text, which every share sheet takes; of files that call themselves JSON some want to know nothing. */
function asFile(text: string, fileName: string): File {
  return new File([text], `${fileName.replace(/\.json$/, '')}.txt`, { type: 'text/plain' });
}

/** Whether this device's share sheet takes files. */
export function canShareFiles(): boolean {
  return typeof navigator.canShare === 'function' && navigator.canShare({ files: [asFile('{}', 'a.json')] });
}

/** Opens the share sheet. 'closed' when the person closed it, 'refused' when the device would not share the file. */
export async function shareFile(text: string, fileName: string): Promise<'shared' | 'closed' | 'refused'> {
  try {
    await navigator.share({ files: [asFile(text, fileName)], title: fileName });
    return 'shared';
  } catch (error) {
    return error instanceof Error && error.name === 'AbortError' ? 'closed' : 'refused';
  }
}
