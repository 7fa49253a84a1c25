/** Booklets as PDF. There are none if the build machine cannot typeset. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { bookOf } from '../../components/booklet/book-of.ts';
import { pdfOf } from '../../components/booklet/files.ts';
import { listBooklets } from '../../queries/booklets.ts';
import { offered } from '../../queries/offered.ts';
import { getStore } from '../../queries/store.ts';
import { canTypeset } from '../../typeset/typesetter.ts';

export const getStaticPaths = offered(async () => {
  const booklets = canTypeset() ? listBooklets(await getStore()) : [];
  return booklets.map((document) => ({ params: { slug: document.id }, props: { document } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { document } }) => {
  const file = await pdfOf(bookOf(await getStore(), document));
  return new Response(new Uint8Array(file), { headers: { 'Content-Type': 'application/pdf' } });
};
