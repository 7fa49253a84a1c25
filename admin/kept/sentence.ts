/** What is said of a kept draft. */
import { phrasesOfKept as phrases } from '../../src/editors/phrases.ts';
import { todayInVietnam } from '../today.ts';

/** Offset of Việt Nam's time from UTC in milliseconds; there is no daylight saving time. */
const ahead = 7 * 60 * 60_000;

/** “10:32”, followed by the day when that is not `today`. */
function tellMoment(at: number, today: string): string {
  const [day = '', time = ''] = new Date(at + ahead).toISOString().split('T');
  const [year, month, date] = day.split('-').map(Number);
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
