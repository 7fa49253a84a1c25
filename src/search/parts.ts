/** Splits the text of a record into parts, each a file: a result shows two lines and need not load the rest. */
import type { RecordPart } from './files.ts';
import { placeTerms, startOfCode } from './terms.ts';

const wordsOfPart = 400;
/** Words of the neighbouring parts that go with each part: no fewer than a result shows (`excerpt.ts`). */
const wordsAround = 40;

export function splitText(text: string): Pick<RecordPart, 'text' | 'around'>[] {
  const terms = placeTerms(text);
  const parts = Math.max(1, Math.round(terms.length / wordsOfPart));
  // Where to cut the text before term number `index`: earlier if the cut would divide a code, a number or a date.
  const cutAt = (index: number) => (index <= 0 ? 0 : (terms[startOfCode(terms, index)]?.start ?? text.length));
  return Array.from({ length: parts }, (_, part) => {
    const [first, next] = [part * wordsOfPart, part === parts - 1 ? Infinity : (part + 1) * wordsOfPart];
    const [start, end] = [cutAt(first), cutAt(next)];
    const [from, to] = [cutAt(first - wordsAround), cutAt(next + wordsAround)];
    return { text: text.slice(start, end), around: [text.slice(from, start), text.slice(end, to).trimEnd()] };
  });
}

/** The part that contains a word. `word` counts from the first word of the text. */
export const partOf = (word: number, parts: number): number =>
  Math.min(Math.max(0, Math.floor(word / wordsOfPart)), parts - 1);
