/** The files of the index. Each has the words from its own first word up to, but without, that of the next file. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { readPagefind } from '../cbor.ts';
import { fileNames, type WordRow } from '../files.ts';
import { findFile } from '../find-file.ts';
import { changePlaces, toPlaces, toSteps, type Places, type Words } from './places.ts';
import { freeName } from './records.ts';
import { writePagefind } from './write-cbor.ts';

export interface NamedFile {
  /** Its first word. */
  start: string;
  name: string;
}

export interface WordFile extends NamedFile {
  content: Uint8Array;
}

/**
 * Largest size of a file with more than one word: its letters and numbers, counted together. A search loads a file for
 * each of its words, and the names of all files, so the files should be neither large nor many.
 */
const sizeOfFile = 1200;

/** Writes all the words into new files, and adds the names of these files to `taken`. */
export function toFiles(words: Words, taken = new Set<string>()): WordFile[] {
  const rows = [...words].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([term, forms]) => toRow(term, forms));
  const files: WordFile[] = [];
  let [held, size]: [WordRow[], number] = [[], 0];
  for (const row of rows) {
    const own = sizeOf(row);
    if (size > 0 && size + own > sizeOfFile) {
      files.push(toFile(held, taken));
      [held, size] = [[], 0];
    }
    held.push(row);
    size += own;
  }
  return size > 0 ? [...files, toFile(held, taken)] : files;
}

function toRow(term: string, forms: ReadonlyMap<string, Places>): WordRow[] {
  const steps = [...forms].flatMap(([form, places]): [string, number[]][] =>
    places.length === 0 ? [] : [[form, toSteps(places)]],
  );
  if (steps.length === 0) return [];
  const plain = steps.find(([form]) => form === term)?.[1] ?? [];
  return [[term, plain, steps.filter(([form]) => form !== term).sort(([a], [b]) => (a < b ? -1 : 1))]];
}

const sizeOf = ([term, plain, variants]: WordRow): number =>
  variants.reduce((sum, [form, steps]) => sum + form.length + steps.length, term.length + plain.length);

function toFile(rows: readonly WordRow[], taken: Set<string>): WordFile {
  const content = gzipSync(writePagefind([...rows]), { level: 9 });
  return { start: rows[0]?.[0] ?? '', name: freeName(content, 8, taken), content };
}

function readFile(content: Uint8Array): Words {
  const rows = readPagefind(gunzipSync(content)) as WordRow[];
  return new Map(
    rows.map(([term, plain, variants]) => {
      const forms = [[term, plain] as const, ...variants].filter(([, steps]) => steps.length > 0);
      return [term, new Map(forms.map(([form, steps]) => [form, toPlaces(steps)]))];
    }),
  );
}

interface Change {
  /** Places that are no longer there. */
  removed: Words;
  added: Words;
}

/** Rewrites the files in which words of the change stand. Throws `StaleIndexError` if these do not fit the change. */
export function changeFiles(
  files: readonly NamedFile[],
  { removed, added }: Change,
  read: (path: string) => Uint8Array,
): { files: NamedFile[]; written: WordFile[] } {
  const starts = files.map(({ start }) => start);
  const changed = Map.groupBy(new Set([...removed.keys(), ...added.keys()]), (term) => findFile(starts, term));
  const taken = new Set(files.flatMap(({ name }, number) => (changed.has(number) ? [] : [name])));
  const written: WordFile[] = [];
  const all = files.flatMap((file, number): NamedFile[] => {
    const terms = changed.get(number);
    if (terms === undefined) return [file];
    const words = readFile(read(fileNames.index(file.name)));
    for (const term of terms) words.set(term, changeForms(words.get(term), removed.get(term), added.get(term)));
    const renewed = toFiles(words, taken);
    written.push(...renewed);
    return renewed.map(({ start, name }) => ({ start, name }));
  });
  return { files: all, written };
}

type Forms = ReadonlyMap<string, Places>;

function changeForms(known: Forms = new Map(), removed: Forms = new Map(), added: Forms = new Map()) {
  const forms = new Map(known);
  for (const form of new Set([...removed.keys(), ...added.keys()]))
    forms.set(form, changePlaces(known.get(form) ?? [], removed.get(form) ?? [], added.get(form) ?? []));
  return forms;
}
