/** The square and the band of every movement. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { bandOf, squareOf } from '../../../covers/arrange.ts';
import { materialOf } from '../../../covers/material.ts';
import { svgResponse } from '../../../covers/svg-response.ts';
import { getStore } from '../../../queries/store.ts';

export const getStaticPaths = (async () => {
  const { movements } = await getStore();
  return movements.flatMap(({ id, data }) => [
    { params: { id }, props: { look: data, lay: squareOf } },
    { params: { id: `${id}-dai` }, props: { look: data, lay: bandOf } },
  ]);
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  svgResponse(props.lay(materialOf(props.look)));
