/** Other wordings of a question: abbreviations, other synonyms and other spellings. */
import { analyse, toWord, type Word } from '../analyse.ts';
import { beforeDay } from '../dates.ts';
import type { AskedWord } from './question.ts';

export interface Wording {
  words: AskedWord[];
  /** The words that replaced others. */
  put: readonly Word[];
  /** The synonym that replaced words of the reader, spelt as in the data file; undefined for another spelling. */
  said?: string;
}

/** Replaces `count` words of the question, from `start`, with `put`. */
interface Change {
  start: number;
  count: number;
  put: readonly Word[];
  said?: string;
}

export const foldedOf = (words: readonly Word[]): string[] => words.map(({ folded }) => folded);

/** Position of the words of `part` within `whole`, or -1. */
export function findWords(whole: readonly string[], part: readonly string[]): number {
  if (part.length === 0) return -1;
  return whole.findIndex((_word, start) => part.every((word, index) => whole[start + index] === word));
}

/**
 * Lists the question with one group of words replaced by a synonym at a time, with all groups replaced by their first
 * synonym, and in other spellings.
 */
export function otherWordings(words: readonly AskedWord[], groups: readonly (readonly string[])[]): Wording[] {
  const changes = groups.map((group) => changesTo(words, group));
  const firsts = changes.flatMap(([first]) => first ?? []).sort((a, b) => b.start - a.start);
  const isApart = firsts.every(({ start, count }, index) => start + count <= (firsts[index - 1]?.start ?? Infinity));
  const together = firsts.length > 1 && isApart ? [firsts.reduce(change, [...words])] : [];
  const said = firsts.map((one) => one.said).reverse();
  return [
    ...changes.flat().map((one) => ({ words: change(words, one), put: one.put, said: one.said ?? '' })),
    ...together.map((all) => ({ words: all, put: firsts.flatMap(({ put }) => put), said: said.join(', ') })),
    ...otherWritings(words).map((one) => ({ words: change(words, one), put: one.put })),
  ];
}

/** An abbreviation like `P.` is no word by itself: it counts only with its full stop, or put before another word. */
const isLetter = (text: string): boolean => text.length < 3 && text.endsWith('.');

function changesTo(words: readonly AskedWord[], group: readonly string[]): Change[] {
  const parts = group.map((said) => ({ said, put: analyse(said) }));
  const [written] = parts
    .map((part) => ({ ...part, start: findWords(foldedOf(words), foldedOf(part.put)) }))
    .filter(
      ({ said, start, put }) => start !== -1 && isMeant(put, words, start) && (!isLetter(said) || words[start]?.isCut),
    )
    .sort((a, b) => b.put.length - a.put.length);
  if (written === undefined) return [];
  const { start, put: replaced } = written;
  const count = replaced.length;
  const isOther = (put: readonly Word[]) => foldedOf(put).join('') !== foldedOf(replaced).join('');
  return parts
    .filter(({ said, put }) => isOther(put) && (!isLetter(said) || words[start + count] !== undefined))
    .map((part) => ({ ...part, start, count }));
}

/** The replacement of a part of a code belongs to the same code. `P.` and the word after it become a code. */
function change(words: readonly AskedWord[], { start, count, put, said = '' }: Change): AskedWord[] {
  const next = words[start + count];
  const code = words[start]?.code ?? (isLetter(said) ? -1 - start : undefined);
  const own = put.map((word) => (code === undefined ? word : { ...word, code }));
  const changed = words.toSpliced(start, count, ...own);
  return isLetter(said) && next !== undefined
    ? changed.with(start + own.length, { ...next, code: code ?? 0 })
    : changed;
}

const dayOfMonth = /^(?:[1-9]|[12]\d|3[01]) (thang )?(?:[1-9]|1[0-2])$/;
const monthWord = toWord('tháng');

/**
 * Other spellings of dates and of words with a hyphen: `27/7` and “27 tháng 7” replace each other; `7/2021` is also
 * tried without the implied “tháng” and “năm”, because it may be the number of a document; a hyphenated word is also
 * tried as one word.
 */
function otherWritings(words: readonly AskedWord[]): Change[] {
  return words.flatMap(({ whole, code }, start): Change[] => {
    const before = words[start - 1];
    if (whole !== undefined && before?.whole?.canonical !== whole.canonical) {
      const count = words.filter((word) => word.whole?.canonical === whole.canonical).length;
      return [{ start, count, put: [whole] }];
    }
    const next = words[start + 1];
    // A range of two numbers can also be a day: “27-7”.
    if (code === undefined && next?.code === undefined && next?.sign === '-') {
      const day = [words[start] ?? next, next].map((word) => ({ ...word, code: -1 - start }));
      if (!dayOfMonth.test(foldedOf(day).join(' ')) || words[start + 2]?.sign === '-') return [];
      const [first = next, last = next] = day;
      return [{ start, count: 2, put: [first, { ...monthWord, code: -1 - start } as Word, last] }];
    }
    if (code === undefined || before?.code === code) return [];
    const row = words.filter((word) => word.code === code);
    const [first, second, third] = row;
    if (first && second?.isMeant && third && row.length === 3) {
      const isMonthMeant = before?.isMeant === true ? 1 : 0;
      return [{ start: start - isMonthMeant, count: 3 + isMonthMeant, put: [first, third] }];
    }
    const isSaid = dayOfMonth.exec(foldedOf(row).join(' '));
    if (isSaid === null) return [];
    const isDate = second?.sign === '/' || (second?.sign === '.' && beforeDay.test(before?.canonical ?? ''));
    if (isSaid[1] === undefined && !isDate) return [];
    return [
      { start: start + 1, ...(isSaid[1] === undefined ? { count: 0, put: [monthWord] } : { count: 1, put: [] }) },
    ];
  });
}

/** Whether the words typed have the right marks. A word typed without marks always counts as right. */
export const isMeant = (found: readonly Word[], asked: readonly AskedWord[], start: number): boolean =>
  found.every((word, index) => {
    const typed = asked[start + index];
    return typed?.marked !== true || typed.canonical === word.canonical;
  });
