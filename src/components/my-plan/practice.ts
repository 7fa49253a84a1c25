/** What a reader's plan shows of an exemplar: the practice, never the people. The page fetches it by itself. */
import type { Body } from '../../mdx/body.ts';
import type { ExemplarEntry } from '../../queries/store.ts';
import { formatNumber } from '../../text/format.ts';
import { shorten } from '../../text/shorten.ts';
import { toSheetRows } from '../exemplar/sheet-rows.ts';
import { extractSection } from '../sheet/extract.ts';

export interface Practice {
  id: string;
  /** The name of the model, or the title. */
  name: string;
  place: string;
  /** By the names of `rowsOfPractice`. */
  rows: Partial<Record<RowName, string[]>>;
}

/** In the order of the comparison. */
export const rowsOfPractice = {
  cost: 'Chi phí',
  time: 'Có kết quả',
  people: 'Người làm',
  needs: 'Cần có sẵn',
  season: 'Lúc làm',
  place: 'Nơi hợp',
  unsuitable: 'Không hợp khi',
  pitfalls: 'Chỗ dễ vấp',
  conditions: 'Điều kiện',
  results: 'Kết quả',
  evidence: 'Căn cứ đến nay',
  visit: 'Đến xem',
} as const;
export type RowName = keyof typeof rowsOfPractice;

/** Characters of the conditions that a comparison has room for. */
const mostOfConditions = 320;

interface About {
  place: string;
  /** Name of the office that arranges visits. */
  via: string | undefined;
  /** How sure one can be, in words. */
  evidence: string;
}

export function toPractice(
  { id, data }: ExemplarEntry,
  body: Pick<Body, 'lines' | 'headings'>,
  { place, via, evidence }: About,
): Practice {
  const [conditions] = extractSection(body, 'Điều kiện để làm theo', mostOfConditions);
  // The terms of the sheet are those of the comparison.
  const sheet = new Map(toSheetRows(data).map(({ term, text, notes }) => [term, [text, ...notes]]));
  const ofSheet = Object.entries(rowsOfPractice).flatMap(([row, term]) => {
    const lines = sheet.get(term)?.filter((line) => line !== undefined) ?? [];
    return lines.length === 0 ? [] : [[row, lines] as const];
  });
  const rows: Practice['rows'] = {
    ...Object.fromEntries(ofSheet),
    results: data.results.map(
      ({ label, value, unit, before }) =>
        `${label}: ${before === undefined ? '' : `${formatNumber(before)} → `}${formatNumber(value)} ${unit}`,
    ),
    conditions: conditions === undefined ? [] : [shorten(conditions, mostOfConditions)],
    evidence: [evidence],
    visit: data.visit?.welcome === true && via !== undefined ? [`Hẹn qua ${via}`] : [],
  };
  return { id, name: data.model?.name ?? data.title, place, rows };
}
