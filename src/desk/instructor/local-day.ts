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
  return Number.isNaN(date.getTime()) ? day : new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(date);
}
