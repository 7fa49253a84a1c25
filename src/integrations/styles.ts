/**
 * Merges stylesheets. Vite writes one for each group of components, and a page links up to ten of them in any order.
 * Many small files compress badly, and the rule that orders the cascade layers is in only one of them. After merging, a
 * page links at most two: one with the styles that all pages share, and one with the rest of its own.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { environment } from '../environment.ts';
import { listFiles } from '../release/list-files.ts';
import { packHtml } from './pack-html.ts';
import { markedSelectors, nameMarks } from './scope-marks.ts';

const folder = '_astro';
/** The tag as Astro writes it. Our components do not write such a tag themselves. */
const link = /<link rel="stylesheet" href="([^"]+)">/g;
/**
 * Stylesheets whose name begins like this are linked by a tag of our own, and only on pages that a build may leave out.
 * They are kept even if no page of this build names them.
 */
const ofSomePages = 'lineage.';
/**
 * The cascade layers in their order, written as a list or as the blocks that Vite makes of the list. See `layers.css`.
 */
const orderOfLayers = /^@layer reset\b/;

interface Page {
  file: string;
  /**
   * Names of stylesheets, sorted: those of components begin with a capital letter, so they come before those of pages.
   */
  sheets: string[];
}

/** `site` is the sheet of all pages with the layout, `page` one with the rest of a page. */
type Kind = 'site' | 'page';

interface Merged {
  name: string;
  css: string;
}

export function styles(): AstroIntegration {
  let permanent = new Set<string>();
  return {
    name: 'styles',
    hooks: {
      'astro:routes:resolved': ({ routes }) => {
        const pages = routes.filter(({ type }) => type === 'page');
        permanent = new Set(pages.flatMap(({ pathname }) => (pathname === undefined ? [] : filesAt(pathname))));
      },
      'astro:build:done': ({ dir, logger }) => {
        const count = finishPages(fileURLToPath(dir), environment.base, (file) => permanent.has(file));
        logger.info(`${count} tệp kiểu chữ và bố cục.`);
      },
    },
  };
}

/** Astro writes `/404` as a file and all other pages as folders. */
function filesAt(pathname: string): string[] {
  const path = pathname.replace(/^\/|\/$/g, '');
  return path === '' ? ['index.html'] : [`${path}/index.html`, `${path}.html`];
}

/**
 * Merges the stylesheets, and packs all pages. Only the permanent pages, which every build makes, determine the shared
 * stylesheets, so that these do not depend on which other pages this build makes. Returns the number of merged
 * stylesheets.
 * @internal Exported for its test.
 */
export function finishPages(
  directory: string,
  base: string,
  isPermanent: (file: string) => boolean = () => true,
): number {
  const pages = listFiles(directory)
    .filter((file) => file.endsWith('.html'))
    .map((file) => readPage(directory, file, base));
  const names = readdirSync(join(directory, folder)).filter((name) => name.endsWith('.css'));
  const texts = new Map(names.sort().map((name) => [name, readFileSync(join(directory, folder, name), 'utf8')]));
  const permanent = pages.filter(({ file }) => isPermanent(file));
  const shared = sharedSheets(permanent, texts);
  const shortened = nameMarks(texts.values());
  const isAskedFor = markedSelectors([...texts.values()].map(shortened));
  const layers = layersIn(texts.get(shared[0] ?? '') ?? '');
  const mergedOf = (kind: Kind, names: readonly string[]): Merged => {
    const parts = names.flatMap((name) => partsOf(texts.get(name) ?? ''));
    const css = shortened(joinParts(parts, layers, kind === 'site'));
    return { name: `${kind}.${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`, css };
  };
  /** The keys are the names of the stylesheets that each is made of, joined. */
  const merged = new Map<string, Merged>();
  const merge = (kind: Kind, names: readonly string[]): string => {
    const sheet = merged.get(names.join()) ?? mergedOf(kind, names);
    merged.set(names.join(), sheet);
    return `<link rel="stylesheet" href="${base}${folder}/${sheet.name}">`;
  };
  for (const { file, sheets } of pages) {
    const html = readFileSync(join(directory, file), 'utf8');
    const own = sheets.filter((name) => !shared.includes(name));
    const tags = [
      ...(own.length < sheets.length ? [merge('site', shared)] : []),
      ...(own.length > 0 ? [merge('page', own)] : []),
    ];
    // The new links replace the first old link. The other old links are removed.
    const linked = shortened(html).replace(link, () => tags.splice(0).join(''));
    writeFileSync(join(directory, file), packHtml(linked, isAskedFor));
  }
  const loadedOtherwise = namesInScripts(directory, permanent);
  for (const name of names)
    if (!loadedOtherwise.includes(name) && !name.startsWith(ofSomePages)) rmSync(join(directory, folder, name));
  for (const { name, css } of merged.values()) writeFileSync(join(directory, folder, name), css);
  return merged.size;
}

