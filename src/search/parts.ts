/** The text of a record, in files of some paragraphs: a result shows two lines of it and need not load the rest. */
import type { RecordPart } from './files.ts';
import { placeWords } from '../text/words.ts';

const wordsOfPart = 120;
/** As many as a result shows. */
const wordsAround = 40;

export function splitText(text: string): Pick<RecordPart, 'text' | 'around'>[] {
  const words = placeWords(text);
  const parts = Math.max(1, Math.round(words.length / wordsOfPart));
  const startOf = (part: number) =>
    part === 0 ? 0 : part === parts ? text.length : (words[part * wordsOfPart]?.start ?? text.length);
  return Array.from({ length: parts }, (_, part) => {
    const [start, end] = [startOf(part), startOf(part + 1)];
    const from = words[Math.max(0, part * wordsOfPart - wordsAround)]?.start ?? 0;
    const to = words[Math.min(words.length, (part + 1) * wordsOfPart + wordsAround) - 1]?.end ?? text.length;
    return { text: text.slice(start, end), around: [text.slice(Math.min(from, start), start), text.slice(end, to)] };
  });
}

/** The part that has the word, counted from the first of the text. */
export const partOf = (word: number, parts: number): number =>
  Math.min(Math.max(0, Math.floor(word / wordsOfPart)), parts - 1);
