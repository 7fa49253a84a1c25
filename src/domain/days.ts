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
  const next = new Date(Date.UTC(yearOf(partial), Number(partial.slice(5, 7)), 0));
  return { first: `${partial}-01`, last: next.toISOString().slice(0, 10) };
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
