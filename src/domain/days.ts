/**
 * Calendar days in Việt Nam, as ISO 8601 strings of full or reduced precision: `2024`, `2024-05`, `2024-05-17`. Sorting
 * the strings sorts the days.
 */

/**
 * The day in Việt Nam at the given moment. The day is built from `formatToParts`, because the formatted text differs
 * between JavaScript engines.
 */
export function dayInVietnam(moment: Date): string {
  const calendar = new Intl.DateTimeFormat('en', {
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone: 'Asia/Ho_Chi_Minh',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const parts = calendar.formatToParts(moment);
  const valueOf = (wanted: Intl.DateTimeFormatPartTypes) => parts.find(({ type }) => type === wanted)?.value ?? '';
  return `${valueOf('year').padStart(4, '0')}-${valueOf('month')}-${valueOf('day')}`;
}

/** The moment in Việt Nam, to the second, in the format of RFC 3339. Việt Nam has no summer time. */
export const momentInVietnam = (moment: Date): string =>
  new Date(moment.getTime() + vietnamMs).toISOString().replace(/\.\d+Z$/, '+07:00');
const vietnamMs = 7 * 3_600_000;

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const dayMs = 86_400_000;

export function isDay(value: string): boolean {
  if (!dayPattern.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

export function isPartialDay(value: string): boolean {
  return /^\d{4}$/.test(value) || (/^\d{4}-\d{2}$/.test(value) && isDay(`${value}-01`)) || isDay(value);
}

export function isMoment(value: string): boolean {
  if (isDay(value)) return true;
  return /T([01]\d|2[0-3]):[0-5]\d\+07:00$/.test(value) && isDay(value.slice(0, 10)) && value.length === 22;
}

/** Midnight in Việt Nam at the start of the day, in the format of RFC 3339. */
export const midnightOf = (day: string): string => `${day}T00:00:00+07:00`;

export const dayOf = (moment: string): string => moment.slice(0, 10);
export const monthOf = (day: string): string => day.slice(0, 7);
export const yearOf = (day: string): number => Number(day.slice(0, 4));

/** The first and the last day that a partial day such as `2024-05` covers. */
export function spanOf(partial: string): { first: string; last: string } {
  if (partial.length === 4) return { first: `${partial}-01-01`, last: `${partial}-12-31` };
  if (partial.length === 10) return { first: partial, last: partial };
  return { first: `${partial}-01`, last: dayOfMonth(partial, 31) };
}

/** The day with this number in a month such as `2024-02`; the last day of the month when the month is shorter. */
export function dayOfMonth(month: string, number: number): string {
  const first = `${month}-01`;
  return addDays(first, Math.min(number, daysBetween(first, `${monthAfter(month, 1)}-01`)) - 1);
}

/** For example `2024-12` and 1 → `2025-01`. */
export function monthAfter(month: string, count: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count)).toISOString().slice(0, 7);
}

export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);
}
