/**
 * Spellings that are confused in Vietnamese, mostly because they sound alike in some part of the country, such as n and
 * ng at the end, or v, d and gi at the beginning. Each gives another possible syllable, so only the other words of a
 * question can show which one was meant.
 */
import { isSyllable } from '../../text/syllable.ts';

const beginnings: readonly (readonly string[])[] = [
  ['v', 'd', 'gi', 'r'],
  ['s', 'x'],
  ['ch', 'tr'],
  ['l', 'n'],
  ['c', 'k', 'q'],
  ['ng', 'ngh'],
  ['g', 'gh'],
  ['d', 'đ'],
  ['h', 'qu'],
];
const endings: readonly (readonly string[])[] = [
  ['n', 'ng'],
  ['n', 'nh'],
  ['c', 't'],
  ['t', 'ch'],
  ['i', 'y'],
  ['o', 'u'],
];

/** Longer ones first, so that `ng` is not read as `n`. */
const beginningOf = (word: string): string =>
  /^(?:ngh|ng|nh|gh|gi(?=[^\p{M}])|ch|tr|th|kh|ph|qu|[bcdđghklmnqrstvx])/u.exec(word)?.[0] ?? '';
const endingOf = (word: string): string => /(?:ng|nh|ch|[nctiyou])$/.exec(word)?.[0] ?? '';

/** Other syllables that sound like the word, with the same marks on the vowels. */
export function confusedWith(word: string): string[] {
  const [start, end] = [beginningOf(word), endingOf(word)];
  const others = [
    ...swaps(beginnings, start).map((other) => other + word.slice(start.length)),
    ...swaps(endings, end).map((other) => word.slice(0, word.length - end.length) + other),
  ];
  return [...new Set(others)].filter((other) => other !== word && isSyllable(other));
}

const swaps = (groups: readonly (readonly string[])[], part: string): string[] =>
  part === ''
    ? []
    : groups.filter((group) => group.includes(part)).flatMap((group) => group.filter((other) => other !== part));
