import type { APIRoute } from 'astro';
import { dataIndexName, toDataIndexSchema } from '../../../outputs/data-index.ts';
import { absolute, urls } from '../../../urls.ts';

export const GET: APIRoute = () =>
  Response.json(toDataIndexSchema(absolute(urls.dataFile(dataIndexName, 'schema.json'))));
