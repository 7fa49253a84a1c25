/**
 * Rewrites every date to one form: `25/01/2022`, `25-1-2022` and `2022-01-25` become “ngày 25 tháng 1 năm 2022”, and
 * `tháng 1/2022` becomes “tháng 1 năm 2022”. A part of a date is then found like the whole date.
 */
import { fold } from '../text/fold.ts';
import type { Term } from './term.ts';

const [dayWord, monthWord, yearWord] = ['ngày', 'tháng', 'năm'] as const;
const kinds: Readonly<Record<string, string>> = {
  [dayWord]: 'D',
  [monthWord]: 'M',
  [yearWord]: 'Y',
  ngay: 'D',
  thang: 'M',
  nam: 'Y',
  và: 'v',
};
/** After one of these words, `5/2023` is no month: “tỉ lệ 1/2000”, “đội 5/2023”. */
const numbered = new Set('le doi lop nhom khoi bien the hem ngo ngach ban'.split(' '));
/** After one of these words, `3.5` is a day and a month, not a decimal number. */
export const beforeDay = /^(?:ng[àa]y|d[ịi]p|l[ễe])$/i;
const signs = /^( ?)\.\1$|^,$|^[ \u00a0]?[-/\u2010-\u2013\u2212][ \u00a0]?$/;

/**
 * Describes the terms with two characters each: the sign before the term (see `signOf`) and its kind:
 *
 * - `m` a number that can be a month or a day, `d` one that can only be a day, `y` a year, `r` a Roman number from 1 to
 *   12, `n` any other number
 * - `D`, `M` and `Y` the words for day, month and year
 * - `N` a word that is followed by a number of its own
 * - `C` a word that counts something within a year (“quý”, “kỳ”, “đợt”), `v` the word “và”, `w` any other word
 */
const shapeOf = (terms: readonly Term[], gaps: readonly string[]): string =>
  terms.map((term, index) => signOf(gaps[index] ?? '') + kindOf(term)).join('');

/** The sign between two terms: a space (also after a comma), `,`, `.`, `/`, `-` for any dash, `x` for anything else. */
export const signOf = (gap: string): string =>
  /^,?\s+$/.test(gap) ? ' ' : signs.test(gap) ? (/[,./]/.exec(gap)?.[0] ?? '-') : 'x';

function kindOf({ form, isRoman }: Term): string {
  if (/^\d/.test(form)) {
    const number = Number(form);
    if (number >= 1800 && number < 2200) return 'y';
    return number > 0 && number < 13 ? (isRoman ? 'r' : 'm') : number > 12 && number < 32 ? 'd' : 'n';
  }
  const folded = fold(form);
  if (numbered.has(folded)) return 'N';
  return kinds[form.toLowerCase()] ?? (/^(?:quy|qui|ky|ki|so|dot|lan|khoa)$/.test(folded) ? 'C' : 'w');
}

const year = '(?: Y y|[-./]y(?!/))';
/** In “quý 1, 2/2024” the 2 is a quarter like the 1, not a month. */
const notMonth = '(?<!N)(?<!C(?:.[mrdn]| v)+)';
const dates = new RegExp(
  String.raw`.[md](?:([-./])[mr]\1y(?!/)|/m Y y)|.y([-./])m\2[md](?!/)|.[md] M [mr]${year}?|.[MC] [mr]${year}|${notMonth}[ x,]m/y(?!/)`,
  'g',
);

/** `gaps[i]` is the text between the terms `i - 1` and `i`. */
export function spellDates(terms: readonly Term[], gaps: readonly string[]): Term[] {
  const spelt: Term[] = [];
  let at = 0;
  for (const { 0: found, index } of shapeOf(terms, gaps).matchAll(dates)) {
    const start = index / 2;
    const end = start + found.length / 2;
    spelt.push(...terms.slice(at, start), ...spellDate(terms.slice(start, end), found, terms[start - 1]));
    at = end;
  }
  return [...spelt, ...terms.slice(at)];
}

function spellDate(written: readonly Term[], shape: string, before: Term | undefined): Term[] {
  const own = [...shape].filter((_sign, index) => index % 2 === 1);
  const numbers = written.filter((_term, index) => /[mrdy]/.test(own[index] ?? ''));
  const ordered = own[0] === 'y' ? turnRound(numbers) : numbers;
  const year = own.includes('y') ? ordered.pop() : undefined;
  const [month, day] = ordered.toReversed();
  if (month === undefined) return [...written];
  const put = (term: Term, joined: boolean): Term => ({ ...term, joined });
  const say = (kind: string, form: string, at: Term, joined: boolean): Term =>
    put(written[own.indexOf(kind)] ?? { form, start: at.start, end: at.start, joined }, joined);
  const isDaySaid = before !== undefined && kindOf(before) === 'D';
  return [
    ...(day === undefined || year === undefined || isDaySaid ? [] : [say('D', dayWord, day, false)]),
    ...(day === undefined ? [] : [put(day, false)]),
    own[0] === 'C' ? put(written[0] ?? month, false) : say('M', monthWord, month, day !== undefined),
    put(month, day !== undefined),
    ...(year === undefined ? [] : [say('Y', yearWord, year, true), put(year, true)]),
  ];
}

/**
 * Puts the numbers of a date that starts with the year into the order day, month, year. The first number takes the
 * position of the whole date, and the others have no length.
 */
function turnRound(numbers: readonly Term[]): Term[] {
  const [start, end] = [numbers[0]?.start ?? 0, numbers.at(-1)?.end ?? 0];
  return numbers.toReversed().map((term, index) => ({ ...term, start: index === 0 ? start : end, end }));
}
