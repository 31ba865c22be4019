// Hands a file to the person: as a download, or through the device's share sheet where it takes files.

/** Starts a download. Nothing leaves the device unless the person sends it. */
export function saveFile(text: string, fileName: string, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}

/** Letters and digits of a name, for a file's name. */
export function fileNamePart(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .toLowerCase()
      .slice(0, 40) || 'file'
  );
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
