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

function asFile(text: string, fileName: string): File {
  return new File([text], fileName, { type: 'application/json' });
}

/** Whether this device's share sheet takes files. */
export function canShareFiles(): boolean {
  return typeof navigator.canShare === 'function' && navigator.canShare({ files: [asFile('{}', 'a.json')] });
}

/** Opens the share sheet; false when the person closed it. */
export async function shareFile(text: string, fileName: string): Promise<boolean> {
  try {
    await navigator.share({ files: [asFile(text, fileName)], title: fileName });
    return true;
  } catch {
    return false;
  }
}
