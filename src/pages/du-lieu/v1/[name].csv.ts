import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getOutputContext } from '../../../components/output/context.ts';
import { toCsv } from '../../../outputs/csv.ts';
import { dataSets } from '../../../outputs/data-sets.ts';

export const getStaticPaths = (() =>
  dataSets.map((set) => ({ params: { name: set.name }, props: { set } }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { set } }) => {
  const { columns, rows } = set.gridOf(await getOutputContext());
  return new Response(toCsv(columns, rows), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
