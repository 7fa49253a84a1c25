/** Finds the words of a question in the index, and ranks the records by them. */
import type { Shelf } from './candidates.ts';
import { findFillers } from './fillers.ts';
import type { IndexedWord, IndexReader } from './index-reader.ts';
import { positionOf } from './index-reader.ts';
import { codesOf, type AskedWord } from './question.ts';
import { rankRecords, rarity, type Ranked } from './rank.ts';
import type { Sense, Slot } from './seats.ts';

export interface Engine {
  reader: IndexReader;
  shelf: Shelf;
}

/** Other words that may be meant, by the index of the typed word. */
type Senses = ReadonlyMap<number, readonly Sense[]>;

/** How well a spelling fits that has other marks than the typed word. 1 is a perfect fit. */
const fitOfMarks = 0.35;
/** How well a spelling fits that differs from the typed word only in the tones hỏi and ngã. */
const fitOfTone = 0.7;

/** `best` is the best rank among other readings of the question: much lower ranks are left out. */
export async function lookUp(
  engine: Engine,
  words: readonly AskedWord[],
  { others = new Map(), best }: { others?: Senses; best?: number } = {},
): Promise<Ranked[]> {
  await engine.reader.load(words.map(({ folded }) => folded));
  const keep = keepCodes(engine.reader, words);
  return rankRecords(toSlots(engine, words, others), engine.shelf, keep, best);
}

function toSlots({ reader, shelf }: Engine, words: readonly AskedWord[], others: Senses): Slot[] {
  const fillers = findFillers(words);
  const all = shelf.titleWords.length;
  return words.map((asked, index) => {
    const word = reader.find(asked.folded);
    const own = word === undefined ? [] : sensesAsTyped(word, asked);
    const senses = [...own, ...(others.get(index) ?? [])];
    if (asked.isBegun === true && !isKnownAfter(reader, words[index - 1], asked))
      return { asked, senses: [], weight: 0 };
    const counts = own.length > 0 ? [countOf(asked, word)] : senses.map((sense) => sense.word.records.size);
    return { asked, senses, weight: fillers.has(index) ? 0 : rarity(Math.min(all, Math.max(0, ...counts)), all) };
  });
}

/** Whether some record has the word right after `before`, its neighbour in the question: “gan b” as in “viêm gan B”. */
function isKnownAfter({ find }: IndexReader, before: AskedWord | undefined, asked: AskedWord): boolean {
  const pair = [before, asked].flatMap((word) => (word === undefined ? [] : (find(word.folded) ?? [])));
  return pair.length === 2 && [...(pair[1]?.records.keys() ?? [])].some((record) => hasRow(pair, record));
}

/** How many records have the word: with the typed marks, if any record has these. */
function countOf(asked: AskedWord, word: IndexedWord | undefined): number {
  if (word === undefined) return 0;
  const exact = asked.marked ? word.counts[word.forms.indexOf(asked.canonical)] : undefined;
  return exact ?? word.records.size;
}

/**
 * The word as typed, and with other marks. If the index has the word with the typed marks, these are probably right:
 * spellings with other marks then count only beside another word of the question.
 */
function sensesAsTyped(word: IndexedWord, asked: AskedWord): Sense[] {
  const fit = fitTo(word, asked);
  if (!word.forms.includes(asked.canonical) || !asked.marked) return [{ word, fit }];
  return [
    { word, fit: fit.map((one) => (one === 1 ? one : 0)) },
    { word, fit: fit.map((one) => (one === 1 ? 0 : one)), beside: true },
  ];
}

/** How well the spellings of a word fit a typed one. A word that was typed without marks fits all of them. */
export function fitTo({ forms }: Pick<IndexedWord, 'forms'>, asked: AskedWord, most = 1): number[] {
  return forms.map((form) => {
    if (!asked.marked || form === asked.canonical) return most;
    return most * (withoutTone(form) === withoutTone(asked.canonical) ? fitOfTone : fitOfMarks);
  });
}

/** Writes ngã as hỏi, because the two tones sound alike to many people. */
const withoutTone = (word: string): string => word.normalize('NFD').replace(/\u0303/g, '\u0309');

/** Returns a test: whether a record has every number and code of the question, parts side by side, with any marks. */
function keepCodes(reader: IndexReader, words: readonly AskedWord[]): (record: number) => boolean {
  const codes = codesOf(words).map((code) => {
    const known = code.flatMap(({ folded }) => reader.find(folded) ?? []);
    return known.length < code.length ? undefined : known;
  });
  return (record) => codes.every((code) => code !== undefined && hasRow(code, record));
}

/** Whether the record has the words side by side in this order. */
export function hasRow(words: readonly IndexedWord[], record: number): boolean {
  const [first = new Set<number>(), ...others] = words.map(
    ({ records }) => new Set((records.get(record) ?? []).map(positionOf)),
  );
  return [...first].some((start) => others.every((positions, index) => positions.has(start + index + 1)));
}

/** Indexes of the words that no record has. */
export const unknownAmong = ({ find }: IndexReader, words: readonly AskedWord[]): number[] =>
  words.flatMap(({ folded }, index) => (find(folded) === undefined ? [index] : []));
