/**
 * Measures what a browser must load before a page can be read, with the highest brotli compression, as a host sends it.
 */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { attributeOf, findAll } from './dom.ts';
import type { Page, Site } from './sites.ts';

const known = new Map<string, Buffer>();

function read(path: string): Buffer {
  const bytes = known.get(path) ?? readFileSync(path);
  known.set(path, bytes);
  return bytes;
}

/** Size after Brotli compression, in kB (1 kB = 1000 bytes). */
function packed(bytes: Buffer | string, quality = constants.BROTLI_MAX_QUALITY): number {
  const size = Buffer.byteLength(bytes);
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: size };
  return brotliCompressSync(bytes, { params }).length / 1000;
}

/** Compresses at the slow, highest quality only when the fast quality exceeds the limit. */
export function packedWithin(bytes: Buffer | string, limit: number): number {
  const quick = packed(bytes, 5);
  return quick <= limit ? quick : packed(bytes);
}

const packedFiles = new Map<string, number>();
function packedFile(path: string): number {
  const size = packedFiles.get(path) ?? packed(read(path));
  packedFiles.set(path, size);
  return size;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The path, in the output folder, of a file that the page links to. */
const toFile = (site: Site, address: string): string => address.slice(site.base.length);

/**
 * Stylesheets that a reader waits for. Those for print, and those that the body links for the footer and the end of the
 * page, are left out.
 */
export const styleFilesOf = (site: Site, page: Page): string[] =>
  findAll(page.document, 'head')
    .flatMap((head) => findAll(head, 'link'))
    .filter((link) => attributeOf(link, 'rel') === 'stylesheet' && attributeOf(link, 'media') === undefined)
    .map((link) => toFile(site, attributeOf(link, 'href') ?? ''));

export const stylesOf = (site: Site, page: Page): number =>
  sum(styleFilesOf(site, page).map((file) => packedFile(join(site.dir, file))));

/** Size of the scripts in the head that a reader waits for; modules, async and deferred scripts are left out. */
export const blockingScriptsOf = (site: Site, page: Page): number =>
  sum(
    findAll(page.document, 'head')
      .flatMap((head) => findAll(head, 'script'))
      .filter((script) => ['type', 'async', 'defer'].every((name) => attributeOf(script, name) === undefined))
      .flatMap((script) => attributeOf(script, 'src') ?? [])
      .map((address) => packedFile(join(site.dir, toFile(site, address)))),
  );

/** Scripts of the page, including all modules that they import statically. */
export function scriptFilesOf(site: Site, page: Page): string[] {
  const found = new Set<string>();
  const add = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, name = ''] of readScript(site, file).matchAll(/\b(?:import|from)\s*["']([^"']+)["']/g))
      add(posix.join(posix.dirname(file), name));
  };
  const scripts = findAll(page.document, 'script').flatMap((script) => attributeOf(script, 'src') ?? []);
  for (const address of scripts) add(toFile(site, address));
  return [...found];
}

const readScript = (site: Site, file: string): string => read(join(site.dir, file)).toString();

export const scriptsOf = (site: Site, page: Page): number =>
  sum(scriptFilesOf(site, page).map((file) => packedFile(join(site.dir, file))));

/** Size of all font files that the page's styles may request. The files are compressed already. */
export function fontsOf(site: Site, page: Page): number {
  const css = styleFilesOf(site, page).map((file) => read(join(site.dir, file)).toString());
  const files = css.flatMap((text) =>
    [...text.matchAll(/url\(["']?([^"')]+\.woff2)/g)].map(([, address = '']) => address),
  );
  return sum([...new Set(files)].map((address) => read(join(site.dir, toFile(site, address))).length / 1000));
}
