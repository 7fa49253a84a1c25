/** Makes the PDF and the EPUB of a booklet from its texts and pictures. */
import type { Book } from '../../outputs/booklet/book.ts';
import { toEpub } from '../../outputs/booklet/epub.ts';
import { drawingsOf, picturesOf, toTypst } from '../../outputs/booklet/to-typst.ts';
import { drawCover } from '../../typeset/cover.ts';
import { printPhoto } from '../../typeset/photos.ts';
import { readWebFont, typeset } from '../../typeset/typesetter.ts';

export async function pdfOf(book: Book): Promise<Uint8Array> {
  const pictures = await photosOf(book);
  for (const [name, svg] of drawingsOf(book)) pictures.set(name, Buffer.from(svg));
  return typeset({ data: toTypst(book), pictures });
}

export async function epubOf(book: Book): Promise<Uint8Array> {
  const { art, eyebrow, title, siteName } = book;
  return toEpub(book, {
    pictures: await photosOf(book),
    cover: await drawCover({ squares: art.squares, eyebrow, title, siteName }),
    fonts: { 400: readWebFont(400), 700: readWebFont(700) },
  });
}

async function photosOf(book: Book): Promise<Map<string, Uint8Array>> {
  const photos = new Map<string, Uint8Array>();
  for (const [file, name] of picturesOf(book)) photos.set(name, await printPhoto(file));
  return photos;
}
