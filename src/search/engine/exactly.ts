/** Answers that hold to the words as typed: “tìm đúng”, and parts of a question in quotation marks. */
import { analyse, isSameWord, type ReadWord, type Word } from '../analyse.ts';
import type { Found } from './found.ts';
import { formOf } from './index-reader.ts';
import { hasRow, lookUp, type Engine } from './lookup.ts';
import type { Question } from './question.ts';

/** Records that have all the words, side by side if they were quoted. A word typed with marks must have these marks. */
export async function findExactly(engine: Engine, { words, quoted }: Question): Promise<Found[]> {
  const ranked = await lookUp(engine, words);
  const has = (record: number) =>
    words.every(({ folded, canonical, marked }) => {
      const word = engine.reader.find(folded);
      const form = word?.forms.indexOf(canonical) ?? -1;
      return marked
        ? form !== -1 && word?.records.get(record)?.some((place) => formOf(place) === form)
        : word?.records.has(record);
    });
  return ranked
    .filter(({ record, phrase }) => has(record) && (!quoted || phrase === 2))
    .map((one) => ({ ...one, words }));
}

/** Keeps the records that contain every phrase. Keeps all records when none contains every phrase. */
export async function withPhrases(
  { reader }: Engine,
  phrases: readonly (readonly Word[])[],
  all: Found[],
): Promise<Found[]> {
  await reader.load(phrases.flat().map(({ folded }) => folded));
  const rows = phrases.map((words) => words.flatMap(({ folded }) => reader.find(folded) ?? []));
  const isThere = ({ record }: Found) =>
    rows.every((row, index) => row.length === phrases[index]?.length && hasRow(row, record));
  const kept = all.filter(isThere);
  return kept.length === 0 ? all : kept;
}

/** The words that the text lacks, as shown to the reader. */
export function missingIn(text: string, words: readonly Word[], read: ReadWord): string {
  const written = analyse(text, read);
  return words
    .filter((word) => !written.some((known) => isSameWord(known, word, 'folded')))
    .map(({ canonical }) => canonical)
    .join(' ');
}
