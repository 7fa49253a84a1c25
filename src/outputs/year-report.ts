/** The figures of a year as a table, as records and as the text of the report to the province. */
import type { Tally } from '../domain/progress.ts';
import { sectors } from '../domain/vocabulary.ts';
import { isCounted, type YearReport, type YearRow } from '../queries/year-report.ts';
import { strings } from '../strings.ts';
import { formatDay, formatNumber } from '../text/format.ts';
import { heading, list, paragraph, type Block } from './blocks.ts';
import type { OutputContext } from './context.ts';
import type { Grid } from './csv.ts';
import { toGrid, type Table } from './tables.ts';
import { toBarBlocks, toNewsBlocks } from './year-news.ts';

export const yearTitle = ({ year }: Pick<YearReport, 'year'>): string =>
  `Số liệu năm ${year} cho báo cáo thực hiện kế hoạch`;

function nameOf({ movement: { data }, inYear: { sector }, ofOtherPlan }: YearRow): string {
  const parts = [
    `${data.order}. ${data.shortName}`,
    sector && `ngành ${sectors[sector]}`,
    ofOtherPlan && strings.planOf(ofOtherPlan),
  ];
  return parts.filter(Boolean).join(', ');
}

/** Columns of the printed table; a page has no room for more. */
const headings = ['Phong trào', 'Tập thể, trong năm', 'Cá nhân, trong năm', 'Tập thể, lũy kế', 'Cá nhân, lũy kế'];
const toRow = (row: YearRow): (string | number)[] => [
  nameOf(row),
  row.inYear.collectives.published,
  row.inYear.individuals.published,
  againstFloor(row.soFar.collectives),
  againstFloor(row.soFar.individuals),
];
const againstFloor = ({ published, atLeast }: Tally): string => `${formatNumber(published)} / ${formatNumber(atLeast)}`;

const columns: Table<YearRow> = [
  ['Phong trào', nameOf],
  ['Tập thể trong năm', ({ inYear }) => inYear.collectives.published],
  ['Cá nhân trong năm', ({ inYear }) => inYear.individuals.published],
  ['Tập thể lũy kế', ({ soFar }) => soFar.collectives.published],
  ['Ít nhất: tập thể', ({ soFar }) => soFar.collectives.atLeast],
  ['Cá nhân lũy kế', ({ soFar }) => soFar.individuals.published],
  ['Ít nhất: cá nhân', ({ soFar }) => soFar.individuals.atLeast],
  ['Chuyện đăng trong năm', ({ stories }) => stories],
];

export const toYearGrid = ({ rows }: YearReport): Grid => toGrid(columns, rows);

export function toYearJson({ year, isOpen, rows, recognised, stories, events, recognitions }: YearReport): object {
  return {
    year,
    isOpen,
    recognised: {
      collectives: recognised.collectives,
      individuals: recognised.individuals,
      newFactors: recognised.newFactors,
      replicated: recognised.replicated,
    },
    stories,
    events,
    recognitions,
    movements: rows.map((row) => ({
      movement: row.movement.id,
      sector: row.inYear.sector,
      inYear: { collectives: row.inYear.collectives.published, individuals: row.inYear.individuals.published },
      soFar: { collectives: row.soFar.collectives.published, individuals: row.soFar.individuals.published },
      atLeast: { collectives: row.soFar.collectives.atLeast, individuals: row.soFar.individuals.atLeast },
      stories: row.stories,
    })),
  };
}

/** The whole report without its title. */
export function toYearBlocks(report: YearReport, context: OutputContext): Block[] {
  const { store, addresses } = context;
  const { year, isOpen, recognised, stories, events, recognitions, samples } = report;
  const figures = [
    `Điển hình tiên tiến được công nhận trong năm: ${formatNumber(recognised.collectives)} tập thể, ${formatNumber(recognised.individuals)} cá nhân, tính cả hộ gia đình.`,
    `Nhân tố mới: ${formatNumber(recognised.newFactors)}; điển hình nhân rộng từ nơi khác: ${formatNumber(recognised.replicated)}.`,
    `Gương “${strings.stories}” đăng trong năm: ${formatNumber(stories)}.`,
    `Tham quan, hội nghị, tọa đàm, cuộc thi viết: ${formatNumber(events)}.`,
    `Khen thưởng trong năm của các điển hình đã đăng: ${formatNumber(recognitions)}.`,
  ];
  const state = isOpen ? `Năm chưa hết, ghi nhận đến ngày ${formatDay(store.today)}. ` : '';
  const left = samples > 0 ? ` ${formatNumber(samples)} bài minh họa của bản xem thử không được tính.` : '';
  if (!isCounted(report)) {
    const told = `${state}${isOpen ? 'Chưa' : 'Không'} có bài nào của năm ${year} được đăng trên ${store.settings.siteName}, nên ${isOpen ? 'chưa' : 'không'} có số liệu để báo cáo.${left}`;
    return [paragraph(told)];
  }
  return [
    paragraph(
      `${state}Chỉ đếm điều đã đăng trên ${store.settings.siteName}; chưa đăng không có nghĩa là chưa được công nhận.${left}`,
    ),
    heading(2, 'Trong năm'),
    list(figures.map((figure) => [figure])),
    heading(2, 'Theo phong trào'),
    {
      kind: 'table',
      caption: `Lũy kế tính từ đầu kế hoạch đến hết năm ${year}, trên chỉ tiêu “ít nhất”; không xếp hạng cơ quan.`,
      columns: headings,
      rows: report.rows.map(toRow),
    },
    ...toBarBlocks(report),
    ...toNewsBlocks(report, context),
    paragraph('Nguồn: ', { text: store.settings.siteName, href: addresses.home }, '.'),
  ];
}
