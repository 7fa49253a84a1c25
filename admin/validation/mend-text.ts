/** Removes hidden characters from a text, and corrects its typing when the schema demands it and no word changes. */
import type * as z from 'zod';
import { cleanText } from '../../src/text/hidden-characters.ts';
import { recogniseLegacy } from '../../src/text/legacy-encodings.ts';
import { toHttps } from '../format/https-links.ts';

/** The steps are applied one after the other until the schema accepts the text. */
const steps: readonly ((text: string) => string)[] = [
  (text) => text.trim(),
  toHttps,
  (text) => text.replace(/\s*\n\s*/g, ' '),
  curlQuotes,
];

/** When no step is enough, returns the text after all steps, so that only what the editor must correct is reported. */
export function mendText(schemas: readonly z.ZodType[], text: string): string {
  // In an old font encoding, characters that `cleanText` removes are letters.
  if (recogniseLegacy(text) !== undefined) return text;
  let mended = cleanText(text);
  if (isTaken(schemas, mended)) return mended;
  const day = toIsoDay(mended);
  if (day !== undefined && isTaken(schemas, day)) return day;
  for (const step of steps) {
    mended = step(mended);
    if (isTaken(schemas, mended)) return mended;
  }
  return mended;
}

const isTaken = (schemas: readonly z.ZodType[], text: string): boolean =>
  schemas.some((schema) => schema.safeParse(text).success);

/** Replaces straight double quotes by opening and closing ones. */
function curlQuotes(text: string): string {
  return text.replace(/"/g, (_, at: number) => (/^$|[\s(“‘–-]/.test(text.charAt(at - 1)) ? '“' : '”'));
}

const notations: readonly RegExp[] = [
  /^(?:(?:ngày\s+)?(?<day>\d{1,2})\s*(?:[/.-]|tháng)\s*|tháng\s+)?(?<month>\d{1,2})\s*(?:[/.,-]|,?\s*năm|\s)\s*(?<year>\d{4})$/iu,
  /^(?<year>\d{4})\s*[/.-]\s*(?<month>\d{1,2})(?:\s*[/.-]\s*(?<day>\d{1,2}))?$/u,
  /^năm\s+(?<year>\d{4})$/iu,
];

/**
 * A day, a month or a year as people in Việt Nam write it: 17/5/2023, 5-2023, ngày 17 tháng 5 năm 2023, 2023-5-1. A year
 * of two digits is not guessed, because 5/23 may be a day.
 */
function toIsoDay(text: string): string | undefined {
  for (const notation of notations) {
    const { year, month, day } = notation.exec(text.trim())?.groups ?? {};
    if (year !== undefined) return [year, month, day].flatMap((part) => part?.padStart(2, '0') ?? []).join('-');
  }
  return undefined;
}
