/** Civil days of Việt Nam as strings that sort by time: `2024`, `2024-05`, `2024-05-17`. */

/** The civil day of a moment. Built from the parts of a date: the text that they make differs from engine to engine. */
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

/** The first moment of a day of Việt Nam, as RFC 3339 writes it. */
export const midnightOf = (day: string): string => `${day}T00:00:00+07:00`;

export const dayOf = (moment: string): string => moment.slice(0, 10);
export const monthOf = (day: string): string => day.slice(0, 7);
export const yearOf = (day: string): number => Number(day.slice(0, 4));

/** First and last day that a partial day can mean. */
export function spanOf(partial: string): { first: string; last: string } {
  if (partial.length === 4) return { first: `${partial}-01-01`, last: `${partial}-12-31` };
  if (partial.length === 10) return { first: partial, last: partial };
  return { first: `${partial}-01`, last: dayOfMonth(partial, 31) };
}

/** The day with this number in a month `2024-02`; the month's last day where the month is shorter. */
export function dayOfMonth(month: string, number: number): string {
  const first = `${month}-01`;
  return addDays(first, Math.min(number, daysBetween(first, `${monthAfter(month, 1)}-01`)) - 1);
}

/** `2024-12` and 1 → `2025-01` */
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
