/**
 * Reads Pagefind's index files. Pagefind's own program is not used: it answers for all words of a question together,
 * while the ranking here needs the positions of each word by itself, and it is larger than all the rest of a search.
 */
import { fromTerm, stop, toTerm } from '../analyse.ts';
import { readPagefind, type Item } from '../cbor.ts';
import type { Catalogue } from '../files.ts';

/** A word of the index, with all its spellings that differ in marks only. */
export interface IndexedWord {
  folded: string;
  /** The spellings, as by `toCanonical`. */
  forms: readonly string[];
  /** How many records have each spelling. */
  counts: readonly number[];
  /** For each record that has the word its places, ascending (see `placeOf`). */
  records: ReadonlyMap<number, readonly number[]>;
}

/** A place of a word: its position in the record (the title has the first ones), and its spelling. */
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

/** A beginning that is so common says nothing. */
const mostFilesOfBeginning = 6;

type ReadFile = (name: string) => Promise<Uint8Array>;

export function readIndex({ index }: Pick<Catalogue, 'index'>, readFile: ReadFile): IndexReader {
  const starts = index.starts.split(' ');
  const names = index.files;
  const rows = new Map<string, Row>();
  const words = new Map<string, IndexedWord>();
  const files = new Map<number, Promise<void>>();

  /** The last file whose first word is not after `term`. */
  const fileWith = (term: string): number => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? '') <= term) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const loadFile = (file: number): Promise<void> => {
    const loading =
      files.get(file) ??
      readFile(names[file] ?? '').then((bytes) => {
        for (const row of readRows(bytes)) rows.set(fromTerm(row[0]), row);
      });
    files.set(file, loading);
    loading.catch(() => files.delete(file));
    return loading;
  };
  const load = async (numbers: Iterable<number>) => {
    await Promise.all([...new Set(numbers)].map(loadFile));
  };
  const find = (folded: string): IndexedWord | undefined => {
    const row = rows.get(folded);
    const word = words.get(folded) ?? (row && readWord(folded, row));
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

const hasStop = (term: string): boolean => term.length > 1 && term.indexOf(stop) === term.length - 1;

type Pages = [step: number, positions: number[]][];
type Row = [term: string, pages: Pages, variants: [form: string, pages: Pages][]];

/** The words of one file. Pagefind lists a spelling with marks under the word without them. */
const readRows = (bytes: Uint8Array): Row[] =>
  (readPagefind(bytes) as unknown as [Row[]])[0].filter(([term]) => hasStop(term));

function readWord(folded: string, [term, plain, variants]: Row): IndexedWord {
  const known = [[term, plain] as const, ...variants].filter(([, pages]) => pages.length > 0);
  const forms = known.map(([form]) => fromTerm(form));
  const records = new Map<number, number[]>();
  for (const [number, [, pages]] of known.entries()) {
    // Each number of a record, like each position, is given as the difference to the one before.
    let record = 0;
    for (const [step, deltas] of pages) {
      record += step;
      const places = records.get(record) ?? [];
      let position = 0;
      for (const delta of deltas) {
        // A negative number gives a weight to the positions after it, which start anew.
        position = delta < 0 ? 0 : position + delta;
        if (delta < 0) continue;
        places.push((position << bitsOfForm) | Math.min(number, mostForms - 1));
      }
      records.set(record, places);
    }
  }
  for (const places of records.values()) places.sort((a, b) => a - b);
  return { folded, forms, counts: known.map(([, { length }]) => length), records };
}

/** The table of Pagefind's meta file: the ids of the records by number, and the index files with their first words. */
export function readMeta(bytes: Uint8Array): { ids: string[]; files: { start: string; name: string }[] } {
  const [, pages, files] = readPagefind(bytes) as [Item, [string, number][], [string, string, string][]];
  return {
    ids: pages.map(([id]) => id),
    files: files.map(([start, , name]) => ({ start, name })),
  };
}
