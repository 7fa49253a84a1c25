/** Share pictures of everything that has no photo of its own. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { markSvg } from '../../components/page/mark.ts';
import { coverOf } from '../../covers/arrange.ts';
import { materialOf } from '../../covers/material.ts';
import { scene } from '../../covers/scene.ts';
import { findEntry } from '../../queries/find.ts';
import { getStore } from '../../queries/store.ts';
import { drawSite, drawTiles } from '../../share/picture.ts';

const lookOf = async (movement: string | undefined) =>
  movement === undefined ? undefined : findEntry(await getStore(), 'movements', movement)?.data;

export const getStaticPaths = (async () => {
  const { exemplars, stories, movements } = await getStore();
  const tiled = [
    ...[...exemplars, ...stories]
      .filter(({ data }) => data.photos.length === 0)
      .map(({ id, data }) => ({ id, folder: 'subject' in data ? 'dien-hinh' : 'viec-tot', movement: data.movement })),
    ...movements.map(({ id }) => ({ id, folder: 'phong-trao', movement: id })),
  ];
  return [
    { params: { name: 'trang' }, props: { tiles: undefined } },
    ...tiled.map(({ id, folder, movement }) => ({
      params: { name: `${folder}/${id}` },
      props: { tiles: { seed: id, movement } },
    })),
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { tiles } }) => {
  const picture =
    tiles === undefined
      ? await drawSite(scene(), markSvg)
      : await drawTiles(coverOf(tiles.seed, materialOf(await lookOf(tiles.movement))));
  return new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/jpeg' } });
};
