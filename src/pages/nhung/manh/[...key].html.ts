/** HTML fragments that a portal's server inserts into its own pages. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { fragmentOf } from '../../../embed/fragment-of.ts';
import { listGone, goneOffer } from '../../../embed/gone.ts';
import { listOffers } from '../../../embed/offers.ts';
import { offered } from '../../../queries/offered.ts';
import { getStore } from '../../../queries/store.ts';

export const getStaticPaths = offered(async () => {
  const store = await getStore();
  return [...listOffers(store), ...listGone(store), goneOffer].map((offer) => ({
    params: { key: offer.key },
    props: { offer },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { offer } }) =>
  new Response(fragmentOf(await getStore(), offer), { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
