import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { locationsOf, sitemapAnswer, sitemapParts } from '../../components/output/sitemap.ts';
import { offered } from '../../queries/offered.ts';
import { getStore } from '../../queries/store.ts';

export const getStaticPaths = offered(async () =>
  sitemapParts(await getStore()).map((part) => ({ params: { part }, props: { part } })),
) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { part } }) =>
  sitemapAnswer({ whole: 'urlset', each: 'url' }, locationsOf(await getStore(), part));
