/**
 * The terms of a text, with their places in it: what people write in several ways becomes the same terms.
 * `1.384` is 1384, `30ha` is 30 ha, `Đại hội XIII` is Đại hội 13.
 */
import { toCanonical } from '../text/canonical.ts';
import { fold } from '../text/fold.ts';
import { isSyllable } from '../text/syllable.ts';
import { spellDates } from './dates.ts';

export interface Term {
  /** What is compared. */
  form: string;
  /** Where it is written; a word that is only meant has no length. */
  start: number;
  end: number;
  /** Belongs to the term before: the parts of `H5N1`, `12,5`, `25/QĐ-UBND` or a date. */
  joined: boolean;
  /**
   * The same without its hyphens or spaces, on each of its parts: `raglai` for `Ra-glai`, `1384` for `1 384`. Of an
   * ordinal its letter: `X` for the 10 of `lần thứ X`.
   */
  whole?: string;
  isRoman?: true;
  /** The part at whose place the index has the whole. */
  carries?: boolean;
}

/** Digits in threes, parted by what parts nothing else. A telephone number begins with 0 or +. */
const grouped = String.raw`(?<![+\p{N}]|\p{N}[.,])[1-9]\d{0,2}([.\u00a0\u2007\u2009\u202f])\d{3}(?:\1\d{3})*(?!\1?\d)`;
const runs = new RegExp(String.raw`${grouped}|\p{L}[\p{L}\p{M}]*|\p{Nd}+|[\p{Nl}\p{No}]+`, 'gu');

const hyphen = /^[-\u2010\u2011]$/;
/** What holds a code together. A stroke between numbers is a range. */
const link = /^[-\u2010\u2011./]?$/;
const linkOfNumbers = /^[.,/]?$/;
const isNumber = (term: Term | undefined): boolean => term !== undefined && /^\d+$/.test(term.form);

export function placeTerms(text: string): Term[] {
  const terms = [...text.matchAll(runs)].map(({ 0: written, index }): Term => {
    return { form: formOf(written), start: index, end: index + written.length, joined: false };
  });
  const gaps = terms.map(({ start }, index) => text.slice(terms[index - 1]?.end ?? 0, start));
  readOrdinals(terms, gaps);
  for (const [index, term] of terms.entries()) {
    const links = isNumber(term) && isNumber(terms[index - 1]) ? linkOfNumbers : link;
    term.joined = index > 0 && links.test(gaps[index] ?? '');
    // 05 hộ are 5 hộ, but 3,05 is not 3,5; longer numbers that begin with 0 are codes.
    if (gaps[index] !== ',') term.form = term.form.replace(/^0(?=[1-9]$)/, '');
  }
  addWholes(terms, gaps);
  return spellDates(terms, gaps);
}

/** The first term of what the one at `index` belongs to, so that nothing is cut in two. */
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
/** In the one spelling of `toCanonical`. */
const ordinalWords =
  'mục phần chương điều quí khóa lần thứ hội hồi kì kỉ cấp loại hạng bậc bước đoạn đợt tập lực bảng khu vùng nhóm'.split(
    ' ',
  );

/** With marks typed, they must be the right ones. */
function isBeforeOrdinal(written = ''): boolean {
  const word = toCanonical(written);
  return ordinalWords.some((known) => known === word || fold(known) === word);
}

/** “vi phạm”, “xi măng”: no ordinals. */
const endOfWord = /^(?:phạm|pham|rút|khuẩn|sinh|tính|măng)$/i;

/** Roman ordinals as Arabic ones, where they cannot be words: by their letters, or by the word before. */
function readOrdinals(terms: readonly Term[], gaps: readonly string[]): void {
  for (const [index, term] of terms.entries()) {
    const { form } = term;
    const [before, next] = [terms[index - 1], terms[index + 1]];
    // X5 is a model.
    const isPart = (gaps[index] === '' && isNumber(before)) || (gaps[index + 1] === '' && isNumber(next));
    const [, tens = '', rest = ''] = roman.exec(form.toLowerCase()) ?? [];
    if (tens + rest === '' || isPart) continue;
    const isNoWord = form.length > 1 && !isSyllable(form);
    if (!isNoWord && (!isBeforeOrdinal(before?.form) || endOfWord.test(next?.form ?? ''))) continue;
    // Behind a word with a slip nothing tells that it is an ordinal.
    if (!isNoWord) Object.assign(term, { whole: form, carries: true });
    Object.assign(term, { form: String(tens.length * 10 + ones.indexOf(rest)), isRoman: true });
  }
}

/** Words with hyphens, and digits in threes that only spaces part: those may be a list too. */
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
    // What is counted follows a number.
    const carrier = isGroup ? parts.at(-1) : parts[0];
    for (const part of parts) {
      Object.assign(part, { whole, carries: part === carrier });
      part.joined ||= isGroup && part !== parts[0];
    }
  }
}
