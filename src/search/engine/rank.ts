/**
 * Ranks records: first by words that stand side by side, then by words in the title, then by their weight in the text.
 */
import type { Hit } from './index-reader.ts';
import type { AskedWord } from './question.ts';

export interface Ranked {
  record: number;
  rank: number;
  /** All the words asked for stand side by side. */
  isPhrase: boolean;
  /** Most of the words asked for are in the title, and they are most of the title. */
  isNearTitle: boolean;
  /** Position of the first of the words that stand side by side. Position 0 is the first word of the title. */
  at?: number;
  /** The words that found this record, if they differ from the words looked up. */
  reading?: Reading;
}

interface Reading {
  words: readonly AskedWord[];
  /** The last word is a prefix of another word. */
  unfinished: boolean;
}

/** The longest run of consecutive numbers in `positions`, which must be ascending. */
export function longestRun(positions: readonly number[]): { length: number; start: number } {
  let best = { length: 0, start: 0 };
  let length = 0;
  for (const [index, position] of positions.entries()) {
    length = position - 1 === positions[index - 1] ? length + 1 : 1;
    if (length > best.length) best = { length, start: position - length + 1 };
  }
  return best;
}

interface Measure {
  /** How many words were asked for. */
  wordCount: number;
  /** How many words the title has. */
  ofTitle: number;
}

/** Rates a record by the positions of the words: how many stand side by side, and how many are in the title. */
export function rateWords(
  positions: readonly number[],
  { wordCount, ofTitle }: Measure,
): Omit<Ranked, 'record' | 'reading'> & { at: number } {
  const run = longestRun(positions);
  const inTitle = positions.filter((position) => position < ofTitle).length;
  const isPhrase = run.length >= wordCount;
  const isTitle = isPhrase && run.start === 0 && wordCount >= ofTitle;
  const share = Math.min(run.length, wordCount) / wordCount;
  const ofWords = Math.min(1, inTitle / wordCount);
  const cover = ofTitle === 0 || ofWords < 1 / 2 ? 0 : inTitle / ofTitle;
  const rank = share + (isPhrase ? 1 : 0) + cover + ofWords + (isTitle ? 2 : 0);
  return { rank, isPhrase, isNearTitle: cover >= 2 / 3 && ofWords >= 2 / 3, at: run.start };
}

/** `boost` is added to every rank. It lifts one way of searching above another. */
export function rankHits(
  hits: readonly Hit[],
  { wordCount, titleWords, boost = 0 }: { wordCount: number; titleWords: readonly number[]; boost?: number },
): Ranked[] {
  const most = Math.max(...hits.map(({ score }) => score), Number.MIN_VALUE);
  return hits.map(({ record, score, positions }) => {
    const rated = rateWords(positions, { wordCount, ofTitle: titleWords[record] ?? 0 });
    return { record, ...rated, rank: rated.rank + score / most + boost };
  });
}

/** Best first. Each record appears once, with its best rank. */
export function mergeRanked(...lists: readonly (readonly Ranked[])[]): Ranked[] {
  const best = new Map<number, Ranked>();
  for (const ranked of lists.flat()) {
    const known = best.get(ranked.record);
    if (known === undefined || known.rank < ranked.rank)
      best.set(ranked.record, { ...ranked, isPhrase: ranked.isPhrase || known?.isPhrase === true });
  }
  return [...best.values()].sort((a, b) => b.rank - a.rank || a.record - b.record);
}
