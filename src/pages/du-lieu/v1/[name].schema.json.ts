import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { dataSets, getDataSet, toJsonSchema } from '../../../outputs/data-sets.ts';
import { offered } from '../../../queries/offered.ts';
import { absolute, urls } from '../../../urls.ts';

export const getStaticPaths = offered(() =>
  dataSets.map(({ name }) => ({ params: { name }, props: { name } })),
) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { name } }) =>
  Response.json(toJsonSchema(getDataSet(name), absolute(urls.dataFile(name, 'schema.json'))));
