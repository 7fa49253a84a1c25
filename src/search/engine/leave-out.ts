/**
 * When no record has all the words: finds the records that have all except one or two. A word with a digit is never
 * left out.
 */
import { analyse, isSameWord, type ReadWord, type Word } from '../analyse.ts';
import { withCodes, type Engine } from './lookup.ts';
import { isFixed, termsOf, type AskedWord } from './question.ts';
import { mergeRanked, rankHits, type Ranked } from './rank.ts';

/** With more pairs than this, no pairs are tried: the rarest word is left out first. */
const mostPairs = 66;
const mostFound = 8;

export async function leaveOut(engine: Engine, words: readonly AskedWord[]): Promise<Ranked[]> {
  const positions = words.flatMap((word, position) => (isFixed(word) ? [] : [position]));
  if (words.length < 2 || positions.length === 0) return [];
  const singles = positions.map((position) => [position]);
  const pairs = positions.flatMap((a) => positions.slice(a + 1).map((b) => [a, b]));
  for (const choices of [singles, words.length > 3 && pairs.length <= mostPairs ? pairs : []]) {
    const ranked = await withoutEach(engine, words, choices);
    if (ranked.length > 0) return ranked;
  }
  return leaveOut(engine, await withoutRarest(engine, words));
}

async function withoutEach(
  engine: Engine,
  words: readonly AskedWord[],
  choices: readonly number[][],
): Promise<Ranked[]> {
  const { reader, titleWords } = engine;
  const possible: { terms: string[]; count: number }[] = [];
  for (const left of choices) {
    const terms = termsOf(words.filter((_word, index) => !left.includes(index)));
    const count = await reader.count(terms);
    if (count > 0) possible.push({ terms, count });
  }
  const keep = await withCodes(engine, words);
  const lists: Ranked[][] = [];
  // Try the rarest combinations first: they say most about what was meant.
  for (const { terms } of possible.sort((a, b) => a.count - b.count).slice(0, mostFound))
    lists.push(rankHits(keep(await reader.find(terms)), { wordCount: words.length, titleWords }));
  return mergeRanked(...lists);
}

async function withoutRarest({ reader }: Engine, words: readonly AskedWord[]): Promise<AskedWord[]> {
  let rarest = { index: 0, count: Infinity };
  for (const [index, word] of words.entries()) {
    if (isFixed(word)) continue;
    const count = await reader.count(termsOf([word]));
    if (count < rarest.count) rarest = { index, count };
  }
  return words.filter((_word, index) => index !== rarest.index);
}

/** The words that the text lacks, as shown to the reader. */
export function missingIn(text: string, words: readonly Word[], read: ReadWord): string {
  const written = analyse(text, read);
  return words
    .filter((word) => !written.some((known) => isSameWord(known, word, 'folded')))
    .map(({ canonical }) => canonical)
    .join(' ');
}
