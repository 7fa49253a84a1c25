import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { oembedOf } from '../../embed/oembed.ts';
import { listGone } from '../../embed/gone.ts';
import { ofEntry } from '../../embed/offers.ts';
import { offered } from '../../queries/offered.ts';
import { getStore } from '../../queries/store.ts';

export const getStaticPaths = offered(async () => {
  const store = await getStore();
  const offers = [...store.exemplars, ...store.stories].map((entry) => ofEntry(store, entry));
  const moved = listGone(store).filter((offer) => offer.kind === 'entry');
  return [...offers, ...moved].map((offer) => ({ params: { key: offer.key }, props: { offer } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { offer } }) => {
  const record = oembedOf(offer, (await getStore()).settings);
  // Some consumers insert the JSON into HTML without escaping it.
  const json = JSON.stringify(record).replaceAll('<', '\\u003c');
  return new Response(json, { headers: { 'Content-Type': 'application/json' } });
};
