/**
 * Sections of the yearly report: new exemplars, exemplars that followed others, award decisions, and bar charts of the
 * months and the movements.
 */
import { getUnit } from '../queries/find.ts';
import { fullUnitName } from '../queries/unit-name.ts';
import type { YearReport } from '../queries/year-report.ts';
import { formatDay, formatNumber } from '../text/format.ts';
import { heading, list, paragraph, type Block, type Run } from './blocks.ts';
import type { OutputContext } from './context.ts';

/** A section lists at most this many entries, and only counts the rest. */
const named = 24;

type Lines = (Run | string)[][];

function section(title: string, lines: Lines, rest: (count: number) => string): Block[] {
  if (lines.length === 0) return [];
  const left = lines.length - named;
  return [heading(2, title), list(lines.slice(0, named)), ...(left > 0 ? [paragraph(`Và ${rest(left)} khác.`)] : [])];
}

export function toNewsBlocks({ fresh, spread, decisions }: YearReport, { store, addresses }: OutputContext): Block[] {
  const countExemplars = (count: number) => `${formatNumber(count)} điển hình`;
  const link = (entry: YearReport['fresh'][number]): Run => ({ text: entry.data.title, href: addresses.of(entry) });
  return [
    ...section(
      'Điển hình mới',
      fresh.map((entry) => [link(entry), `, ${fullUnitName(getUnit(store, entry.data.unit))}`]),
      countExemplars,
    ),
    ...section(
      'Đã lan tới nơi khác',
      spread.map(({ copy, origin }) => [link(copy), ', làm theo ', link(origin)]),
      countExemplars,
    ),
    ...section(
      'Quyết định khen thưởng',
      decisions.map(({ data: { number, date, title } }) => [
        [number === null ? undefined : `Số ${number}`, date === null ? undefined : `ngày ${formatDay(date)}`, title]
          .filter((part) => part !== undefined)
          .join(', '),
      ]),
      (count) => `${formatNumber(count)} quyết định`,
    ),
  ];
}

/** A chart of fewer entries than this says less than its table. */
const fewestInChart = 5;

/** Leaves out a chart of too few entries. */
export function toBarBlocks({ year, months, rows }: YearReport): Block[] {
  const byMovement = [...Map.groupBy(rows, ({ movement }) => movement.data.shortName)].map(
    ([name, own]): [string, number] => [
      name,
      own.reduce((sum, { inYear }) => sum + inYear.collectives.published + inYear.individuals.published, 0),
    ],
  );
  const charts: Extract<Block, { kind: 'bars' }>[] = [
    {
      kind: 'bars',
      caption: `Bài đăng từng tháng của năm ${year}: điển hình và người tốt, việc tốt.`,
      columns: ['Tháng', 'Số bài'],
      rows: months.map((count, index) => [`Tháng ${index + 1}`, count]),
    },
    {
      kind: 'bars',
      caption: `Điển hình được công nhận trong năm ${year}, theo thứ tự phong trào của kế hoạch; không xếp hạng cơ quan.`,
      columns: ['Phong trào', 'Số điển hình'],
      rows: byMovement,
    },
  ];
  const drawn = charts.filter(({ rows: bars }) => bars.reduce((sum, [, value]) => sum + value, 0) >= fewestInChart);
  return drawn.length === 0 ? [] : [heading(2, 'Nhìn bằng hình'), ...drawn];
}
