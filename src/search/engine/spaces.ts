/** Other ways to put the spaces of a question: a space too many (“đi ển hình”), or too few (“nôngthônmới”). */
import { toWord } from '../analyse.ts';
import { isSyllable } from '../../text/syllable.ts';
import { isFixed, type AskedWord } from './question.ts';

/** Whether a word may be joined to its neighbour or taken apart. */
const isMovable = (word: AskedWord | undefined): word is AskedWord =>
  word !== undefined && !isFixed(word) && word.isName !== true;

/** Versions of the question with two neighbours joined, where `lexicon` has the whole word and one part is weak. */
export function joinWords(
  words: readonly AskedWord[],
  weak: ReadonlySet<number>,
  lexicon: ReadonlySet<string>,
): AskedWord[][] {
  return words.flatMap((word, index) => {
    const next = words[index + 1];
    if (!isMovable(word) || !isMovable(next) || (!weak.has(index) && !weak.has(index + 1))) return [];
    const whole = toWord(word.canonical + next.canonical);
    return lexicon.has(whole.folded) ? [words.toSpliced(index, 2, whole)] : [];
  });
}

const mostLetters = 40;
const mostSplits = 2;

/** Versions of the question with unknown words taken apart into syllables of `lexicon`, the fewest first. */
export function splitWords(
  words: readonly AskedWord[],
  unknown: readonly number[],
  lexicon: ReadonlySet<string>,
): AskedWord[][] {
  const splits = unknown.flatMap((index) => {
    const word = words[index];
    if (!isMovable(word) || word.folded.length < 4 || word.folded.length > mostLetters) return [];
    const parts = partsOf(word.canonical, lexicon).slice(0, mostSplits);
    return parts.length === 0 ? [] : [{ index, parts }];
  });
  if (splits.length === 0) return [];
  const withEach = splits.flatMap(({ index, parts }) => parts.map((part) => words.toSpliced(index, 1, ...part)));
  if (splits.length === 1) return withEach;
  const all = words.flatMap((word, index) => splits.find((split) => split.index === index)?.parts[0] ?? [word]);
  return [all, ...withEach];
}

/** At most four ways to read the letters as two or more syllables of `lexicon`, the fewest syllables first. */
function partsOf(letters: string, lexicon: ReadonlySet<string>): AskedWord[][] {
  const from = new Map<number, AskedWord[][]>([[letters.length, [[]]]]);
  for (let start = letters.length - 1; start >= 0; start -= 1) {
    const ways: AskedWord[][] = [];
    for (let end = start + 1; end <= Math.min(letters.length, start + 7); end += 1) {
      const rest = from.get(end);
      const spelt = letters.slice(start, end);
      if (rest === undefined || rest.length === 0 || !isSyllable(spelt)) continue;
      const word = toWord(spelt);
      if (lexicon.has(word.folded)) for (const way of rest) ways.push([word, ...way]);
    }
    from.set(start, ways.sort((a, b) => a.length - b.length).slice(0, 4));
  }
  return (from.get(0) ?? []).filter((way) => way.length > 1);
}
