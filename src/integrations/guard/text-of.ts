/** The text in a file, whatever wraps it. */
import { gunzipSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import type { OutputFile } from './finding.ts';

const written = /\.(?:html|css|js|mjs|json|xml|txt|csv|ics|svg|webmanifest|map|md)$/;
/** Pagefind's own files: compressed, then a mark of twelve bytes. */
const packed = /\.pf_(?:fragment|index|meta)$/;

/** Word splits a sentence wherever its look changes; without the tags it is whole again. Addresses and cells stand apart. */
const textOfOffice = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .map(([name, part]) => (name.endsWith('.rels') ? strFromU8(part) : withoutTags(strFromU8(part))))
    .join('\n');

const withoutTags = (xml: string): string => xml.replace(/<\/(?:w:p|si)>/g, '\n').replace(/<[^>]+>/g, '');

/** Undefined for files that are no text: images, fonts, programs. */
export function textOf({ path, bytes }: OutputFile): string | undefined {
  if (packed.test(path)) return gunzipSync(bytes).toString('utf8');
  if (/\.(?:docx|xlsx)$/.test(path)) return textOfOffice(bytes);
  return written.test(path) ? bytes.toString('utf8') : undefined;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Undoes what HTML, XML, JSON and JavaScript do to letters. */
export function unescapeText(text: string): string {
  if (!/[&\\]/.test(text)) return text;
  return text
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (all, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? all;
      return String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16));
    })
    .replace(/\\u([0-9a-f]{4})/gi, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/\\(["'/])/g, '$1');
}
