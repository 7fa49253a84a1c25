/** Reads a number as people in Việt Nam type it (1250, 12,5, 1.250,5), and also 12.5 as computers write it. */
import { isLikeThousands } from '../../src/domain/numbers.ts';
import { parseVietnameseNumber } from '../../src/text/format.ts';

/** The number when the text has only one meaning, otherwise the text itself; `null` for an empty text. */
export function readTypedNumber(typed: string): number | string | null {
  const text = typed.normalize('NFKC').replace(/\s/g, '').replace('−', '-');
  if (text === '') return null;
  if (isLikeThousands(text)) return typed;
  if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text)) return Number(text);
  const [, sign = '', digits = ''] = /^(-?)(.*)$/.exec(text) ?? [];
  const number = parseVietnameseNumber(digits);
  if (number === undefined) return typed;
  return sign === '' || number === 0 ? number : -number;
}

export const showNumber = (value: unknown): string => {
  if (typeof value === 'number') return String(value).replace('.', ',');
  return typeof value === 'string' ? value : '';
};
