import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getReport } from '../../endpoints/report.ts';
import { reportPaths } from '../../outputs/reports.ts';
import { toCsv } from '../../outputs/csv.ts';
import { offered } from '../../queries/offered.ts';
import { getStore } from '../../queries/store.ts';

export const getStaticPaths = offered(async () => reportPaths(await getStore())) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { period } }) => {
  const { columns, rows } = (await getReport(period)).grid();
  return new Response(toCsv(columns, rows), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