/**
 * The texts of all scripts and permanent pages. They name every stylesheet that scripts load later or that pages link
 * for printing.
 */
function namesInScripts(directory: string, pages: readonly Page[]): string {
  const scripts = readdirSync(join(directory, folder)).filter((name) => name.endsWith('.js'));
  return [...scripts.map((name) => join(folder, name)), ...pages.map(({ file }) => file)]
    .map((file) => readFileSync(join(directory, file), 'utf8'))
    .join('\n');
}

/** The layers in the order in which the text first names them. */
const layersIn = (css: string): string[] => [
  ...new Set([...css.matchAll(/@layer ([\w-]+(?:, *[\w-]+)*)[{;]/g)].flatMap(([, names = '']) => names.split(/, */))),
];

interface Part {
  /** Undefined for what is in no layer, such as a typeface. */
  layer: string | undefined;
  css: string;
}

/**
 * Joins parts of stylesheets into one block for each layer, which compresses best, in the order of `layers`. What is in
 * no layer comes last; it overrides all layers wherever it stands. With `namesAll`, empty layers are named too.
 */
function joinParts(parts: readonly Part[], layers: readonly string[], namesAll: boolean): string {
  const own = parts.flatMap(({ layer }) => layer ?? []);
  const blocks = [...new Set([...layers, ...own])].map((layer) => {
    const css = cssOf(parts, layer);
    if (css !== '') return `@layer ${layer}{${css}}`;
    return namesAll ? `@layer ${layer};` : '';
  });
  return blocks.join('') + cssOf(parts, undefined);
}

const cssOf = (parts: readonly Part[], layer: string | undefined): string =>
  parts.map((part) => (part.layer === layer ? part.css : '')).join('');

/** The parts of a stylesheet at its top level, without those that only name layers. */
function partsOf(css: string): Part[] {
  const parts: Part[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: sign, index } of css.matchAll(/"(?:\\.|[^"\\])*"|[{};]/g)) {
    if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    if (depth > 0 || sign.startsWith('"')) continue;
    const text = css.slice(start, index + 1).trim();
    start = index + 1;
    const [, layer, inner = ''] = /^@layer ([\w-]+)\s*\{(.*)\}$/s.exec(text) ?? [];
    if (layer !== undefined) parts.push({ layer, css: inner.trim() });
    else if (!/^@layer [^{]*;$/.test(text)) parts.push({ layer, css: text });
  }
  // The end of a sheet closes its open blocks (CSS Syntax Level 3, section 5.4), but here other sheets follow it.
  if (depth > 0) return partsOf(css + '}'.repeat(depth));
  const rest = css.slice(start).trim();
  return rest === '' ? parts : [...parts, { layer: undefined, css: rest }];
}

function readPage(directory: string, file: string, base: string): Page {
  const html = readFileSync(join(directory, file), 'utf8');
  const prefix = `${base}${folder}/`;
  const sheets = [...html.matchAll(link)].map(([, address = '']) => {
    if (!address.startsWith(prefix)) throw new Error(`${file} dùng tệp kiểu chữ ở nơi khác: ${address}`);
    return address.slice(prefix.length);
  });
  // The text is not kept but read again when it is written: the texts of all pages may not fit into memory.
  return { file, sheets: [...new Set(sheets)].sort() };
}

/** Stylesheets that all pages with the layout link. The one that orders the layers comes first. */
function sharedSheets(pages: readonly Page[], texts: ReadonlyMap<string, string>): string[] {
  const first = [...texts].find(([, css]) => orderOfLayers.test(css))?.[0];
  const withLayout = pages.filter(({ sheets }) => first !== undefined && sheets.includes(first));
  if (first === undefined || withLayout.length === 0)
    throw new Error('Không trang nào dùng tệp kiểu chữ mở đầu bằng lớp reset của layers.css.');
  const others = [...texts.keys()].filter(
    (name) => name !== first && withLayout.every(({ sheets }) => sheets.includes(name)),
  );
  return [first, ...others.sort()];
}
