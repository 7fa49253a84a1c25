/** What a reader's plan shows of an exemplar: the practice, never the people. The page fetches it by itself. */
import type { Body } from '../../mdx/body.ts';
import type { ExemplarEntry } from '../../queries/store.ts';
import { formatNumber } from '../../text/format.ts';
import { shorten } from '../../text/shorten.ts';
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
  results: 'Kết quả',
  needs: 'Cần gì',
  conditions: 'Điều kiện',
  visit: 'Đến xem',
} as const;
export type RowName = keyof typeof rowsOfPractice;

/** Characters of the conditions that a comparison has room for. */
const mostOfConditions = 320;

interface About {
  place: string;
  /** Name of the office that arranges visits. */
  via: string | undefined;
}

export function toPractice(
  { id, data }: ExemplarEntry,
  body: Pick<Body, 'lines' | 'headings'>,
  { place, via }: About,
): Practice {
  const [conditions] = extractSection(body, 'Điều kiện để làm theo', mostOfConditions);
  const rows: Practice['rows'] = {
    results: data.results.map(
      ({ label, value, unit, before }) =>
        `${label}: ${before === undefined ? '' : `${formatNumber(before)} → `}${formatNumber(value)} ${unit}`,
    ),
    needs: [...data.needs],
    conditions: conditions === undefined ? [] : [shorten(conditions, mostOfConditions)],
    visit: data.visit?.welcome === true && via !== undefined ? [`Hẹn qua ${via}`] : [],
  };
  return { id, name: data.model?.name ?? data.title, place, rows };
}
