/** Monthly and yearly round-ups, each as text, table and records. */
import type { Block } from '../../outputs/blocks.ts';
import type { OutputContext } from '../../outputs/context.ts';
import type { Grid } from '../../outputs/csv.ts';
import { roundUpTitle, toRoundUpBlocks, toRoundUpGrid, toRoundUpJson } from '../../outputs/round-up.ts';
import { toYearBlocks, toYearGrid, toYearJson, yearTitle } from '../../outputs/year-report.ts';
import { listRoundUps, type RoundUp } from '../../queries/round-up.ts';
import { listReportYears, yearReportOf } from '../../queries/year-report.ts';
import { formatMonth } from '../../text/format.ts';
import { getOutputContext } from './context.ts';

export interface Report {
  /** `2024-05` or `2024`, as in the report's address. */
  period: string;
  /** Text of links to the report. */
  label: string;
  title: string;
  isOpen: boolean;
  /** Last day of the period; today while the period is open. */
  day: string;
  /** Whether the report has no content to send on. */
  isEmpty: boolean;
  blocks: () => Block[];
  /** The report as a spreadsheet table. */
  grid: () => Grid;
  json: () => object;
}

/** Newest first, all months before all years. */
async function listReports(): Promise<Report[]> {
  const context = await getOutputContext();
  return [...listRoundUps(context.store).map((roundUp) => ofMonth(roundUp, context)), ...ofYears(context)];
}

export const reportPaths = async () =>
  (await listReports()).map((report) => ({ params: { period: report.period }, props: { report } }));

/** Static paths of the reports that are not empty. */
export const reportsToSendOn = async () => (await reportPaths()).filter(({ props }) => !props.report.isEmpty);

const isEmptyRoundUp = ({ exemplars, stories, corrections, withdrawn }: RoundUp): boolean =>
  exemplars.length + stories.length + corrections.length + withdrawn === 0;

const ofMonth = (roundUp: RoundUp, context: OutputContext): Report => ({
  period: roundUp.month,
  label: formatMonth(roundUp.month),
  title: roundUpTitle(roundUp),
  isOpen: roundUp.isOpen,
  day: roundUp.isOpen ? context.store.today : roundUp.last,
  isEmpty: isEmptyRoundUp(roundUp),
  blocks: () => toRoundUpBlocks(roundUp, context),
  grid: () => toRoundUpGrid(roundUp, context),
  json: () => toRoundUpJson(roundUp, context),
});

const ofYears = (context: OutputContext): Report[] =>
  listReportYears(context.store).map((year) => {
    const report = yearReportOf(context.store, year);
    return {
      period: String(year),
      label: `năm ${year}`,
      title: yearTitle(report),
      isOpen: report.isOpen,
      day: report.isOpen ? context.store.today : `${year}-12-31`,
      isEmpty: false,
      blocks: () => toYearBlocks(report, context),
      grid: () => toYearGrid(report),
      json: () => toYearJson(report),
    };
  });
