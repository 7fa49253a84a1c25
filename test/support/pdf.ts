/** Reads PDF files as a reader's program does. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  pages: number;
  language: string | undefined;
  isTagged: boolean;
  /** Titles of the bookmarks, each followed by those below it. */
  bookmarks: string[];
  /** Text without parts that are marked as artifacts, such as page numbers. */
  text: string;
  /** The text of each page. */
  texts: string[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const pdf = await loading.promise;
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    texts.push(textOf((await page.getTextContent({ includeMarkedContent: true })).items));
  }
  const { info } = await pdf.getMetadata();
  const outline = await pdf.getOutline();
  const marks = await pdf.getMarkInfo();
  await loading.destroy();
  return {
    pages: texts.length,
    language: (info as { Language?: string }).Language,
    isTagged: (marks as Map<string, boolean> | null)?.get('Marked') === true,
    bookmarks: titlesOf(outline),
    text: texts.join('\n'),
    texts,
  };
}

type Item = { str: string; hasEOL: boolean } | { type: string; tag?: string };

function textOf(items: readonly Item[]): string {
  const open: string[] = [];
  let text = '';
  for (const item of items) {
    if ('str' in item) {
      if (!open.includes('Artifact')) text += `${item.str}${item.hasEOL ? '\n' : ''}`;
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.tag ?? '');
  }
  return text;
}

interface Bookmark {
  title: string;
  items: Bookmark[];
}
const titlesOf = (bookmarks: readonly Bookmark[]): string[] =>
  bookmarks.flatMap(({ title, items }) => [title, ...titlesOf(items)]);

/** The words of a text, without the marks of list items, which pages draw by themselves. */
export const wordsOf = (text: string): string[] =>
  text
    .replaceAll('\u200B', '')
    .split(/\s+/)
    .filter((word) => word !== '' && !/^(?:–|\d+\.)$/.test(word));
