/** Reads what Pagefind writes. The formats are not documented, so whatever differs from what is known is refused. */
import { gunzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';
import { hasStop } from '../analyse.ts';
import { mark, readPagefind, type Item } from '../cbor.ts';
import type { Places, Words } from './places.ts';

const fragment = /^fragment\/(.+)\.pf_fragment$/;

const isFragment = ({ path }: IndexFile): boolean => fragment.test(path);

/**
 * The id of each address. Pagefind names its records by ids that its build API does not return: a fragment has the id
 * as its name, and its content is `mark` followed by JSON with the address (`url`) that was given.
 * @internal Exported for its test.
 */
export function readIds(files: readonly IndexFile[]): Map<string, string> {
  return new Map(
    files.filter(isFragment).map(({ path, content }) => {
      const id = fragment.exec(path)?.[1];
      const text = gunzipSync(content).toString('utf8');
      const url = text.startsWith(mark) ? (JSON.parse(text.slice(mark.length)) as { url?: unknown }).url : undefined;
      if (id === undefined || typeof url !== 'string')
        throw new Error(`Pagefind ghi ${path} theo khuôn khác trước. Hãy xem lại src/search/build/pagefind-files.ts.`);
      return [url, id];
    }),
  );
}

/** The addresses of the records, by Pagefind's numbers. */
export function readAddresses(files: readonly IndexFile[]): string[] {
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'));
  if (meta === undefined) throw new Error('Pagefind không ghi tệp .pf_meta.');
  const [, pages] = readPagefind(gunzipSync(meta.content)) as [Item, [id: string, words: number][]];
  const addresses = new Map([...readIds(files)].map(([address, id]) => [id, address]));
  return pages.map(([id]) => {
    const address = addresses.get(id);
    if (address === undefined) throw new Error(`Pagefind ghi một mục không có: ${id}.`);
    return address;
  });
}

type Pages = [step: number, positions: number[]][];
type Row = [term: string, pages: Pages, variants: [form: string, pages: Pages][]];

/**
 * Adds the words of the files. `numberOf` gives each record of Pagefind the number that it has here. Pagefind lists the
 * spellings with marks under the word without marks. It also lists parts of words, which are left out.
 */
export function addWords(words: Words, files: readonly IndexFile[], numberOf: (record: number) => number): void {
  for (const { path, content } of files) {
    if (!path.endsWith('.pf_index')) continue;
    const [rows] = readPagefind(gunzipSync(content)) as [Row[]];
    for (const [term, plain, variants] of rows.filter(([known]) => hasStop(known))) {
      const forms = words.get(term) ?? new Map<string, Places>();
      words.set(term, forms);
      for (const [form, pages] of [[term, plain] as const, ...variants]) addPages(forms, form, pages, numberOf);
    }
  }
}

function addPages(forms: Map<string, Places>, form: string, pages: Pages, numberOf: (record: number) => number): void {
  if (pages.length === 0) return;
  const places = forms.get(form) ?? [];
  forms.set(form, places);
  let record = 0;
  // Each number of a record is given as the difference to the one before.
  const found = pages.map(([step, weighted]) => {
    record += step;
    return [numberOf(record), stepsOf(weighted)] as const;
  });
  for (const [number, steps] of found.sort(([a], [b]) => a - b))
    if (steps.length > 0) places.push(number, steps.length, ...steps);
}

/**
 * Removes the weights from Pagefind's list of positions. Each position is given as the difference to the one before. A
 * negative number sets the weight of the positions after it, whose differences start from 0 again.
 */
function stepsOf(weighted: readonly number[]): number[] {
  const positions: number[] = [];
  let position = 0;
  for (const step of weighted) {
    position = step < 0 ? 0 : position + step;
    if (step >= 0) positions.push(position);
  }
  return positions.sort((a, b) => a - b).map((one, index, all) => one - (all[index - 1] ?? 0));
}
