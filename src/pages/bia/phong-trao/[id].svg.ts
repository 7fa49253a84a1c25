/**
 * The square and the band of every movement, at addresses that never change. Pages show the hashed files of
 * `bia/[name].svg.ts` instead.
 */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { bandOf, squareOf } from '../../../covers/arrange.ts';
import { materialOf } from '../../../covers/material.ts';
import { svgResponse } from '../../../covers/svg-response.ts';
import { offered } from '../../../queries/offered.ts';
import { getStore } from '../../../queries/store.ts';

export const getStaticPaths = offered(async () => {
  const { movements } = await getStore();
  return movements.flatMap(({ id, data }) => [
    { params: { id }, props: { look: data, shape: 'square' as const } },
    { params: { id: `${id}-dai` }, props: { look: data, shape: 'band' as const } },
  ]);
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  svgResponse((props.shape === 'band' ? bandOf : squareOf)(materialOf(props.look)));
