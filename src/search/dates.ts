/**
 * One way to write dates: `25/01/2022`, `25-1-2022` and `2022-01-25` are ngày 25 tháng 1 năm 2022, and `tháng 1/2022`
 * is tháng 1 năm 2022, so that a part of a date is found like the whole.
 */
import { fold } from '../text/fold.ts';
import type { Term } from './terms.ts';

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
/** `3.5` behind one of them is the day. */
export const beforeDay = /^(?:ng[àa]y|d[ịi]p|l[ễe])$/i;
const signs = /^( ?)\.\1$|^,$|^[ \u00a0]?[-/\u2010-\u2013\u2212][ \u00a0]?$/;

/**
 * Two characters for each term, what stands before it and what it is: `m` a month or an early day, `d` a later day,
 * `y` a year, `D`, `M` and `Y` the words for them, `C` what is counted within a year, `r` a Roman number, `v` the word for and.
 */
const shapeOf = (terms: readonly Term[], gaps: readonly string[]): string =>
  terms.map((term, index) => signOf(gaps[index] ?? '') + kindOf(term)).join('');

/** What stands between two terms, of which only a day and a month have a slash. */
export const signOf = (gap: string): string =>
  /^,?\s+$/.test(gap) ? ' ' : signs.test(gap) ? (/[,./]/.exec(gap)?.[0] ?? '-') : 'x';

function kindOf({ form, isRoman }: Term): string {
  if (/^\d/.test(form)) {
    const number = Number(form);
    if (number >= 1800 && number < 2200) return 'y';
    return number > 0 && number < 13 ? (isRoman ? 'r' : 'm') : number > 12 && number < 32 ? 'd' : 'n';
  }
  return kinds[form.toLowerCase()] ?? (/^(?:quy|qui|ky|ki|so|dot|lan|khoa)$/.test(fold(form)) ? 'C' : 'w');
}

const year = '(?: Y y|[-./]y(?!/))';
/** No month: the last of “quý 1, 2/2024” is counted like the first. */
const notMonth = '(?<!C(?:.[mrdn]| v)+)';
const dates = new RegExp(
  String.raw`.[md](?:([-./])[mr]\1y(?!/)|/m Y y)|.y([-./])m\2[md](?!/)|.[md] M [mr]${year}?|.[MC] [mr]${year}|${notMonth}[ x,]m/y(?!/)`,
  'g',
);

/** `gaps` are what stands before each term. */
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

/** Year first: the whole has the place of its day. */
function turnRound(numbers: readonly Term[]): Term[] {
  const [start, end] = [numbers[0]?.start ?? 0, numbers.at(-1)?.end ?? 0];
  return numbers.toReversed().map((term, index) => ({ ...term, start: index === 0 ? start : end, end }));
}
