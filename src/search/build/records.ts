/** The records of an index: their names, their numbers and their texts. */
import { createHash } from 'node:crypto';
import { analyse, type ReadWord } from '../analyse.ts';
import { fileNames, type Catalogue, type RecordPart, type RecordText } from '../files.ts';
import { splitText } from '../parts.ts';

export interface OutputFile {
  /** Relative to Pagefind's folder. */
  path: string;
  content: Uint8Array | string;
}

/** A record as the next build finds it. */
export interface KnownRecord extends RecordText {
  id: string;
  /** Stands for the record in the files of words. A record keeps its number while others come and go. */
  number: number;
  titleWords: number;
  parts: number;
}

/** By path. */
export type KnownRecords = Map<string, KnownRecord>;

/**
 * The records of the texts, and the files of those that are not the same as before. A text that is the same keeps its
 * record, one that has changed keeps its number, and a new one gets the first number that is free.
 */
export function toRecords(
  sources: readonly RecordText[],
  known: KnownRecords,
  read: ReadWord,
): { records: KnownRecords; texts: OutputFile[] } {
  const before = sources.flatMap((source) => {
    const record = known.get(source.path);
    return record === undefined ? [] : [{ ...record, isSame: isSameText(source, record) }];
  });
  const numbers = new Set(before.map(({ number }) => number));
  const ids = new Set(before.flatMap(({ id, isSame }) => (isSame ? [id] : [])));
  const records: KnownRecords = new Map();
  const texts: OutputFile[] = [];
  let free = -1;
  const nextFree = () => {
    do free += 1;
    while (numbers.has(free));
    return free;
  };
  for (const { title, path, text } of sources) {
    if (records.has(path)) throw new Error(`Hai trang có cùng địa chỉ ${path}.`);
    const last = known.get(path);
    if (last !== undefined && isSameText({ title, text }, last)) {
      records.set(path, last);
      continue;
    }
    const id = freeName(JSON.stringify({ title, path, text }), 7, ids);
    const parts = splitText(text).map((part): RecordPart => ({ title, path, ...part }));
    const titleWords = analyse(title, read).length;
    records.set(path, { title, path, text, id, number: last?.number ?? nextFree(), titleWords, parts: parts.length });
    texts.push(...parts.map((part, index) => ({ path: fileNames.text(id, index), content: JSON.stringify(part) })));
  }
  return { records, texts };
}

const isSameText = (one: Pick<RecordText, 'title' | 'text'>, other: RecordText): boolean =>
  one.title === other.title && one.text === other.text;

export const hashOf = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

/** A name from the hash of the content, so that no cache answers with a file of other content. Adds it to `taken`. */
export function freeName(content: Uint8Array | string, length: number, taken: Set<string>): string {
  const hash = hashOf(content);
  const names = Array.from({ length: hash.length - length }, (_, more) => `vi_${hash.slice(0, length + more)}`);
  const name = names.find((one) => !taken.has(one)) ?? `vi_${hash}`;
  taken.add(name);
  return name;
}

export function rangesOf(numbers: readonly number[]): Catalogue['numbers'] {
  const ranges: [first: number, count: number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last !== undefined && last[0] + last[1] === number) last[1] += 1;
    else ranges.push([number, 1]);
  }
  return ranges;
}

export const namesOfTexts = ({ id, parts }: KnownRecord): string[] =>
  Array.from({ length: parts }, (_, index) => fileNames.text(id, index));
