/** Months of the year in words. */

/**
 * `['thang-11', 'thang-12', 'thang-1']` → “tháng 11 đến tháng 1”. Several such spans, or single months, are joined by
 * commas and “và”. All twelve months are “quanh năm”.
 */
export function formatMonths(months: readonly string[]): string {
  const numbers = new Set(months.map((month) => Number(month.replace('thang-', ''))));
  const before = (month: number): number => ((month + 10) % 12) + 1;
  const after = (month: number): number => (month % 12) + 1;
  if (numbers.size === 12) return 'quanh năm';
  const spans = [...numbers]
    .filter((month) => !numbers.has(before(month)))
    .sort((a, b) => a - b)
    .map((first) => {
      let last = first;
      while (numbers.has(after(last))) last = after(last);
      if (last === first) return `tháng ${first}`;
      return last === after(first) ? `tháng ${first} và tháng ${last}` : `tháng ${first} đến tháng ${last}`;
    });
  return spans.length < 3 ? spans.join(' và ') : `${spans.slice(0, -1).join(', ')} và ${spans.at(-1) ?? ''}`;
}
