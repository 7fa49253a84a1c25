/**
 * Takes out of the pages what no browser shows: white space around blocks, attributes that icons bring along, and marks
 * of components that no selector asks for. What is left fits into the first answers of a server.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listOutputFiles } from './output-files.ts';
import { markedSelectors, type IsAskedFor } from './scope-marks.ts';

export const packedHtml = (): AstroIntegration => ({
  name: 'packed-html',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const directory = fileURLToPath(dir);
      const files = listOutputFiles(directory);
      const read = (file: string) => readFileSync(join(directory, file), 'utf8');
      const isAskedFor = markedSelectors(files.filter((file) => file.endsWith('.css')).map(read));
      for (const file of files.filter((name) => name.endsWith('.html')))
        writeFileSync(join(directory, file), packHtml(read(file), isAskedFor));
    },
  },
});

/** White space at their edges is never shown. `pre` and `textarea` are not among them. */
const blocks = new Set([
  ...['html', 'head', 'meta', 'link', 'title', 'body', 'header', 'footer', 'nav', 'main', 'article', 'section'],
  ...['aside', 'form', 'fieldset', 'legend', 'details', 'summary', 'table', 'caption', 'thead', 'tbody', 'tr', 'th'],
  ...['div', 'p', 'h1', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'figure', 'figcaption', 'blockquote'],
  ...['td', 'path', 'circle', 'rect', 'line', 'polyline', 'source'],
]);

/** A tag with the text up to the next one, whose name is looked up. */
const tagAndText = /<(\/?)([a-z][\w-]*)((?:"[^"]*"|[^">])*)>([^<]*)(?=(?:<\/?([a-z][\w-]*))?)/g;
/** HTML knows that an `svg` is one, and no style asks for the name of an icon. */
const fromIcons = / (?:xmlns="http:\/\/www\.w3\.org\/2000\/svg"|class="lucide lucide-[\w-]+")/g;
const mark = / (data-[0-9a-z]{1,2})(?:="true")?(?=\s|$)/g;
const emptyShape = /><\/(?:path|circle|rect|line|polyline)>/g;

/** @internal Exported for its test. */
export function packHtml(html: string, isAskedFor: IsAskedFor): string {
  const packed = html.replace(
    tagAndText,
    (_, slash: string, name: string, attributes: string, text: string, next?: string) => {
      const own = name === 'svg' ? attributes.replace(fromIcons, '') : attributes;
      const classes = (/ class="([^"]*)"/.exec(own)?.[1] ?? '').split(' ');
      const kept = own.replace(mark, (_whole, id: string) => (isAskedFor(id, name, classes) ? ` ${id}` : ''));
      const afterTag = blocks.has(name) ? text.trimStart() : text;
      const beforeNext = next !== undefined && blocks.has(next) ? afterTag.trimEnd() : afterTag;
      return `<${slash}${name}${kept}>${beforeNext}`;
    },
  );
  return packed.replace(emptyShape, '/>');
}
