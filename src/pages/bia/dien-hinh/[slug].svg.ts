/**
 * Covers of exemplars without a photo, one file each, at addresses that never change. Pages show the hashed files of
 * `bia/[name].svg.ts` instead.
 */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { coverOf } from '../../../covers/arrange.ts';
import { materialOf } from '../../../covers/material.ts';
import { svgResponse } from '../../../covers/svg-response.ts';
import { getMovement } from '../../../queries/find.ts';
import { offered } from '../../../queries/offered.ts';
import { getStore } from '../../../queries/store.ts';

export const getStaticPaths = offered(async () => {
  const store = await getStore();
  return store.exemplars
    .filter(({ data }) => data.photos.length === 0)
    .map(({ id, data }) => ({ params: { slug: id }, props: { look: getMovement(store, data.movement).data } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ params, props }) =>
  svgResponse(coverOf(params['slug'] ?? '', materialOf(props.look)));
