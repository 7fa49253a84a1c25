/**
 * Accepts only plain decimal notation for numbers in files. YAML also reads 1.250 as 1.25, 1e3 as 1000 and 0x1F as 31,
 * but in Vietnamese 1.250 means 1250, and office clerks do not know the other two notations.
 */
import type { Wording } from './problem.ts';

const plainDecimal = /^(?:0|-?(?:[1-9]\d*(?:\.\d+)?|0\.\d*[1-9]\d*))$/;
const likeThousands = /^-?(?=.*[1-9])\d+\.\d{3}$/;

/**
 * Whether the number has exactly three decimals: its point is a decimal point to YAML, and a thousands separator to a
 * Vietnamese reader.
 */
export const isLikeThousands = (written: string): boolean => likeThousands.test(written);

/** The two readings of a number with three decimals: a whole number, or a decimal number in Vietnamese notation. */
export function meaningsOf(written: string): { whole: string; decimal: string } {
  return { whole: written.replace('.', '').replace(/^(-?)0+(?=\d)/, '$1'), decimal: written.replace('.', ',') };
}

/** The problem with a number, or with how the file writes it; undefined when there is none. */
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

/**
 * Writes a number that has three decimals with fewer or more, so that it cannot be read as thousands: `1.250` becomes
 * `1.25`, and `1.255` becomes `1.2550`.
 */
function exact(written: string): string {
  return written.endsWith('0') ? written.replace(/0+$/, '').replace(/\.$/, '') : `${written}0`;
}

function keepsDigits(number: number, written: string): boolean {
  const shortest = written.includes('.') ? written.replace(/\.?0+$/, '') : written;
  return String(number) === shortest || plain(number) === shortest;
}

const plainFormat = new Intl.NumberFormat('en-US', { useGrouping: false, maximumFractionDigits: 20 });

/** The number in decimal notation, without an exponent. For a number that is not finite, an example of the notation. */
function plain(number: number): string {
  if (!Number.isFinite(number)) return '1250.5';
  return Math.abs(number) === 0 ? '0' : plainFormat.format(number);
}

/**
 * How many decimals to write so that the number cannot be read as thousands; undefined when its shortest notation is
 * clear.
 */
export function decimalsFor(number: number): number | undefined {
  return likeThousands.test(String(number)) ? 4 : undefined;
}
