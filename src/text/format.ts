const numberFormat = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 20 });

export function formatNumber(value: number): string {
  return numberFormat.format(value);
}

const vietnameseNumber = /^(?:0|[1-9]\d*|[1-9]\d{0,2}(?:\.\d{3})+)(?:,\d+)?$/;

/** Reads 2150, 2.150, 12,5 and 1.250,5. Undefined for anything else, for example "2.5" and "1,250.5". */
export function parseVietnameseNumber(text: string): number | undefined {
  if (!vietnameseNumber.test(text)) return undefined;
  const value = Number(text.replaceAll('.', '').replace(',', '.'));
  return value <= Number.MAX_SAFE_INTEGER ? value : undefined;
}

/** Reads also what offices write by hand: a leading zero (05) and spaces between thousands (12 000). */
export const parseWrittenNumber = (text: string): number | undefined =>
  parseVietnameseNumber(
    text
      .trim()
      .replace(/^0(?=[1-9]$)/, '')
      .replace(/(?<=\d)[ \u00A0](?=\d{3})/g, '.'),
  );

/** '2023-06-09' → '9/6/2023' */
export function formatDay(day: string): string {
  const { year, month, date } = readDay(day);
  return `${date}/${month}/${year}`;
}

/** '2023-06' → 'tháng 6 năm 2023' */
export function formatMonth(month: string): string {
  const [year = 0, monthOfYear = 0] = readNumbers(month, /^(\d{4})-(\d{2})$/);
  return `tháng ${monthOfYear} năm ${year}`;
}

/** Formats '2024', '2024-05' or '2024-05-17', with as much of the date as is given. */
export function formatPartialDay(partialDay: string): string {
  if (/^\d{4}$/.test(partialDay)) return `năm ${partialDay}`;
  if (partialDay.length === 7) return formatMonth(partialDay);
  return formatDay(partialDay);
}

function readDay(day: string): { year: number; month: number; date: number } {
  const [year = 0, month = 0, date = 0] = readNumbers(day, /^(\d{4})-(\d{2})-(\d{2})$/);
  return { year, month, date };
}

function readNumbers(text: string, pattern: RegExp): number[] {
  const match = pattern.exec(text);
  if (!match) throw new RangeError(`Not a day, month or year: ${text}`);
  return match.slice(1).map(Number);
}
