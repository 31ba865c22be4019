// Dates, times and figures as a person reads them.

/** '3:07' for minutes and seconds, '1:02:07' from an hour on. */
export function clockTime(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/** Date and time of an ISO stamp in the reader's own way. */
export function dayAndTime(iso: string, language: string): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(moment);
}

/** The date so many days from today. */
export function dayFromNow(today: Date, days: number, language: string): string {
  const date = new Date(today.getFullYear(), today.getMonth(), today.getDate() + days);
  return new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(
    date,
  );
}

/** Several things in a sentence: 'finger and keyboard'. */
export function listed(things: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(things);
}

/** Whole micrometres as millimetres, such as 0.25. */
export function millimetres(micrometres: number): string {
  return (micrometres / 1000).toFixed(2);
}
