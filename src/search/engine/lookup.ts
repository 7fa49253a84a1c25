/** Records for words that are taken as they stand. */
import type { Word } from '../analyse.ts';
import type { IndexReader } from './index-reader.ts';
import { continuationsOf, openTermsOf, termsOf } from './question.ts';
import { mergeRanked, rankHits, type Ranked } from './rank.ts';

export interface Engine {
  reader: IndexReader;
  titleWords: readonly number[];
}

export interface Wanted {
  words: readonly Word[];
  /** Side by side or not at all. */
  quoted?: boolean;
  /** The last word may be the beginning of a longer one. */
  open?: boolean;
  /** The last word is known as a beginning only. */
  unfinished?: boolean;
}

export interface Found {
  ranked: Ranked[];
  /** Records with the words apart or with other marks, which are shown on demand. */
  wider: Ranked[];
  /** Some record has the words side by side, with the marks that were typed. */
  isPhrase: boolean;
}

/** What was typed with its marks stands above what differs in them. */
const boostOfMarks = 1;
const penaltyOfBeginning = -0.25;

export async function lookUp(
  { reader, titleWords }: Engine,
  { words, quoted, open, unfinished }: Wanted,
): Promise<Found> {
  const options = { wordCount: words.length, titleWords };
  const isMarked = words.some(({ marked }) => marked);
  const terms = unfinished === true ? openTermsOf(words) : termsOf(words);
  const loose = rankHits(await reader.find(terms), options);
  const exact = isMarked ? rankHits(await reader.find(terms, true), { ...options, boost: boostOfMarks }) : [];
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
  // In a long question common words can stand side by side by chance; those of a title do not.
  const isSure = whole.some((found) => found.isPhrase && (found.isNearTitle || words.length <= 3));
  if (open !== true || unfinished === true || isSure) return { ranked: whole, wider: [], isPhrase };
  // A short question would load more for its last word than for all it asks.
  const last = words.at(-1);
  if (last !== undefined && words.length > 3) await reader.prepare(continuationsOf(last));
  const begun = await reader.find(openTermsOf(words));
  return {
    ranked: mergeRanked(whole, rankHits(begun, { ...options, boost: penaltyOfBeginning })),
    wider: [],
    isPhrase,
  };
}

/** The records that have each of the phrases. */
export async function findPhrases(engine: Engine, phrases: readonly (readonly Word[])[]): Promise<Set<number>> {
  const lists: Set<number>[] = [];
  for (const words of phrases) {
    const { ranked } = await lookUp(engine, { words, quoted: true });
    lists.push(new Set(ranked.filter(({ isPhrase }) => isPhrase).map(({ record }) => record)));
  }
  const [first = new Set<number>(), ...others] = lists;
  return new Set([...first].filter((record) => others.every((records) => records.has(record))));
}
