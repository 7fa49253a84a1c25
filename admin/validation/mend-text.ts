/** Puts right how a text is written, where the schema asks for it and no word changes. */
import type * as z from 'zod';
import { cleanText } from '../../src/text/hidden-characters.ts';
import { recogniseLegacy } from '../../src/text/legacy-encodings.ts';

/** Each step goes further than the one before; the first that the schema takes is the text. */
const steps: readonly ((text: string) => string)[] = [
  (text) => text.trim(),
  (text) => text.replace(/\s*\n\s*/g, ' '),
  curlQuotes,
];

/** A text that no step makes right comes back with all of them, so that only what the editor must mend is told. */
export function mendText(schemas: readonly z.ZodType[], text: string): string {
  // Signs that are taken out of other texts are letters of an old font.
  if (recogniseLegacy(text) !== undefined) return text;
  let mended = cleanText(text);
  if (isTaken(schemas, mended)) return mended;
  for (const step of steps) {
    mended = step(mended);
    if (isTaken(schemas, mended)) return mended;
  }
  return mended;
}

const isTaken = (schemas: readonly z.ZodType[], text: string): boolean =>
  schemas.some((schema) => schema.safeParse(text).success);

/** A keyboard has one straight quotation mark; print has two that look at each other. */
function curlQuotes(text: string): string {
  return text.replace(/"/g, (_, at: number) => (/^$|[\s(“‘–-]/.test(text.charAt(at - 1)) ? '“' : '”'));
}
