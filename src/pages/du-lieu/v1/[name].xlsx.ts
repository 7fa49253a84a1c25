import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { contextOfSet } from '../../../components/output/context.ts';
import { dataSets, getDataSet } from '../../../outputs/data-sets.ts';
import { workbookAnswer } from '../../../outputs/workbook-answer.ts';
import { offered } from '../../../queries/offered.ts';

export const getStaticPaths = offered(() =>
  dataSets.map(({ name }) => ({ params: { name }, props: { name } })),
) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { name } }) => {
  const set = getDataSet(name);
  return workbookAnswer(set.title, set.gridOf(await contextOfSet(set)));
};
