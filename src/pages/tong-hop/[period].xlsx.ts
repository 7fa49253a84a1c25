/** The tables of period reports as Excel files. A report without content has none. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getReport } from '../../endpoints/report.ts';
import { reportsToSendOn } from '../../outputs/reports.ts';
import { workbookAnswer } from '../../outputs/workbook-answer.ts';
import { offered } from '../../queries/offered.ts';
import { getStore } from '../../queries/store.ts';

export const getStaticPaths = offered(async () => reportsToSendOn(await getStore())) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { period } }) => {
  const report = await getReport(period);
  return workbookAnswer(report.label, report.grid());
};
