// Calendar days as 'YYYY-MM-DD' and the arithmetic that expiry and "on different days" need; no clock and no time zone in here.

/** The day so many days after another. Throws a RangeError for what is no day. */
export function dayAfter(day: string, days: number): string {
  return dayOfNumber(numberOfDay(day) + days);
}

/** Whole days from one day to another; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return numberOfDay(to) - numberOfDay(from);
}

export function isDay(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text) && dayOfNumber(countDays(text)) === text;
}

/** Days from 1 March of year 0 of the Gregorian calendar carried back; years begin in March, so that the leap day ends them. */
function numberOfDay(day: string): number {
  if (!isDay(day)) throw new RangeError(`${day} is not a calendar day.`);
  return countDays(day);
}

function countDays(day: string): number {
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = month > 2 ? month - 3 : month + 9;
  return daysBeforeYear(marchYear) + daysBeforeMonth(marchMonth) + dayOfMonth - 1;
}

function dayOfNumber(number: number): string {
  let year = Math.floor(number / 365.2425) + 1;
  while (daysBeforeYear(year) > number) year -= 1;
  const inYear = number - daysBeforeYear(year);
  let month = 11;
  while (daysBeforeMonth(month) > inYear) month -= 1;
  const civilMonth = month < 10 ? month + 3 : month - 9;
  const civilYear = month < 10 ? year : year + 1;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(civilYear).padStart(4, '0')}-${two(civilMonth)}-${two(inYear - daysBeforeMonth(month) + 1)}`;
}

function daysBeforeYear(year: number): number {
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
}

/** March is month 0; months from March on repeat 31, 30, 31, 30, 31 days. */
function daysBeforeMonth(month: number): number {
  return Math.floor((month * 153 + 2) / 5);
}
