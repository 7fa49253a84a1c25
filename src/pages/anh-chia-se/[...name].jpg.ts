/** Share pictures of the site, of movements, and of entries without photos. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { markSvg } from '../../components/page/mark.ts';
import { coverOf } from '../../covers/arrange.ts';
import { materialOf } from '../../covers/material.ts';
import { scene } from '../../covers/scene.ts';
import { collections } from '../../domain/collections.ts';
import { findEntry } from '../../queries/find.ts';
import { offered } from '../../queries/offered.ts';
import { getStore } from '../../queries/store.ts';
import { drawSite, drawTiles } from '../../share/picture.ts';
import { strings } from '../../strings.ts';

export const getStaticPaths = offered(async () => {
  const { exemplars, stories, movements } = await getStore();
  const tiled = [
    ...[...exemplars, ...stories]
      .filter(({ data }) => data.photos.length === 0)
      .map(({ collection, id, data: { title, movement } }) => ({ collection, id, title, movement })),
    ...movements.map(({ collection, id, data }) => ({ collection, id, title: data.shortName, movement: id })),
  ];
  return [
    { params: { name: 'trang' }, props: { tiles: undefined } },
    ...tiled.map(({ collection, id, title, movement }) => ({
      params: { name: `${collections[collection].folder}/${id}` },
      props: { tiles: { seed: id, title, movement } },
    })),
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { tiles } }) => {
  const picture = tiles === undefined ? await drawSite(scene(), markSvg) : await draw(tiles);
  return new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/jpeg' } });
};

async function draw({ seed, title, movement }: { seed: string; title: string; movement: string | undefined }) {
  const store = await getStore();
  const look = movement === undefined ? undefined : findEntry(store, 'movements', movement)?.data;
  const eyebrow = look === undefined ? strings.stories : look.shortName === title ? strings.movements : look.shortName;
  const label = { eyebrow, title, siteName: store.settings.siteName };
  return drawTiles(coverOf(seed, materialOf(look)), label, markSvg);
}
