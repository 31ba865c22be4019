// Makes a logo of a picture file: small enough to travel inside the school's own files.

const MOST_WIDTH = 360;
const MOST_HEIGHT = 160;
/** As the school's records take it. */
const MOST_CHARACTERS = 250_000;
const LARGEST_FILE_BYTES = 20_000_000;

/** A PNG as a data: address, or null when the file is no picture that the browser can draw. */
export async function logoOf(file: File): Promise<string | null> {
  if (file.size > LARGEST_FILE_BYTES) return null;
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, MOST_WIDTH / picture.width, MOST_HEIGHT / picture.height);
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const address = canvas.toDataURL('image/png');
    return address.length <= MOST_CHARACTERS ? address : null;
  } catch {
    return null;
  }
}
