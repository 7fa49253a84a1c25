/**
 * Vite writes a stylesheet for each group of components, and a page links up to ten of them in any order:
 * many small files pack badly, and the line that orders the cascade layers is in one of them. After the pages
 * are written, each of them gets two at most: what every page has, then what is left of its own.
 */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { environment } from '../environment.ts';
import { listOutputFiles } from './output-files.ts';
import { nameMarks } from './scope-marks.ts';

const folder = '_astro';
/** As Astro writes it; no page writes one of its own. */
const link = /<link rel="stylesheet" href="([^"]+)">/g;
/** The layers in their order, as a list or as the blocks that Vite makes of it; see `layers.css`. */
const orderOfLayers = /^@layer reset\b/;

interface Page {
  file: string;
  /** Names of stylesheets; those of components begin with a capital and so come before those of pages. */
  sheets: string[];
}

export const styles = (): AstroIntegration => ({
  name: 'styles',
  hooks: {
    'astro:build:done': ({ dir, logger }) => {
      const count = mergeStylesheets(fileURLToPath(dir), environment.base);
      logger.info(`${count} tệp kiểu chữ và bố cục.`);
    },
  },
});

/**
 * The number of stylesheets that are left.
 * @internal Exported for its test.
 */
export function mergeStylesheets(directory: string, base: string): number {
  const pages = listOutputFiles(directory)
    .filter((file) => file.endsWith('.html'))
    .map((file) => readPage(directory, file, base));
  const chunks = [...new Set(pages.flatMap(({ sheets }) => sheets))];
  const texts = new Map(chunks.map((name) => [name, readFileSync(join(directory, folder, name), 'utf8')]));
  const shared = sharedSheets(pages, texts);
  const shortened = nameMarks(texts.values());
  const merged = new Map<string, string>();
  const merge = (kind: string, names: readonly string[]): string => {
    const css = shortened(names.map((name) => texts.get(name)).join(''));
    const name = `${kind}.${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`;
    merged.set(name, css);
    return `<link rel="stylesheet" href="${base}${folder}/${name}">`;
  };
  for (const { file, sheets } of pages) {
    const html = readFileSync(join(directory, file), 'utf8');
    const own = sheets.filter((name) => !shared.includes(name));
    const links = [
      ...(own.length < sheets.length ? [merge('site', shared)] : []),
      ...(own.length > 0 ? [merge('page', own)] : []),
    ];
    // The first link stands where the first one stood.
    writeFileSync(
      join(directory, file),
      shortened(html).replace(link, () => links.splice(0).join('')),
    );
  }
  for (const name of chunks) rmSync(join(directory, folder, name));
  for (const [name, css] of merged) writeFileSync(join(directory, folder, name), css);
  return merged.size;
}

function readPage(directory: string, file: string, base: string): Page {
  const html = readFileSync(join(directory, file), 'utf8');
  const prefix = `${base}${folder}/`;
  const sheets = [...html.matchAll(link)].map(([, address = '']) => {
    if (!address.startsWith(prefix)) throw new Error(`${file} dùng tệp kiểu chữ ở nơi khác: ${address}`);
    return address.slice(prefix.length);
  });
  // The text itself is read again when it is written: that of all pages together is more than a machine holds.
  return { file, sheets: [...new Set(sheets)].sort() };
}

/** What all pages with the layout have, the order of the layers first. */
function sharedSheets(pages: readonly Page[], texts: ReadonlyMap<string, string>): string[] {
  const first = [...texts].find(([, css]) => orderOfLayers.test(css))?.[0];
  if (first === undefined) throw new Error('Không tệp kiểu chữ nào mở đầu bằng lớp reset của layers.css.');
  const withLayout = pages.filter(({ sheets }) => sheets.includes(first));
  const others = [...texts.keys()].filter(
    (name) => name !== first && withLayout.every(({ sheets }) => sheets.includes(name)),
  );
  return [first, ...others.sort()];
}
