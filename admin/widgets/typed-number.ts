/**
 * Reads a number as people in Việt Nam type it (1250, 1.250, 12,5, 1.250,5, and 05 as offices do), and also 12.5 as
 * computers write it.
 */
import { isLikeThousands } from '../../src/domain/numbers.ts';
import { parseWrittenNumber } from '../../src/text/format.ts';

/** The number that the text means in Vietnamese notation, otherwise the text itself; `null` for an empty text. */
export function readTypedNumber(typed: string): number | string | null {
  const text = typed.normalize('NFKC').replace(/\s/g, '').replace('−', '-');
  if (text === '') return null;
  // 1.250 is read as thousands below. 0.125 and 5000.000 are ambiguous: they stay text, and the editor must decide.
  if (!isLikeThousands(text) && /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text)) return Number(text);
  const [, sign = '', digits = ''] = /^(-?)(.*)$/.exec(text) ?? [];
  const number = parseWrittenNumber(digits);
  if (number === undefined) return typed;
  return sign === '' || number === 0 ? number : -number;
}

export const showNumber = (value: unknown): string => {
  if (typeof value === 'number') return String(value).replace('.', ',');
  return typeof value === 'string' ? value : '';
};

/** What the field says below itself about the typed text; undefined while it is empty. */
export function sayBack(value: unknown): string | undefined {
  if (typeof value === 'number') return `Máy hiểu là ${showNumber(value)}.`;
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  return `Máy chưa hiểu “${value}” là số nào nên giữ nguyên chữ. Hãy ghi như 1250 hoặc 54,6.`;
}
