/** The PDF files of the documents. */
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getStore } from '../../queries/store.ts';

export const getStaticPaths = (async () => {
  const { documents } = await getStore();
  const files = documents.flatMap(({ file, data }) =>
    data.file === undefined ? [] : [join(dirname(file), data.file)],
  );
  // Several documents may share one file, such as a decision and its list.
  return [...new Set(files)].map((path) => ({ params: { name: basename(path, '.pdf') }, props: { path } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(await readFile(props.path), { headers: { 'Content-Type': 'application/pdf' } });
