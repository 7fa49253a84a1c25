/**
 * Splits a text into terms with their positions. Different spellings become the same terms: `1.384` is 1384, `30ha` is
 * 30 ha, `Đại hội XIII` is Đại hội 13.
 */
import { toCanonical } from '../text/canonical.ts';
import { fold } from '../text/fold.ts';
import { isSyllable } from '../text/syllable.ts';
import { spellDates } from './dates.ts';
import type { Term } from './term.ts';

/**
 * Digits in groups of three, with the same dot or special space between all groups. A telephone number does not match,
 * because it begins with 0 or +.
 */
const grouped = String.raw`(?<![+\p{N}]|\p{N}[.,])[1-9]\d{0,2}([.\u00a0\u2007\u2009\u202f])\d{3}(?:\1\d{3})*(?!\1?\d)`;
const runs = new RegExp(String.raw`${grouped}|\p{L}[\p{L}\p{M}]*|\p{Nd}+|[\p{Nl}\p{No}]+`, 'gu');

const hyphen = /^[-\u2010\u2011]$/;
/** Characters that join the parts of a code. Between two numbers, a hyphen means a range and does not join. */
const link = /^[-\u2010\u2011./]?$/;
const linkOfNumbers = /^[.,/]?$/;
const isNumber = (term: Term | undefined): boolean => term !== undefined && /^\d+$/.test(term.form);

export function placeTerms(text: string): Term[] {
  const terms = [...text.matchAll(runs)].map(({ 0: written, index }): Term => {
    return { form: formOf(written), start: index, end: index + written.length, joined: false };
  });
  const gaps = terms.map(({ start }, index) => text.slice(terms[index - 1]?.end ?? 0, start));
  readOrdinals(terms, gaps);
  readMoney(terms, gaps);
  for (const [index, term] of terms.entries()) {
    const links = isNumber(term) && isNumber(terms[index - 1]) ? linkOfNumbers : link;
    term.joined = index > 0 && links.test(gaps[index] ?? '') && term.form !== moneyWord;
    // “05 hộ” means 5 hộ, but 3,05 is not 3,5. Longer numbers that begin with 0 are codes.
    if (gaps[index] !== ',') term.form = term.form.replace(/^0(?=[1-9]$)/, '');
  }
  addWholes(terms, gaps);
  addDecimals(terms, gaps);
  return spellDates(terms, gaps);
}

/**
 * Index of the first term of the code, number or date that the term at `index` belongs to, so that no cut divides it.
 */
export function startOfCode(terms: readonly Term[], index: number): number {
  let start = index;
  while (terms[start]?.joined === true) start -= 1;
  return start;
}

function formOf(written: string): string {
  const plain = written.normalize('NFKC');
  if (/^[\p{L}\p{M}]+$/u.test(plain)) return plain;
  const digits = plain.replace(/[. ]/g, '');
  return /^\d+$/.test(digits) ? digits : written;
}

const roman = /^(x{0,3})(ix|iv|v?i{0,3})$/;
const ones = ' i ii iii iv v vi vii viii ix'.split(' ');
/** Words that come before an ordinal, spelt as by `toCanonical`. */
const ordinalWords =
  'mục phần chương điều quí khóa lần thứ hội hồi kì kỉ cấp loại hạng bậc bước đoạn đợt tập lực bảng khu vùng nhóm'.split(
    ' ',
  );
const foldedOrdinalWords = ordinalWords.map(fold);

/** A word with marks must have the right ones. A word without marks matches too. */
function isBeforeOrdinal(written = ''): boolean {
  const word = toCanonical(written);
  return ordinalWords.includes(word) || foldedOrdinalWords.includes(word);
}

const moneyWord = 'đồng';

