import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { contextOfSet } from '../../../components/output/context.ts';
import { toCsv } from '../../../outputs/csv.ts';
import { dataSets, getDataSet } from '../../../outputs/data-sets.ts';
import { offered } from '../../../queries/offered.ts';

export const getStaticPaths = offered(() =>
  dataSets.map(({ name }) => ({ params: { name }, props: { name } })),
) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { name } }) => {
  const set = getDataSet(name);
  const { columns, rows } = set.gridOf(await contextOfSet(set));
  return new Response(toCsv(columns, rows), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
