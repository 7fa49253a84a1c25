import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getReport } from '../../endpoints/report.ts';
import { reportPaths } from '../../outputs/reports.ts';
import { offered } from '../../queries/offered.ts';
import { getStore } from '../../queries/store.ts';

export const getStaticPaths = offered(async () => reportPaths(await getStore())) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { period } }) =>
  Response.json((await getReport(period)).json());
