// Makes a logo of a picture file: small enough to travel inside the school's own files.

const MOST_WIDTH = 360;
const MOST_HEIGHT = 160;
/** As the school's records take it. */
const MOST_CHARACTERS = 250_000;
export const LARGEST_LOGO_MEGABYTES = 20;
/** A picture of a few kilobytes may unfold to gigabytes. */
export const LARGEST_LOGO_SIDE_PIXELS = 8000;

/** Why a file is no logo; each has words ("settings.logo-…"). */
export type LogoProblem = 'too-large' | 'no-picture';

/** A PNG as a data: address, or why there is none. Never rejects. */
export async function logoOf(file: File): Promise<{ ok: true; logo: string } | { ok: false; problem: LogoProblem }> {
  if (file.size > LARGEST_LOGO_MEGABYTES * 1_000_000) return { ok: false, problem: 'too-large' };
  try {
    const picture = await createImageBitmap(file);
    try {
      if (Math.max(picture.width, picture.height) > LARGEST_LOGO_SIDE_PIXELS)
        return { ok: false, problem: 'too-large' };
      const logo = drawnSmall(picture);
      return logo.length <= MOST_CHARACTERS ? { ok: true, logo } : { ok: false, problem: 'too-large' };
    } finally {
      picture.close();
    }
  } catch {
    return { ok: false, problem: 'no-picture' };
  }
}

function drawnSmall(picture: ImageBitmap): string {
  const scale = Math.min(1, MOST_WIDTH / picture.width, MOST_HEIGHT / picture.height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png');
}
