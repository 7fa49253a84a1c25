/** The files of the documents, below the page that lists them. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getStore } from '../../queries/store.ts';

export const getStaticPaths = (async () => {
  const { documents } = await getStore();
  return documents.flatMap(({ file, data }) =>
    data.file === undefined
      ? []
      : [{ params: { name: data.file.replace(/^\.\/|\.pdf$/g, '') }, props: { path: join(dirname(file), data.file) } }],
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(await readFile(props.path), { headers: { 'Content-Type': 'application/pdf' } });
