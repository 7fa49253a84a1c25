/** What the typesetter gets of a booklet: its data and its pictures. */
import type { Book } from '../../outputs/booklet/book.ts';
import { drawingsOf, picturesOf, toTypst } from '../../outputs/booklet/to-typst.ts';
import { printPhoto } from '../../typeset/photos.ts';
import type { Manuscript } from '../../typeset/typesetter.ts';

export async function manuscriptOf(book: Book): Promise<Manuscript> {
  const pictures = new Map<string, Uint8Array>();
  for (const [file, name] of picturesOf(book)) pictures.set(name, await printPhoto(file));
  for (const [name, svg] of drawingsOf(book)) pictures.set(name, Buffer.from(svg));
  return { data: toTypst(book), pictures };
}
