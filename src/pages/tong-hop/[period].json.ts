import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { reportPaths } from '../../components/output/reports.ts';

export const getStaticPaths = reportPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { report } }) =>
  Response.json(report.json());
