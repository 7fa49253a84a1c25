/** The drawings with a hash in their names, which browsers keep. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { listDrawnFiles } from '../../components/card/cover-files.ts';
import { svgResponse } from '../../covers/svg-response.ts';
import { offered } from '../../queries/offered.ts';
import { getStore } from '../../queries/store.ts';

export const getStaticPaths = offered(async () =>
  listDrawnFiles(await getStore()).map(({ name, svg }) => ({ params: { name }, props: { svg } })),
) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) => svgResponse(props.svg);
