import { reportOf, shownInReport, type PeriodReport } from '../outputs/reports.ts';
import { getStore } from '../queries/store.ts';
import { getOutputContext } from './context.ts';

/** The report of a month or a year. With `part`, only the pictures of that part are loaded. */
export const getReport = async (period: string, part?: number): Promise<PeriodReport> =>
  reportOf(period, await getOutputContext(shownInReport(await getStore(), period, part)));
