import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { contextOfSet } from '../../../endpoints/context.ts';
import { dataFilePaths, getDataSet, toDataFile } from '../../../outputs/data-sets.ts';
import { offered } from '../../../queries/offered.ts';
import { getStore } from '../../../queries/store.ts';
import { absolute, urls } from '../../../urls.ts';

export const getStaticPaths = offered(async () => dataFilePaths(await getStore())) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { name, year } }) => {
  const set = getDataSet(name);
  const context = await contextOfSet(set, year);
  return Response.json(toDataFile(set, absolute(urls.dataFile(name, 'schema.json')), context, year));
};
