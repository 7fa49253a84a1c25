import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { contextOfSet } from '../../../components/output/context.ts';
import { dataSets, getDataSet, toDataFile } from '../../../outputs/data-sets.ts';
import { offered } from '../../../queries/offered.ts';
import { absolute, urls } from '../../../urls.ts';

export const getStaticPaths = offered(() =>
  dataSets.map(({ name }) => ({ params: { name }, props: { name } })),
) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { name } }) => {
  const set = getDataSet(name);
  return Response.json(toDataFile(set, absolute(urls.dataFile(name, 'schema.json')), await contextOfSet(set)));
};
