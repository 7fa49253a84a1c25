/** The index of the sitemaps. */
import type { APIRoute } from 'astro';
import { sitemapAnswer, sitemapParts } from '../outputs/sitemap.ts';
import { getStore } from '../queries/store.ts';
import * as site from '../urls.ts';

export const GET: APIRoute = async () =>
  sitemapAnswer(
    { whole: 'sitemapindex', each: 'sitemap' },
    sitemapParts(await getStore(), site).map((part) => ({ path: site.urls.sitemapPart(part) })),
    site,
  );
