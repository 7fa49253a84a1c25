/** Writes a moment in words, and describes a kept draft in a sentence. */
import { phrasesOfKept as phrases } from '../../src/editors/phrases.ts';
import { todayInVietnam } from '../today.ts';

/** Offset of the time in Việt Nam from UTC, in milliseconds. Việt Nam has no daylight saving time. */
const ahead = 7 * 60 * 60_000;

/**
 * The time of day in Việt Nam, such as “10:32”, and the day if it is not `today`. `at` is in milliseconds since 1970.
 */
export function tellMoment(at: number, today = todayInVietnam()): string {
  const [day = '', time = ''] = new Date(at + ahead).toISOString().split('T');
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return day === today ? time.slice(0, 5) : `${time.slice(0, 5)} ngày ${date}/${month}/${year}`;
}

interface Kept {
  at: number;
  title: string;
}

export function describeKept({ at, title }: Kept, today = todayInVietnam()): string {
  const named = title.trim() === '' ? '' : `, “${title.trim()}”`;
  return `${phrases.heading} lúc ${tellMoment(at, today)}${named}.`;
}
