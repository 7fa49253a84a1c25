import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { feedPaths, getFeed } from '../../components/output/feeds.ts';
import { toRss } from '../../outputs/rss.ts';
import { getStore } from '../../queries/store.ts';
import { absolute, urls } from '../../urls.ts';

export const getStaticPaths = (async () => feedPaths(await getStore())) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { source } }) =>
  new Response(toRss(await getFeed(source), absolute(urls.rss(source.page))), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
