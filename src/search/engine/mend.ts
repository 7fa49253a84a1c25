/** Corrects words that no record has: keys of an input method that was switched off, or typing slips. */
import { analyse, toWord, type ReadWord, type Word } from '../analyse.ts';
import { isSyllable } from '../../text/syllable.ts';
import { isOneSlip } from '../../text/slip.ts';
import { longestRun } from './rank.ts';
import type { Keyed } from './keys.ts';
import { isThere, unknownAmong } from './lookup.ts';
import { isFixed, termsOf, type AskedWord } from './question.ts';
import type { IndexReader } from './index-reader.ts';

export interface Sources {
  reader: IndexReader;
  /** Caches the words of the texts. */
  read: ReadWord;
  textOf: (record: number) => Promise<string>;
  lexicon: () => Promise<readonly string[]>;
}

/** The texts of the records are searched for the word if there are at most this many. */
const fewRecords = 10;
const mostCandidates = 10;
const mostCompared = 4;
const mostMeant = 2;

/** The words decoded from the keys of an input method, if they find more than `words`. */
export async function decodeWords(
  reader: IndexReader,
  words: readonly AskedWord[],
  keyed: Keyed | undefined,
): Promise<readonly AskedWord[]> {
  if (keyed === undefined) return words;
  const unknown = await unknownAmong(reader, words);
  if (unknown.length === 0 && (await isThere(reader, words))) return words;
  if (await isThere(reader, keyed.words, keyed.hasDigits)) return keyed.words;
  // A single word that reads as keys may just as well be a typing slip.
  const stillUnknown = await unknownAmong(reader, keyed.words);
  return keyed.count > 1 && stillUnknown.length < unknown.length ? keyed.words : words;
}

/** Replacements for the word at `index` that records have together with the other words, the likeliest first. */
export async function mendWord(sources: Sources, words: readonly AskedWord[], index: number): Promise<Word[]> {
  const word = words[index];
  if (word === undefined || word.folded.length < 2 || isFixed(word) || word.isName === true) return [];
  const rest = words.filter((_word, other) => other !== index);
  const fromTexts = await mendFromTexts(sources, word, rest);
  return fromTexts === undefined ? mendFromLexicon(sources, words, word) : [fromTexts];
}

/** If only few records have all the other words, looks for the word that was meant in their texts. */
async function mendFromTexts(
  { reader, read, textOf }: Sources,
  word: Word,
  rest: readonly Word[],
): Promise<Word | undefined> {
  if (rest.length === 0) return undefined;
  const count = await reader.count(termsOf(rest));
  if (count === 0 || count > fewRecords) return undefined;
  const hits = await reader.find(termsOf(rest));
  const texts = await Promise.all(hits.map(({ record }) => textOf(record)));
  const near = texts.map((text) => analyse(text, read).filter(({ folded }) => isOneSlip(folded, word.folded)));
  return near.flat().sort((a, b) => likeness(b, word) - likeness(a, word))[0];
}

/** If the question has other words, prefers replacements that records have directly beside them. */
async function mendFromLexicon({ reader, lexicon }: Sources, words: readonly Word[], word: Word): Promise<Word[]> {
  const index = words.indexOf(word);
  const candidates = (await lexicon())
    .filter((known) => isOneSlip(known, word.folded))
    .map(toWord)
    .sort((a, b) => likeness(b, word) - likeness(a, word))
    .slice(0, mostCandidates);
  const counted: { words: Word[]; candidate: Word; count: number }[] = [];
  for (const candidate of candidates) {
    const mended = words.with(index, candidate);
    const count = await reader.count(termsOf(mended));
    if (count > 0) counted.push({ words: mended, candidate, count });
  }
  if (words.length === 1) return likeliest(counted, word).slice(0, 1);
  const compared: { candidate: Word; count: number }[] = [];
  for (const { words: mended, candidate } of counted.slice(0, mostCompared)) {
    const hits = await reader.find(termsOf(mended));
    const phrases = hits.filter(({ positions }) => longestRun(positions).length >= mended.length).length;
    compared.push({ candidate, count: phrases });
  }
  const phrases = compared.filter(({ count }) => count > 0);
  return phrases.length === 0 ? likeliest(compared, word).slice(0, 1) : likeliest(phrases, word).slice(0, mostMeant);
}

function likeliest(known: readonly { candidate: Word; count: number }[], word: Word): Word[] {
  const weigh = (item: { candidate: Word; count: number }) => likeness(item.candidate, word) + Math.log(item.count + 1);
  return known.toSorted((a, b) => weigh(b) - weigh(a)).map(({ candidate }) => candidate);
}

/** Swapped letters are the most common slip, and the first letter is rarely wrong. */
function likeness(known: Word, typed: Word): number {
  const sameLetters = [...known.folded].sort().join('') === [...typed.folded].sort().join('');
  const sameStart = known.folded.startsWith(typed.folded.charAt(0));
  const sameMarks = known.marked && typed.marked && isOneSlip(known.canonical, typed.canonical);
  return (sameLetters ? 2 : 0) + (sameStart ? 1 : 0) + (isSyllable(known.folded) ? 1 : 0) + (sameMarks ? 0.5 : 0);
}
