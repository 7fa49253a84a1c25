/** A slip of one digit puts a date centuries away, where every list, feed and calendar would follow it. */
import type { CollectionDefinition } from '../collections.ts';
import { yearOf } from '../days.ts';
import { valuesOfForm } from '../field-values.ts';
import type { Finding } from './rule.ts';

/** Societies of the town go back to the 1930s; nothing that is told here is older. */
const earliestYear = 1900;
/** What is noted about an entry, and what is held, is as young as public web pages. */
const earliestRecord = 2000;
const records: ReadonlySet<PropertyKey> = new Set([
  ...['publishedOn', 'updatedOn', 'approval', 'consent', 'corrections', 'followUps', 'revoked', 'on'],
  ...['start', 'end', 'contest', 'registration', 'changes'],
]);
const yearsAhead = 10;

export function datesArePlausible(fields: CollectionDefinition['fields'], values: object, today: string): Finding[] {
  const latest = yearOf(today) + yearsAhead;
  return valuesOfForm(fields, values, ['day', 'partial-day', 'moment', 'year']).flatMap(
    ({ path, value }): Finding[] => {
      const year = yearOf(String(value));
      const earliest = path.some((key) => records.has(key)) ? earliestRecord : earliestYear;
      if (year >= earliest && year <= latest) return [];
      const message = `“${String(value)}” nằm ngoài các năm ${earliest}–${latest}. Hãy kiểm tra lại năm.`;
      return [{ path, message }];
    },
  );
}
