/** Reads everything in a PDF file that a reader, a search engine or a screen reader can find in it. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

/** Throws if the file is damaged or locked with a password. */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  // Loaded only where there is a PDF file, because loading takes half a second.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  try {
    const pdf = await loading.promise;
    const pages: string[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await readPage(await pdf.getPage(number)));
    return [...pages, ...(await readAround(pdf))].join('\n');
  } finally {
    await loading.destroy();
  }
}

/** The text of a page in one line, the descriptions of its pictures, and the addresses to which it links. */
async function readPage(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
  const structure = (await page.getStructTree()) as unknown;
  const links: unknown = await page.getAnnotations();
  return [text.replace(/\s+/g, ' '), ...stringsIn(structure), ...stringsIn(links)].join('\n');
}

/** Bookmarks, metadata and names of attached files. */
async function readAround(pdf: PDFDocumentProxy): Promise<string[]> {
  const { info, metadata } = (await pdf.getMetadata()) as { info: object; metadata: { getRaw: () => string } | null };
  return [await pdf.getOutline(), info, metadata?.getRaw(), await pdf.getAttachments()].flatMap(stringsIn);
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  return (value instanceof Map ? [...value.values()] : Object.values(value)).flatMap(stringsIn);
}

/** The JPEG pictures in a PDF file, which stand there as they are. */
export function picturesInPdf(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = bytes.indexOf('/DCTDecode'); at >= 0; at = bytes.indexOf('/DCTDecode', at + 1)) {
    const start = bytes.indexOf(startOfJpeg, at);
    const end = bytes.indexOf('endstream', at);
    if (start >= 0 && start < end)
      found.push(bytes.subarray(start, bytes.lastIndexOf(endOfJpeg, end) + endOfJpeg.length));
  }
  return found;
}

const startOfJpeg = Buffer.from([0xff, 0xd8, 0xff]);
const endOfJpeg = Buffer.from([0xff, 0xd9]);
