import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { reportPaths } from '../../components/output/reports.ts';

export const getStaticPaths = reportPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { report } }) =>
  new Response(report.csv(), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
