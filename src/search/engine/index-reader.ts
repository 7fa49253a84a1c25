/**
 * Reads the files of the index. Pagefind's own program is not used: it is larger than all the rest of a search, and it
 * answers for all words of a question together, while the ranking here needs the positions of each word by itself.
 */
import { fromTerm, toTerm } from '../analyse.ts';
import { readPagefind } from '../cbor.ts';
import type { Catalogue, WordRow } from '../files.ts';
import { findFile } from '../find-file.ts';
import { onceEach } from './once.ts';

/** A word of the index, with all its spellings that differ in marks only. */
export interface IndexedWord {
  folded: string;
  /** The spellings, as by `toCanonical`. */
  forms: readonly string[];
  /** How many records have each spelling, in the order of `forms`. */
  counts: readonly number[];
  /** For each record that has the word, its places there, ascending. `positionOf` and `formOf` read a place. */
  records: ReadonlyMap<number, readonly number[]>;
}

/**
 * A place of a word is one number: its position in the record, counted from the first word of the title, and the index
 * of its spelling in `forms`.
 */
export const positionOf = (place: number): number => place >> bitsOfForm;
export const formOf = (place: number): number => place & (mostForms - 1);

const bitsOfForm = 5;
const mostForms = 1 << bitsOfForm;

export interface IndexReader {
  /** Loads the files that the words stand in, all at once. `folded` words only. */
  load: (words: readonly string[]) => Promise<void>;
  /** Undefined if no record has the word. Its file must have been loaded. */
  find: (folded: string) => IndexedWord | undefined;
  /** Loads and lists the words with this beginning. Empty if they fill too many files. */
  findBegun: (folded: string) => Promise<IndexedWord[]>;
}

/** A beginning is too common to be looked up if the words with it are in more files than this. */
const mostFilesOfBeginning = 6;

type ReadFile = (name: string) => Promise<Uint8Array>;

export function readIndex({ index, numbers }: Pick<Catalogue, 'index' | 'numbers'>, readFile: ReadFile): IndexReader {
  const starts = index.starts.split(' ');
  const names = index.files;
  const records = recordsByNumber(numbers);
  const rows = new Map<string, WordRow>();
  const words = new Map<string, IndexedWord>();

  const fileWith = (term: string): number => findFile(starts, term);
  const loadFile = onceEach(async (file: number) => {
    const bytes = await readFile(names[file] ?? '');
    for (const row of readPagefind(bytes) as WordRow[]) rows.set(fromTerm(row[0]), row);
  });
  const load = async (numbers: Iterable<number>) => {
    await Promise.all([...new Set(numbers)].map(loadFile));
  };
  const find = (folded: string): IndexedWord | undefined => {
    const row = rows.get(folded);
    const word = words.get(folded) ?? (row && readWord(folded, row, records));
    if (word !== undefined) words.set(folded, word);
    return word;
  };
  return {
    load: (wanted) => load(wanted.map((canonical) => fileWith(toTerm({ canonical })))),
    find,
    findBegun: async (beginning) => {
      const [first, last] = [fileWith(beginning), fileWith(`${beginning}\uffff`)];
      if (last - first >= mostFilesOfBeginning) return [];
      await load(Array.from({ length: last - first + 1 }, (_, index) => first + index));
      return [...rows.keys()].filter((folded) => folded.startsWith(beginning)).flatMap((folded) => find(folded) ?? []);
    },
  };
}

function recordsByNumber(numbers: Catalogue['numbers']): number[] {
  const records: number[] = [];
  let record = 0;
  for (const [first, count] of numbers)
    for (let number = first; number < first + count; number += 1) records[number] = record++;
  return records;
}

function readWord(folded: string, [term, plain, variants]: WordRow, recordOf: readonly number[]): IndexedWord {
  const known = [[term, plain] as const, ...variants].filter(([, steps]) => steps.length > 0);
  const counts: number[] = [];
  const records = new Map<number, number[]>();
  for (const [form, [, steps]] of known.entries()) {
    let number = 0;
    let count = 0;
    for (let at = 0; at < steps.length; count += 1) {
      number += steps[at] ?? 0;
      const record = recordOf[number] ?? -1;
      const places = records.get(record) ?? [];
      const end = at + 2 + (steps[at + 1] ?? 0);
      let position = 0;
      for (at += 2; at < end; at += 1) {
        position += steps[at] ?? 0;
        places.push((position << bitsOfForm) | Math.min(form, mostForms - 1));
      }
      records.set(record, places);
    }
    counts.push(count);
  }
  if (known.length > 1) for (const places of records.values()) places.sort((a, b) => a - b);
  return { folded, forms: known.map(([form]) => fromTerm(form)), counts, records };
}
