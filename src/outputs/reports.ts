/** The period reports: the round-up of each month and the report of each year, as text, as a table and as records. */
import type { Block } from './blocks.ts';
import type { OutputContext } from './context.ts';
import type { Grid } from './csv.ts';
import {
  isEmptyRoundUp,
  partOf,
  partsOf,
  roundUpTitle,
  toRoundUpBlocks,
  toRoundUpGrid,
  toRoundUpJson,
} from './round-up.ts';
import { toYearBlocks, toYearGrid, toYearJson, yearTitle } from './year-report.ts';
import { listRoundUps, roundUpOf, type RoundUp } from '../queries/round-up.ts';
import type { Article, Store } from '../queries/store.ts';
import { hasFigures, listReportYears, yearReportOf } from '../queries/year-report.ts';
import { formatMonth } from '../text/format.ts';

export interface PeriodReport {
  /** `2024-05` or `2024`, as in its address. */
  period: string;
  /** Text of links to the report. */
  label: string;
  title: string;
  isOpen: boolean;
  /** Last day of the period or, while the period is open, today. */
  day: string;
  /** Whether the report has no content to send on. */
  isEmpty: boolean;
  /** Number of parts. A page shows one part, counted from 1; a file holds all of them. */
  parts: number;
  blocks: (part?: number) => Block[];
  /** The report as a spreadsheet table. */
  grid: () => Grid;
  json: () => object;
}

interface Period {
  period: string;
  isEmpty: boolean;
}

/** All months, then all years, each newest first. */
const listPeriods = (store: Store): Period[] => [
  ...listRoundUps(store).map((roundUp) => ({ period: roundUp.month, isEmpty: isEmptyRoundUp(roundUp) })),
  ...listReportYears(store).map((year) => ({ period: String(year), isEmpty: !hasFigures(yearReportOf(store, year)) })),
];

export const reportPaths = (store: Store) =>
  listPeriods(store).map(({ period }) => ({ params: { period }, props: { period } }));

/** Static paths of the pages: one for each part of each report. */
export const reportPages = (store: Store) =>
  listPeriods(store).flatMap(({ period }) => {
    const parts = isMonth(period) ? partsOf(roundUpOf(store, period)) : 1;
    return Array.from({ length: parts }, (_, index) => ({
      params: { period, part: index === 0 ? undefined : `phan/${index + 1}` },
      props: { period, part: index + 1 },
    }));
  });

/** Static paths of the Word and Excel files. A report without content has none, because there is nothing to send on. */
export const reportsToSendOn = (store: Store) =>
  listPeriods(store)
    .filter(({ isEmpty }) => !isEmpty)
    .map(({ period }) => ({ params: { period }, props: { period } }));

const isMonth = (period: string): boolean => period.includes('-');

/** The entries whose pictures the report shows or, with `part`, only those in that part. */
export function shownInReport(store: Store, period: string, part?: number): Article[] {
  if (!isMonth(period)) return [];
  const roundUp = roundUpOf(store, period);
  const { exemplars, stories } = part === undefined ? roundUp : partOf(roundUp, part);
  return [...exemplars, ...stories];
}

export const reportOf = (period: string, context: OutputContext): PeriodReport =>
  isMonth(period) ? ofMonth(roundUpOf(context.store, period), context) : ofYear(Number(period), context);

const ofMonth = (roundUp: RoundUp, context: OutputContext): PeriodReport => ({
  period: roundUp.month,
  label: formatMonth(roundUp.month),
  title: roundUpTitle(roundUp),
  isOpen: roundUp.isOpen,
  day: roundUp.isOpen ? context.store.today : roundUp.last,
  isEmpty: isEmptyRoundUp(roundUp),
  parts: partsOf(roundUp),
  blocks: (part) => toRoundUpBlocks(roundUp, context, part),
  grid: () => toRoundUpGrid(roundUp, context),
  json: () => toRoundUpJson(roundUp, context),
});

function ofYear(year: number, context: OutputContext): PeriodReport {
  const report = yearReportOf(context.store, year);
  return {
    period: String(year),
    label: `năm ${year}`,
    title: yearTitle(report),
    isOpen: report.isOpen,
    day: report.isOpen ? context.store.today : `${year}-12-31`,
    isEmpty: !hasFigures(report),
    parts: 1,
    blocks: () => toYearBlocks(report, context),
    grid: () => toYearGrid(report),
    json: () => toYearJson(report),
  };
}
