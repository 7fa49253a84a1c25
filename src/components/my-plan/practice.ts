/**
 * What a reader's plan shows of an exemplar: the practice. The plan page fetches it as JSON, one file for each
 * exemplar, from which the names of people have been removed (`withoutNames`).
 */
import type { Body } from '../../mdx/body.ts';
import type { ExemplarEntry } from '../../queries/store.ts';
import { formatNumber } from '../../text/format.ts';
import { shorten } from '../../text/shorten.ts';
import { toSheetRows } from '../exemplar/sheet-rows.ts';
import { extractSection } from '../sheet/extract.ts';

export interface Practice {
  id: string;
  /** Name of the exemplar's model or, without one, its title. */
  name: string;
  place: string;
  /** Keys are those of `rowsOfPractice`. */
  rows: Partial<Record<RowName, string[]>>;
}

/**
 * The rows of the comparison, in its order. Where a label equals a term of `toSheetRows`, the row is filled from the
 * replication sheet.
 */
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

/** The comparison has room for this many characters of the conditions. */
const mostOfConditions = 320;

interface About {
  place: string;
  /** Name of the office that arranges visits. */
  via: string | undefined;
  /** The evidence of the exemplar, in words. */
  evidence: string;
}

export function toPractice(
  { id, data }: ExemplarEntry,
  body: Pick<Body, 'lines' | 'headings'>,
  { place, via, evidence }: About,
): Practice {
  const [conditions] = extractSection(body, 'Điều kiện để làm theo', mostOfConditions);
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