/** `25000đ` and `25.000 VNĐ` are 25000 đồng. After a space and a number below 100, `đ` is a letter of a list. */
function readMoney(terms: readonly Term[], gaps: readonly string[]): void {
  for (const [index, term] of terms.entries()) {
    const before = terms[index - 1];
    const gap = gaps[index] ?? '';
    if (before === undefined || !isNumber(before) || !/^[ \u00a0]?$/.test(gap)) continue;
    const isSum = gap === '' || Number(before.form) >= 100;
    if (/^vn[dđ]$/i.test(term.form) || (/^đ$/i.test(term.form) && isSum)) term.form = moneyWord;
  }
}

/** Stands for the comma of a decimal number: no other term has a letter between digits. */
const comma = 'p';
export const isDecimal = (form: string): boolean => /^\d+p\d+$/.test(form);

/** Sets `whole` on the two parts of a decimal number, so that 3,5 is 3,50 but is neither 3/5 nor a list. */
function addDecimals(terms: readonly Term[], gaps: readonly string[]): void {
  for (const [index, term] of terms.entries()) {
    const before = terms[index - 1];
    if (before === undefined || gaps[index] !== ',' || !isNumber(before) || !/^\d{1,3}$/.test(term.form)) continue;
    if (/[,./]$/.test(gaps[index - 1] ?? '') && index > 1 && isNumber(terms[index - 2])) continue;
    if (/^[,./]$/.test(gaps[index + 1] ?? '') && isNumber(terms[index + 1])) continue;
    const decimals = term.form.replace(/0+$/, '');
    if (decimals === '') continue;
    const whole = before.form + comma + decimals;
    Object.assign(before, { whole });
    Object.assign(term, { whole, carries: true });
  }
}

/** Second syllables of words like “vi phạm” and “xi măng”, whose first syllable is not an ordinal. */
const endOfWord = /^(?:phạm|pham|rút|khuẩn|sinh|tính|măng)$/i;

/** Replaces Roman ordinals with Arabic ones, if their letters or the word before them show that they are not words. */
function readOrdinals(terms: readonly Term[], gaps: readonly string[]): void {
  for (const [index, term] of terms.entries()) {
    const { form } = term;
    const [before, next] = [terms[index - 1], terms[index + 1]];
    // `X5` is the name of a model.
    const isPart = (gaps[index] === '' && isNumber(before)) || (gaps[index + 1] === '' && isNumber(next));
    const [, tens = '', rest = ''] = roman.exec(form.toLowerCase()) ?? [];
    if (tens + rest === '' || isPart) continue;
    const isNoWord = form.length > 1 && !isSyllable(form);
    if (!isNoWord && (!isBeforeOrdinal(before?.form) || endOfWord.test(next?.form ?? ''))) continue;
    // In a question whose word before this is mistyped, nothing shows that this is an ordinal. `whole` keeps the
    // letters, so that they match too.
    if (!isNoWord) Object.assign(term, { whole: form, carries: true });
    Object.assign(term, { form: String(tens.length * 10 + ones.indexOf(rest)), isRoman: true });
  }
}

/**
 * Sets `whole` on hyphenated words, and on digit groups separated by spaces. Such digits may also be a list of numbers,
 * so the groups stay terms too.
 */
function addWholes(terms: readonly Term[], gaps: readonly string[]): void {
  for (let start = 0, end = 1; start < terms.length; start = end, end += 1) {
    const first = terms[start]?.form ?? '';
    const isGroup = /^[1-9]\d{0,2}$/.test(first) && !isNumber(terms[start - 1]) && gaps[start]?.endsWith('+') !== true;
    const goesOn = ({ form }: Term, gap = '') =>
      isGroup ? gap === ' ' && /^\d{3}$/.test(form) : hyphen.test(gap) && !/\d/.test(first + form);
    for (let next = terms[end]; next !== undefined && goesOn(next, gaps[end]); next = terms[end]) end += 1;
    const parts = terms.slice(start, end);
    if (parts.length === 1) continue;
    const whole = parts.map(({ form }) => form).join('');
    // The unit follows the number, so a number goes to the position of its last part.
    const carrier = isGroup ? parts.at(-1) : parts[0];
    for (const part of parts) {
      Object.assign(part, { whole, carries: part === carrier });
      part.joined ||= isGroup && part !== parts[0];
    }
  }
}
