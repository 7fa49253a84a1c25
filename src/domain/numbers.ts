/**
 * YAML takes 1.250 for one and a quarter, 1e3 for a thousand and 0x1F for 31; a clerk means something else by the
 * first and knows nothing of the others. So a file writes numbers in one way only.
 */
import type { Wording } from './problem.ts';

const plainDecimal = /^(?:0|-?(?:[1-9]\d*(?:\.\d+)?|0\.\d*[1-9]\d*))$/;
const likeThousands = /^-?(?=.*[1-9])\d+\.\d{3}$/;

/** Exactly three decimals: one number to a machine, a thousand times that to a Vietnamese reader. */
export const isLikeThousands = (written: string): boolean => likeThousands.test(written);

/** The two that such a text can mean. */
export function meaningsOf(written: string): { whole: string; decimal: string } {
  return { whole: written.replace('.', '').replace(/^(-?)0+(?=\d)/, '$1'), decimal: written.replace('.', ',') };
}

/** What is to be asked about a number as it is written; undefined when it can mean one thing only. */
export function askAboutNumber(number: number, written: string | undefined): Wording | undefined {
  if (String(number).includes('e') && !/e/i.test(written ?? ''))
    return `${number > 1 || number < -1 ? 'lớn quá' : 'nhỏ quá'} mức ghi được. Hãy xem lại số này.`;
  if (written === undefined) return undefined;
  if (!plainDecimal.test(written) && !isZero(written)) {
    return `ghi “${written}” thì máy đọc là ${number}. Hãy ghi bằng chữ số thường, phần lẻ sau dấu chấm, ví dụ ${plain(number)}.`;
  }
  if (!keepsDigits(number, written))
    return `“${written}” có quá nhiều chữ số nên máy đọc thành ${number}. Hãy ghi ngắn lại.`;
  if (!likeThousands.test(written)) return undefined;
  const { whole, decimal } = meaningsOf(written);
  return `“${written}” là ${whole} hay ${decimal}? Nếu là ${whole} thì ghi ${whole}, không có dấu chấm. Nếu là số lẻ ${decimal} thì ghi ${exact(written)}.`;
}

const isZero = (written: string): boolean => /^0\.0+$/.test(written);

/** Cannot be taken for thousands: not three decimals. */
function exact(written: string): string {
  return written.endsWith('0') ? written.replace(/0+$/, '').replace(/\.$/, '') : `${written}0`;
}

function keepsDigits(number: number, written: string): boolean {
  const shortest = written.includes('.') ? written.replace(/\.?0+$/, '') : written;
  return String(number) === shortest || plain(number) === shortest;
}

const plainFormat = new Intl.NumberFormat('en-US', { useGrouping: false, maximumFractionDigits: 20 });

/** Without an exponent. */
function plain(number: number): string {
  if (!Number.isFinite(number)) return '1250.5';
  return Math.abs(number) === 0 ? '0' : plainFormat.format(number);
}

/** Decimals with which a file may write the number so that nobody takes it for thousands; undefined when it needs none. */
export function decimalsFor(number: number): number | undefined {
  return likeThousands.test(String(number)) ? 4 : undefined;
}
