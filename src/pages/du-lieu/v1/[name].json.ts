import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getOutputContext } from '../../../components/output/context.ts';
import { dataSets, toDataFile } from '../../../outputs/data-sets.ts';
import { absolute, urls } from '../../../urls.ts';

export const getStaticPaths = (() =>
  dataSets.map((set) => ({ params: { name: set.name }, props: { set } }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { set } }) =>
  Response.json(toDataFile(set, absolute(urls.dataFile(set.name, 'schema.json')), await getOutputContext()));
