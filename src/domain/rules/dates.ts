/**
 * Reports years that are not plausible. One mistyped digit can move a date by centuries, and lists, feeds and calendars
 * would all show it.
 */
import type { CollectionDefinition } from '../collections.ts';
import { yearOf } from '../days.ts';
import { valuesOfForm } from '../field-values.ts';
import type { Finding } from './rule.ts';

/** Earliest year of any date. The oldest societies of the town date from the 1930s. */
const earliestYear = 1900;
/**
 * Earliest year for dates in the fields named in `records`: this site records no publication, follow-up or event from
 * before.
 */
const earliestRecord = 2000;
const records: ReadonlySet<PropertyKey> = new Set([
  ...['publishedOn', 'updatedOn', 'approval', 'consent', 'corrections', 'followUps', 'revoked', 'on'],
  ...['start', 'end', 'contest', 'registration', 'changes'],
]);
const yearsAhead = 10;

export function implausibleDates(fields: CollectionDefinition['fields'], values: object, today: string): Finding[] {
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
