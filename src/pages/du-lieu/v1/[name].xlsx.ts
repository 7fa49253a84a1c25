import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getOutputContext } from '../../../components/output/context.ts';
import { workbookAnswer } from '../../../outputs/workbook-answer.ts';
import { dataSets } from '../../../outputs/data-sets.ts';

export const getStaticPaths = (() =>
  dataSets.map((set) => ({ params: { name: set.name }, props: { set } }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { set } }) =>
  workbookAnswer(set.title, set.gridOf(await getOutputContext()));
