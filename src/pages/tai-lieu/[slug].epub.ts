/** Booklets as EPUB, for phones and e-book readers. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { bookOf } from '../../components/booklet/book-of.ts';
import { epubOf } from '../../components/booklet/files.ts';
import { listBooklets } from '../../queries/booklets.ts';
import { offered } from '../../queries/offered.ts';
import { getStore } from '../../queries/store.ts';

export const getStaticPaths = offered(async () =>
  listBooklets(await getStore()).map((document) => ({ params: { slug: document.id }, props: { document } })),
) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { document } }) => {
  const file = await epubOf(bookOf(await getStore(), document));
  return new Response(new Uint8Array(file), { headers: { 'Content-Type': 'application/epub+zip' } });
};
