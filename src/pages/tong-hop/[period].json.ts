import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getOutputContext } from '../../components/output/context.ts';
import { reportPaths } from '../../outputs/reports.ts';

export const getStaticPaths = (async () => reportPaths(await getOutputContext())) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { report } }) =>
  Response.json(report.json());
