import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getOutputContext } from '../../endpoints/context.ts';
import { feedOf, feedPaths } from '../../outputs/feeds.ts';
import { toRss } from '../../outputs/rss.ts';
import { offered } from '../../queries/offered.ts';
import { getStore } from '../../queries/store.ts';
import { absolute, urls, withBase } from '../../urls.ts';

export const getStaticPaths = offered(async () => feedPaths(await getStore())) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { source } }) =>
  new Response(
    toRss(feedOf(source, await getOutputContext(source.entries)), absolute(urls.rss(withBase(source.path)))),
    {
      headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
    },
  );
