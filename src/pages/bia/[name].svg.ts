/** The drawings that pages show. Their names contain a hash of the content, so browsers may keep them for ever. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { listDrawnFiles } from '../../components/card/cover-files.ts';
import { svgResponse } from '../../covers/svg-response.ts';
import { offered } from '../../queries/offered.ts';
import { getStore } from '../../queries/store.ts';

export const getStaticPaths = offered(async () =>
  listDrawnFiles(await getStore()).map(({ name, svg }) => ({ params: { name }, props: { svg } })),
) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) => svgResponse(props.svg);
