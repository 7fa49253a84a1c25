import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getOutputContext } from '../../endpoints/context.ts';
import { feedOf, feedPaths } from '../../outputs/feeds.ts';
import { toJsonFeed } from '../../outputs/json-feed.ts';
import { offered } from '../../queries/offered.ts';
import { getStore } from '../../queries/store.ts';
import { absolute, urls, withBase } from '../../urls.ts';

export const getStaticPaths = offered(async () => feedPaths(await getStore())) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { source } }) =>
  Response.json(
    toJsonFeed(feedOf(source, await getOutputContext(source.entries)), absolute(urls.jsonFeed(withBase(source.path)))),
  );
