import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { feedPaths, getFeed } from '../../components/output/feeds.ts';
import { toJsonFeed } from '../../outputs/json-feed.ts';
import { getStore } from '../../queries/store.ts';
import { absolute, urls } from '../../urls.ts';

export const getStaticPaths = (async () => feedPaths(await getStore())) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { source } }) =>
  Response.json(toJsonFeed(await getFeed(source), absolute(urls.jsonFeed(source.page))));
