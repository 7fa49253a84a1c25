/** Other ways to put the spaces of a question: one too many (“đi ển hình”) or too few (“nôngthônmới”, “xãUBND”). */
import { toWord } from '../analyse.ts';
import { isSyllable } from '../../text/syllable.ts';
import { isFixed, type AskedWord } from './question.ts';

/** Versions of the question with two neighbours joined, where `lexicon` has the whole word and one part is weak. */
export function joinWords(
  words: readonly AskedWord[],
  weak: ReadonlySet<number>,
  lexicon: ReadonlySet<string>,
): AskedWord[][] {
  return words.flatMap((word, index) => {
    const next = words[index + 1];
    if (next === undefined || isFixed(word) || isFixed(next) || (!weak.has(index) && !weak.has(index + 1))) return [];
    const whole = toWord(word.canonical + next.canonical);
    return lexicon.has(whole.folded) ? [words.toSpliced(index, 2, whole)] : [];
  });
}

const mostLetters = 40;
const mostSplits = 2;

/** Versions of the question with unknown words taken apart into words of `lexicon`, the most likely first. */
export function splitWords(
  words: readonly AskedWord[],
  unknown: readonly number[],
  lexicon: ReadonlySet<string>,
): AskedWord[][] {
  const splits = unknown.flatMap((index) => {
    const word = words[index];
    if (word === undefined || isFixed(word) || word.isName === true) return [];
    if (word.folded.length < 4 || word.folded.length > mostLetters) return [];
    const parts = partsOf(word, lexicon).slice(0, mostSplits);
    return parts.length === 0 ? [] : [{ index, parts }];
  });
  if (splits.length === 0) return [];
  const withEach = splits.flatMap(({ index, parts }) => parts.map((part) => words.toSpliced(index, 1, ...part)));
  if (splits.length === 1) return withEach;
  const all = words.flatMap((word, index) => splits.find((split) => split.index === index)?.parts[0] ?? [word]);
  return [all, ...withEach];
}

/** The letters of a word from some place to its end, read as words. */
interface Way {
  parts: AskedWord[];
  /** The lower, the more likely. */
  cost: number;
  /** True if one part is no syllable, and nothing but the letters shows where it ends. */
  hasOther: boolean;
}

const mostWays = 4;
const lettersOfSyllable = 7;
/** Fewest letters of a part that is no syllable. Of two letters, the case must show where it ends. */
const lettersOfOther = { atCaseChange: 2, elsewhere: 3 };
/**
 * A part that is no syllable costs more than two syllables do, because an index has some words that are run together
 * themselves. A space where the case changes costs nothing.
 */
const costOf = { syllable: 1, other: 2.5, atCaseChange: -1 };

/**
 * Ways to read a word as several words of `lexicon`: as syllables, of which at most one may be another word instead,
 * such as an abbreviation or a name; and more of those where the case changes, as in “HĐNDvàUBND”.
 */
function partsOf({ canonical, caseChanges = [] }: AskedWord, lexicon: ReadonlySet<string>): AskedWord[][] {
  const { length } = canonical;
  const changes = new Set(caseChanges);
  const from = new Map<number, Way[]>([[length, [{ parts: [], cost: 0, hasOther: false }]]]);
  for (let start = length - 1; start >= 0; start -= 1) {
    const ways: Way[] = [];
    for (let end = start + 1; end <= length; end += 1) {
      const rest = from.get(end) ?? [];
      if (rest.length === 0) continue;
      const spelt = canonical.slice(start, end);
      const isCut = [start, end].every((place) => place === 0 || place === length || changes.has(place));
      const kind = spelt.length <= lettersOfSyllable && isSyllable(spelt) ? 'syllable' : 'other';
      if (kind === 'other' && spelt.length < lettersOfOther[isCut ? 'atCaseChange' : 'elsewhere']) continue;
      const word = toWord(spelt);
      if (!lexicon.has(word.folded)) continue;
      const isOther = kind === 'other' && !isCut;
      for (const { parts, cost, hasOther } of rest) {
        if (isOther && hasOther) continue;
        const own = costOf[kind] + (changes.has(start) ? costOf.atCaseChange : 0);
        ways.push({ parts: [word, ...parts], cost: own + cost, hasOther: isOther || hasOther });
      }
    }
    from.set(start, ways.sort((a, b) => a.cost - b.cost).slice(0, mostWays));
  }
  return (from.get(0) ?? []).flatMap(({ parts }) => (parts.length > 1 ? [parts] : []));
}
