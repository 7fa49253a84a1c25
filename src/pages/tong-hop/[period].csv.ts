import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { reportPaths } from '../../components/output/reports.ts';
import { toCsv } from '../../outputs/csv.ts';

export const getStaticPaths = reportPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { report } }) => {
  const { columns, rows } = report.grid();
  return new Response(toCsv(columns, rows), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
