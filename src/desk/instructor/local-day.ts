// Calendar days where this computer stands, which is where the school is.

/** 'YYYY-MM-DD' of an instant. What is no instant is cut to its first ten letters. */
export function localDay(instant: string | Date): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return String(instant).slice(0, 10);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** A calendar day as it is written where the reader is. */
export function writtenDay(day: string, language: string): string {
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  const date = new Date(year, month - 1, dayOfMonth);
  return Number.isNaN(date.getTime()) ? day : dayFormat(language).format(date);
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** Made once for each language: making one takes longer than a hundred uses. */
function dayFormat(language: string): Intl.DateTimeFormat {
  const format = dayFormats.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  dayFormats.set(language, format);
  return format;
}
