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
export const beforeDay = /^(?:ng[àa]y|d[ịi]p|l[ễe]|m[ùuồo]ng)$/i;
/** What has numbers of its own within a year. */
const countedInYear = /^(?:quy|qui|ky|ki|so|dot|lan|khoa)$/;
/** “đội 5/2023”, “tỉ lệ 1/2000”: no months. */
const countedOtherwise = /^(?:lệ|đồ|hoạch|khu|đội|tổ|lớp)$/i;
const signs = /^(\s?)\.\1$|^[^\S\n]?[-/\u2010-\u2013\u2212][^\S\n]?$/;

/**
 * Two characters for each term, what stands before it and what it is: `m` a month or an early day, `d` a later day,
 * `y` a year, `D`, `M` and `Y` the words for them, `L` what stands before days, `C` what is counted within a year, `N` what is
 * counted otherwise, `r` a Roman number, `v` the word for and.
 */
const shapeOf = (terms: readonly Term[], gaps: readonly string[]): string =>
  terms.map((term, index) => signOf(gaps[index] ?? '') + kindOf(term)).join('');

/** What stands between two terms, of which only a day and a month have a slash. */
export const signOf = (gap: string): string => {
  if (/^,?\s+$/.test(gap)) return ' ';
  return gap === ',' ? gap : !signs.test(gap) ? 'x' : (/[./]/.exec(gap)?.[0] ?? '-');
};

function kindOf({ form, isRoman }: Term): string {
  if (/^\d/.test(form)) {
    const number = Number(form);
    if (number >= 1800 && number < 2200) return 'y';
    return number > 0 && number < 13 ? (isRoman ? 'r' : 'm') : number > 12 && number < 32 ? 'd' : 'n';
  }
  return (
    kinds[form.toLowerCase()] ??
    (beforeDay.test(form) ? 'L' : countedOtherwise.test(form) ? 'N' : countedInYear.test(fold(form)) ? 'C' : 'w')
  );
}

const year = '(?: Y y|[-./]y(?!/))';
/** No month: the last of “quý 1, 2/2024” is counted like the first. */
const notMonth = '(?<!N|C(?:.[mrdn]| v)+)';
const dates = new RegExp(
  String.raw`.[md](?:([-./])[mr]\1y(?!/)|/m Y y)|.y([-./])m\2[md](?!/)|.[md] M [mr]${year}?|.[MC] [mr]${year}|${notMonth}[ x,]m/y(?!/)`,
  'g',
);

/** The later of two numbers with a comma or a full stop, unless they are a day. */
const fraction = /(?<=[^.,/][mdyn])(?<![DL]..)[.,][mdyn](?![.,/][mdyn])/y;

/** 05 hộ are 5 hộ, and 3,50 is 3,5. Longer numbers that begin with 0 are codes. */
function dropZeros(terms: readonly Term[], shape: string): void {
  for (const [index, term] of terms.entries()) {
    fraction.lastIndex = index * 2;
    term.form = term.form.replace(fraction.test(shape) ? /(?<=^\d\d?)0$|(?<=^\d)00$/ : /^0(?=[1-9]$)/, '');
  }
}

/** `gaps` are what stands before each term. */
export function spellDates(terms: readonly Term[], gaps: readonly string[]): Term[] {
  const spelt: Term[] = [];
  let at = 0;
  const shape = shapeOf(terms, gaps);
  dropZeros(terms, shape);
  for (const { 0: found, index } of shape.matchAll(dates)) {
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
