/**
 * Questions of a reader who remembers some words from the middle of a title, and types them with the mistakes that
 * people make: a space too many or too few, one more word, two typing errors, or sounds that are confused, which gives
 * another real syllable.
 */
import { fold } from '../../../src/text/fold.ts';
import { isSyllable } from '../../../src/text/syllable.ts';
import { wordsOf } from '../../../src/text/words.ts';
import type { Doc } from './documents.ts';
import { slip } from '../../support/search/keys.ts';
import type { Random } from '../../support/random.ts';

interface Kind {
  name: string;
  least: { at5: number };
  make: (document: Doc, random: Random) => string | undefined;
}

const mostAnswers = 3;
const moreWords = ['nào', 'hay', 'gì', 'không', 'mới', 'tốt', 'ở đâu'];

/** Pairs of endings and of beginnings that are confused in speech. */
const endings = ['n ng', 'c t'].map((pair) => pair.split(' '));
const beginnings = ['v d', 'd gi', 'v gi', 's x', 'ch tr', 'l n'].map((pair) => pair.split(' '));

/** `titles` are all titles, folded, with spaces around. */
export function makeMiddles(titles: readonly string[]): Kind[] {
  const middle = ({ title }: Doc, random: Random): string | undefined => {
    const words = wordsOf(title.normalize('NFC'));
    const length = 4 + random.below(2);
    if (words.length < length + 2) return undefined;
    const start = 1 + random.below(words.length - length - 1);
    const part = words.slice(start, start + length).join(' ');
    const isPlain = /^[\p{L}\p{M} ]+$/u.test(part);
    return isPlain && titles.filter((known) => known.includes(` ${fold(part)} `)).length <= mostAnswers
      ? part
      : undefined;
  };
  const kind = (name: string, least: number, change: (words: string, random: Random) => string | undefined): Kind => ({
    name: `middle of a title, ${name}`,
    least: { at5: least },
    make: (document, random) => {
      const words = middle(document, random);
      return words === undefined ? undefined : change(words, random);
    },
  });
  const confused = (pairs: readonly string[][], isEnding: boolean, count: number) => (words: string, random: Random) =>
    confuse(words, pairs, { isEnding, count, random });
  return [
    kind('as it is', 0.98, (words) => words),
    kind('a space too many', 0.95, spaceTooMany),
    kind('a space too few', 0.95, spaceTooFew),
    kind('one more word', 0.95, (words, random) => `${words} ${random.pick(moreWords)}`),
    kind('one ending confused', 0.95, confused(endings, true, 1)),
    kind('two endings confused', 0.8, confused(endings, true, 2)),
    kind('one beginning confused', 0.95, confused(beginnings, false, 1)),
    kind('two beginnings confused', 0.8, confused(beginnings, false, 2)),
    kind('two slips', 0.85, twoSlips),
    kind('two slips, without marks', 0.85, (words, random) => twoSlips(fold(words), random)),
  ];
}

function spaceTooMany(words: string, random: Random): string | undefined {
  const parts = words.split(' ');
  const long = parts.flatMap((word, index) => (word.length > 2 ? [index] : []));
  if (long.length === 0) return undefined;
  const index = random.pick(long);
  const word = parts[index] ?? '';
  const at = 1 + random.below(word.length - 1);
  return parts.with(index, `${word.slice(0, at)} ${word.slice(at)}`).join(' ');
}

function spaceTooFew(words: string, random: Random): string {
  const parts = words.split(' ');
  const index = random.below(parts.length - 1);
  return parts.toSpliced(index, 2, `${parts[index] ?? ''}${parts[index + 1] ?? ''}`).join(' ');
}

/** Makes one typing error in each of two different words. */
function twoSlips(words: string, random: Random): string | undefined {
  const parts = words.split(' ');
  const long = parts.flatMap((word, index) => (word.length > 2 ? [index] : []));
  if (long.length < 2) return undefined;
  const [first] = long.splice(random.below(long.length), 1);
  const changed = [first ?? 0, random.pick(long)];
  return parts.map((word, index) => (changed.includes(index) ? slip(word, random) : word)).join(' ');
}

function confuse(
  words: string,
  pairs: readonly string[][],
  { isEnding, count, random }: { isEnding: boolean; count: number; random: Random },
): string | undefined {
  const parts = words.split(' ');
  const possible = parts.flatMap((word, index) => {
    const others = confusedForms(word, pairs, isEnding);
    return others.length === 0 ? [] : [{ index, other: random.pick(others) }];
  });
  if (possible.length < count) return undefined;
  for (let left = count; left > 0; left -= 1) {
    const [taken] = possible.splice(random.below(possible.length), 1);
    if (taken !== undefined) parts[taken.index] = taken.other;
  }
  return parts.join(' ');
}

function confusedForms(word: string, pairs: readonly string[][], isEnding: boolean): string[] {
  const swaps = pairs.flatMap(([one = '', other = '']) => [
    [one, other],
    [other, one],
  ]);
  return swaps.flatMap(([from = '', to = '']) => {
    const rest = isEnding ? word.slice(0, -from.length) : word.slice(from.length);
    const isThere = isEnding ? word.endsWith(from) : word.toLowerCase().startsWith(from);
    const isPart = isEnding ? from === 'n' && word.endsWith('ng') : /^(?:ch|tr|th)/i.test(word) && from.length === 1;
    const other = isEnding ? rest + to : to + rest;
    return isThere && !isPart && isSyllable(other) && other !== word ? [other] : [];
  });
}
