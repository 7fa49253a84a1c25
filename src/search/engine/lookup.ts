/** Finds and ranks the records for given words, without correcting the words. */
import { toTerm, type Word } from '../analyse.ts';
import type { IndexReader } from './index-reader.ts';
import { codesOf, continuationsOf, openTermsOf, termsOf, type AskedWord } from './question.ts';
import { mergeRanked, rankHits, type Ranked } from './rank.ts';

export interface Engine {
  reader: IndexReader;
  titleWords: readonly number[];
}

export interface Wanted {
  words: readonly AskedWord[];
  /** The words are in quotation marks: if some record has them side by side, `ranked` contains only such records. */
  quoted?: boolean;
  /** The last word may be a prefix of a longer word. */
  open?: boolean;
  /** The index knows the last word only as a prefix. */
  unfinished?: boolean;
}

export interface Found {
  ranked: Ranked[];
  /** Records that have the words apart or with other marks. They are shown on demand. */
  wider: Ranked[];
  /** Some record has the words side by side, with the marks that were typed. */
  isPhrase: boolean;
}

/** Records with the marks that were typed rank above records with other marks. */
const boostOfMarks = 1;
const penaltyOfBeginning = -0.25;

/** Whether some record has all the words, and every code exactly as typed. */
export async function isThere(reader: IndexReader, words: readonly AskedWord[], exact = false): Promise<boolean> {
  if ((await reader.count(termsOf(words), exact)) === 0) return false;
  const keep = await withCodes({ reader }, words);
  return keep(await reader.find(termsOf(words))).length > 0;
}

/** Positions (in `words`) of the words that the index does not know. */
export async function unknownAmong(reader: IndexReader, words: readonly Word[]): Promise<number[]> {
  const unknown: number[] = [];
  for (const [index, word] of words.entries()) if ((await reader.count([toTerm(word)])) === 0) unknown.push(index);
  return unknown;
}

/**
 * Makes a filter that keeps the records with every number and code exactly as typed. The filter is needed because
 * Pagefind ignores a word that it does not know.
 */
export async function withCodes(
  { reader }: Pick<Engine, 'reader'>,
  words: readonly AskedWord[],
): Promise<<Item extends { record: number }>(found: readonly Item[]) => Item[]> {
  const sets: ReadonlySet<number>[] = [];
  for (const terms of codesOf(words)) sets.push(await reader.findInOrder(terms));
  return (found) => found.filter(({ record }) => sets.every((records) => records.has(record)));
}

export async function lookUp(
  { reader, titleWords }: Engine,
  { words, quoted, open, unfinished }: Wanted,
): Promise<Found> {
  const keep = await withCodes({ reader }, words);
  const options = { wordCount: words.length, titleWords };
  const isMarked = words.some(({ marked }) => marked);
  const terms = unfinished === true ? openTermsOf(words) : termsOf(words);
  const loose = rankHits(keep(await reader.find(terms)), options);
  const exact = isMarked ? rankHits(keep(await reader.find(terms, true)), { ...options, boost: boostOfMarks }) : [];
  const whole = mergeRanked(exact, loose);
  const isPhrase = (isMarked ? exact : loose).some((found) => found.isPhrase);
  const isShort = words.length <= 2 || quoted === true;
  if (isShort) {
    const asked = isMarked && exact.length > 0 ? exact : loose;
    const close = [asked, loose].map((list) => list.filter(({ isPhrase }) => isPhrase)).find((list) => list.length > 0);
    if (close !== undefined) {
      const ranked = mergeRanked(close);
      const shown = new Set(ranked.map(({ record }) => record));
      return { ranked, wider: whole.filter(({ record }) => !shown.has(record)), isPhrase };
    }
  }
  // In a long question, common words can stand side by side by chance, but not in a title.
  const isSure = whole.some((found) => found.isPhrase && (found.isNearTitle || words.length <= 3));
  if (open !== true || unfinished === true || isSure) return { ranked: whole, wider: [], isPhrase };
  // Not done for a short question, where it would load more for the last word than for all the words so far.
  const last = words.at(-1);
  if (last !== undefined && words.length > 3) await reader.prepare(continuationsOf(last));
  const begun = keep(await reader.find(openTermsOf(words)));
  return {
    ranked: mergeRanked(whole, rankHits(begun, { ...options, boost: penaltyOfBeginning })),
    wider: [],
    isPhrase,
  };
}
