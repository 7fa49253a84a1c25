/** Questions to Pagefind's index, in words of ours and numbers of records. */
import { fileNames, type Catalogue, type RecordPart } from '../files.ts';

export interface Hit {
  record: number;
  /** How well the words weigh in the record, by Pagefind. */
  score: number;
  /** Positions of the words asked for, in order; the title comes first. */
  positions: readonly number[];
}

/** Terms of `toTerm` and `toPrefix`; all of them must be in a record. */
export interface IndexReader {
  /** Loads what the terms need, all at once. */
  prepare: (terms: readonly string[]) => Promise<void>;
  /** How many records have all the terms; with `exact`, with these very marks. */
  count: (terms: readonly string[], exact?: boolean) => Promise<number>;
  find: (terms: readonly string[], exact?: boolean) => Promise<Hit[]>;
  /** Records that have all the terms side by side in this order. */
  findInOrder: (terms: readonly string[]) => Promise<ReadonlySet<number>>;
}

/** What is used of Pagefind in the browser. */
export interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  init: () => Promise<void>;
  preload: (terms: string) => Promise<void>;
  search: (
    terms: string,
    options?: { filters: Record<string, string> },
  ) => Promise<{ results: { id: string; score: number; words: number[] }[]; unfilteredResultCount: number }>;
}

/** A filter that no record has: Pagefind counts what it then does not rank. */
const nothing = { filters: { none_of_the_records: 'x' } };

/** The caller asks one thing after another: `exactDiacritics` belongs to the whole instance. */
export function readIndex(pagefind: Pagefind, ids: readonly string[]): IndexReader {
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const counts = new Map<string, number>();
  let isExact = false;
  const setExact = async (exact: boolean) => {
    if (exact !== isExact) await pagefind.options({ exactDiacritics: exact });
    isExact = exact;
  };
  return {
    prepare: (terms) => pagefind.preload(terms.join(' ')),
    count: async (terms, exact = false) => {
      const key = `${String(exact)} ${terms.join(' ')}`;
      const known = counts.get(key);
      if (known !== undefined) return known;
      await setExact(exact);
      const { unfilteredResultCount } = await pagefind.search(terms.join(' '), nothing);
      counts.set(key, unfilteredResultCount);
      return unfilteredResultCount;
    },
    find: async (terms, exact = false) => {
      await setExact(exact);
      const { results } = await pagefind.search(terms.join(' '));
      return results.flatMap(({ id, score, words }) => {
        const record = numbers.get(id);
        return record === undefined ? [] : [{ record, score, positions: words }];
      });
    },
    findInOrder: async (terms) => {
      await setExact(false);
      const { results } = await pagefind.search(`"${terms.join(' ')}"`);
      return new Set(results.flatMap(({ id }) => numbers.get(id) ?? []));
    },
  };
}

/** Pagefind says on the console that it cannot read a file, and goes on without. */
export async function openPagefind(folder: string, version: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  await pagefind.options({ basePath: folder, metaCacheTag: version });
  await pagefind.init();
  return pagefind;
}

export async function fetchText(address: string, cache: RequestCache = 'default'): Promise<string> {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.text();
}

export const fetchCatalogue = async (folder: string): Promise<Catalogue> =>
  JSON.parse(await fetchText(folder + fileNames.catalogue, 'no-cache')) as Catalogue;

export const fetchPart = async (folder: string, id: string, part: number): Promise<RecordPart> =>
  JSON.parse(await fetchText(folder + fileNames.text(id, part))) as RecordPart;
