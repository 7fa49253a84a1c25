/** Queries Pagefind's index with our own terms and record numbers. */
import { fileNames, type Catalogue, type RecordPart } from '../files.ts';

export interface Hit {
  record: number;
  /** Pagefind's weight of the words in this record. */
  score: number;
  /** Ascending positions of the words asked for. The title has the first positions. */
  positions: readonly number[];
}

/** Terms come from `toTerm` or `toPrefix`. A record matches if it has all of them. */
export interface IndexReader {
  /** Loads the index files of all the terms at once. */
  prepare: (terms: readonly string[]) => Promise<void>;
  /** Counts the records that have all the terms. With `exact`, the diacritics must match too. */
  count: (terms: readonly string[], exact?: boolean) => Promise<number>;
  find: (terms: readonly string[], exact?: boolean) => Promise<Hit[]>;
  /** Records that have all the terms side by side in this order. */
  findInOrder: (terms: readonly string[]) => Promise<ReadonlySet<number>>;
}

/** The part of Pagefind's browser API that is used here. */
export interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  init: () => Promise<void>;
  preload: (terms: string) => Promise<void>;
  search: (
    terms: string,
    options?: { filters: Record<string, string> },
  ) => Promise<{ results: { id: string; score: number; words: number[] }[]; unfilteredResultCount: number }>;
}

/** A filter that no record passes. Pagefind then only counts the matching records, and does not rank them. */
const nothing = { filters: { none_of_the_records: 'x' } };

/**
 * Makes a reader of the index. Wait for each call of its methods before the next one: they set `exactDiacritics`, an
 * option of the whole Pagefind instance.
 */
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

/** Opens Pagefind. It does not fail if a file cannot be read: Pagefind only logs that, and the search worker notices. */
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
