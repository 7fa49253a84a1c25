/** The index of the sitemaps. */
import type { APIRoute } from 'astro';
import { sitemapAnswer, sitemapParts } from '../components/output/sitemap.ts';
import { getStore } from '../queries/store.ts';
import { urls } from '../urls.ts';

export const GET: APIRoute = async () =>
  sitemapAnswer(
    { whole: 'sitemapindex', each: 'sitemap' },
    sitemapParts(await getStore()).map((part) => ({ path: urls.sitemapPart(part) })),
  );
