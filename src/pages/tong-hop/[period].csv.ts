import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getOutputContext } from '../../components/output/context.ts';
import { reportPaths } from '../../outputs/reports.ts';
import { toCsv } from '../../outputs/csv.ts';

export const getStaticPaths = (async () => reportPaths(await getOutputContext())) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { report } }) => {
  const { columns, rows } = report.grid();
  return new Response(toCsv(columns, rows), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
