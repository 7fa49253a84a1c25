import type { APIRoute } from 'astro';
import { getOutputContext } from '../../../endpoints/context.ts';
import { dataIndexName, toDataIndex } from '../../../outputs/data-index.ts';
import { absolute, urls } from '../../../urls.ts';

export const GET: APIRoute = async () =>
  Response.json(toDataIndex(absolute(urls.dataFile(dataIndexName, 'schema.json')), await getOutputContext()));
