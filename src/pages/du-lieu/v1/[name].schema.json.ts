import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { dataSets, toJsonSchema } from '../../../outputs/data-sets.ts';
import { absolute, urls } from '../../../urls.ts';

export const getStaticPaths = (() =>
  dataSets.map((set) => ({ params: { name: set.name }, props: { set } }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { set } }) =>
  Response.json(toJsonSchema(set, absolute(urls.dataFile(set.name, 'schema.json'))));
