import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { contextOfSet } from '../../../endpoints/context.ts';
import { toCsv } from '../../../outputs/csv.ts';
import { dataFilePaths, getDataSet } from '../../../outputs/data-sets.ts';
import { offered } from '../../../queries/offered.ts';
import { getStore } from '../../../queries/store.ts';

export const getStaticPaths = offered(async () => dataFilePaths(await getStore())) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { name, year } }) => {
  const set = getDataSet(name);
  const { columns, rows } = set.gridOf(await contextOfSet(set, year), year);
  return new Response(toCsv(columns, rows), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
