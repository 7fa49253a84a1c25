/**
 * Finds entries by words, with the analyser of the site's search: with or without marks, in any order; the last word
 * may be unfinished. A word that stands in a title counts more, and so does one with the same marks.
 */
import { analyse, isSameWord, rememberWords, type Word } from '../../src/search/analyse.ts';

type Data = Readonly<Record<string, unknown>>;

interface Text {
  title: readonly Word[];
  rest: readonly Word[];
}

const read = rememberWords();
const known = new WeakMap<object, Text>();

const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(textOf).join(' ');
};

/** Fields in which a title may stand, and those that are read besides it. */
const titles = ['title', 'name', 'shortName'];
const others = ['summary', 'subject', 'model', 'people', 'number', 'place', 'siteName'];

function wordsOf(data: Data): Text {
  const found = known.get(data);
  if (found !== undefined) return found;
  const words = (keys: readonly string[]) => keys.flatMap((key) => analyse(textOf(data[key]), read));
  const text = { title: words(titles), rest: words(others) };
  known.set(data, text);
  return text;
}

/** 0 when the word is not there. */
function scoreOf({ title, rest }: Text, wanted: Word, isBegun: boolean): number {
  const isIn = (words: readonly Word[], key: 'canonical' | 'folded') =>
    words.some((word) => isSameWord(word, wanted, key, isBegun));
  if (isIn(title, 'canonical')) return 8;
  if (isIn(rest, 'canonical')) return 4;
  if (isIn(title, 'folded')) return 2;
  return isIn(rest, 'folded') ? 1 : 0;
}

const sameMarks = 4;

/** The items that have every word, best first; equally good ones stay in order. */
export function findItems<Item>(items: readonly Item[], typed: string, dataOf: (item: Item) => Data): Item[] {
  const wanted = analyse(typed, read);
  if (wanted.length === 0) return [...items];
  const isOpen = /[\p{L}\p{N}]$/u.test(typed);
  const scored = items.flatMap((item) => {
    const text = wordsOf(dataOf(item));
    const scores = wanted.map((word, index) => scoreOf(text, word, isOpen && index === wanted.length - 1));
    return scores.includes(0) ? [] : [{ item, scores }];
  });
  // If a word was typed with marks, and an entry has it with the same marks, words with other marks do not count.
  const isMeant = wanted.map(
    ({ marked }, index) => marked && scored.some(({ scores }) => (scores[index] ?? 0) >= sameMarks),
  );
  const total = (scores: readonly number[]) => scores.reduce((sum, score) => sum + score, 0);
  return scored
    .filter(({ scores }) => scores.every((score, index) => isMeant[index] !== true || score >= sameMarks))
    .sort((a, b) => total(b.scores) - total(a.scores))
    .map(({ item }) => item);
}

interface Listed {
  data: Data;
}

/** Replaces Decap's search, which does not find words without their marks and drops entries with a low score. */
export const searchEntries = <Entry extends Listed>(typed: string, entries: readonly Entry[]): Entry[] =>
  findItems(entries, typed, ({ data }) => data);
