/** Reads the text of a file, whatever its format. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import type { OutputFile } from './output-file.ts';

const written = /\.(?:html|css|js|mjs|json|xml|txt|csv|ics|svg|webmanifest|map|md)$/;
const binary = /\.(?:avif|webp|jpe?g|png|gif|tiff?|ico|woff2?|pdf|pagefind|wasm)$/;
/** Pagefind's compressed files. Their content begins with a signature of twelve bytes. */
const packed = /\.pf_(?:fragment|index|meta)$/;

/** `rss.xml.gz` contains `rss.xml`, for hosts that send files compressed in advance. */
export const innerName = (path: string): string => path.replace(/\.(?:gz|br)$/, '');

export function decompress({ path, bytes }: OutputFile): Buffer {
  if (path.endsWith('.gz')) return gunzipSync(bytes);
  return path.endsWith('.br') ? brotliDecompressSync(bytes) : bytes;
}

/**
 * Word splits a sentence into several elements wherever its formatting changes. Without the tags it is whole again.
 * Paragraphs, cells and link addresses stay separate.
 */
const textOfOffice = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .map(([name, part]) => (name.endsWith('.rels') ? strFromU8(part) : withoutTags(strFromU8(part))))
    .join('\n');

const withoutTags = (xml: string): string => xml.replace(/<\/(?:w:p|si|is|c|dc:\w+)>/g, '\n').replace(/<[^>]+>/g, '');

/** The texts of an EPUB, which is an archive: its pages, and the package file with its title and list of files. */
export const partsOfEpub = (bytes: Uint8Array): string[] =>
  Object.entries(unzipSync(bytes)).flatMap(([name, part]) => (/\.(?:xhtml|opf)$/.test(name) ? [strFromU8(part)] : []));

/** Undefined for binary files, such as images and fonts. */
export function textOf(file: OutputFile): string | undefined {
  const name = innerName(file.path);
  const bytes = decompress(file);
  if (packed.test(name)) return gunzipSync(bytes).toString('utf8');
  if (/\.(?:docx|xlsx)$/.test(name)) return textOfOffice(bytes);
  if (name.endsWith('.epub')) return partsOfEpub(bytes).join('\n');
  if (binary.test(name)) return undefined;
  const text = bytes.toString('utf8');
  // A file of an unknown kind is text if it is valid UTF-8.
  return written.test(name) || !text.includes('\uFFFD') ? text : undefined;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

const lastCodePoint = 0x10ffff;

/**
 * Undoes common escapes of HTML, XML, JSON and JavaScript: numeric references, the entities in `named`, `\uXXXX`, and a
 * backslash before a quote or a slash.
 */
export function unescapeText(text: string): string {
  if (!/[&\\]/.test(text)) return text;
  return text
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (all, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? all;
      const point = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return point > lastCodePoint ? all : String.fromCodePoint(point);
    })
    .replace(/\\u([0-9a-f]{4})/gi, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/\\(["'/])/g, '$1');
}
