/** The files of the documents, below the page that lists them. */
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getStore } from '../../queries/store.ts';

export const getStaticPaths = (async () => {
  const { documents } = await getStore();
  const files = documents.flatMap(({ file, data }) =>
    data.file === undefined ? [] : [join(dirname(file), data.file)],
  );
  // A decision and its list may share one file.
  return [...new Set(files)].map((path) => ({ params: { name: basename(path, '.pdf') }, props: { path } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(await readFile(props.path), { headers: { 'Content-Type': 'application/pdf' } });
