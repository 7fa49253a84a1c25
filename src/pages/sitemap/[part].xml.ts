import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { locationsOf, sitemapAnswer, sitemapParts } from '../../outputs/sitemap.ts';
import { offered } from '../../queries/offered.ts';
import { getStore } from '../../queries/store.ts';
import * as site from '../../urls.ts';

export const getStaticPaths = offered(async () =>
  sitemapParts(await getStore(), site).map((part) => ({ params: { part }, props: { part } })),
) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { part } }) =>
  sitemapAnswer({ whole: 'urlset', each: 'url' }, locationsOf(await getStore(), part, site), site);
