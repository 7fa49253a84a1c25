import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { contextOfSet } from '../../../endpoints/context.ts';
import { dataFilePaths, getDataSet } from '../../../outputs/data-sets.ts';
import { workbookAnswer } from '../../../outputs/workbook-answer.ts';
import { offered } from '../../../queries/offered.ts';
import { getStore } from '../../../queries/store.ts';

export const getStaticPaths = offered(async () => dataFilePaths(await getStore())) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { name, year } }) => {
  const set = getDataSet(name);
  return workbookAnswer(set.title, set.gridOf(await contextOfSet(set, year), year));
};
