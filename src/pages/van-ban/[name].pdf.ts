/** The PDF files of the documents. */
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { offered } from '../../queries/offered.ts';
import { getStore } from '../../queries/store.ts';
import { fileField, recordField } from '../../recording/recorder.ts';

export const getStaticPaths = offered(async () => {
  const { documents } = await getStore();
  const files = documents.flatMap(({ id, file, data }) =>
    data.file === undefined ? [] : [[join(dirname(file), data.file), id] as const],
  );
  // Several documents may share one file, such as a decision and its list.
  return [...new Map(files)].map(([path, document]) => ({
    params: { name: basename(path, '.pdf') },
    props: { path, document },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { path, document } }) => {
  recordField(`documents/${document}`, fileField);
  return new Response(await readFile(path), { headers: { 'Content-Type': 'application/pdf' } });
};
