/**
 * Keeps what Vite has made of the components. It depends on the code alone, and making it takes longer than anything
 * else in a build of one change. The next build with the same code bundles only the photos of the content. The kept
 * modules are handed the content in `content-handover.ts`, so a process that builds again and again loads them once.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { InlineConfig, Plugin } from 'vite';
import type { Room } from '../build/room.ts';
import { environment } from '../environment.ts';
import { linkFiles } from '../release/folder-files.ts';
import { listFiles } from '../release/list-files.ts';
import { codeOfHandover, handOver } from './content-handover.ts';
import { photoOwners } from './photos.ts';

type Hook = NonNullable<AstroIntegration['hooks']['astro:build:setup']>;
type Pages = Parameters<Hook>[0]['pages'];
type Page = Pages extends Map<string, infer Item> ? Item : never;

interface Kept {
  /** `world` of the room in which the bundle was made. */
  world: string;
  /** Digest of all files of the bundle, because one of them may have been damaged since. */
  digest: string;
  /** Path of the module that loads all others. */
  entry: string;
  /** The stylesheets of each page, by Astro's name of the page. */
  styles: Record<string, Page['styles']>;
}

const { buildDir, cacheDir } = environment;
/** Where Astro puts the modules that render pages. */
const modulesDir = join(buildDir, '.prerender');
/**
 * Where kept modules are loaded from, each bundle in a folder of its own. It is inside the project, because they import
 * packages.
 */
const loadedDir = `${buildDir}.trang`;
const isEntry = (path: string): boolean => path.startsWith('prerender-entry.');

const placesIn = (folder: string) => ({
  about: join(folder, 'goi.json'),
  modules: join(folder, 'may'),
  /** Files of the site that Vite has written: scripts, stylesheets, fonts. */
  files: join(folder, 'tep'),
});

/** Number of builds in this process. */
let rounds = 0;

export class BundleKeeper {
  readonly #folder: string | undefined;
  readonly #world: string;
  readonly #kept: Kept | undefined;
  /** Node loads a module from one place only once, so each build puts its list of photos into a folder of its own. */
  readonly #round: string;
  #pages: Pages = new Map();

  constructor({ bundleFolder, world }: Room) {
    this.#folder = bundleFolder;
    this.#world = world;
    this.#kept = bundleFolder === undefined ? undefined : readBundle(bundleFolder, world);
    rounds += 1;
    this.#round = String(rounds);
  }

  /** Called when Astro has set up Vite for this build. */
  setUp(vite: InlineConfig, pages: Pages): void {
    this.#pages = pages;
    if (this.#kept === undefined) return;
    for (const [name, page] of pages) page.styles = this.#kept.styles[name] ?? [];
    const options = vite.environments?.['prerender']?.build?.rolldownOptions;
    if (options === undefined) throw new Error('Astro không dựng trang trong môi trường “prerender” của Vite nữa.');
    options.input = stub;
    const entry = relative(modulesDir, join(loadedDir, this.#kept.digest, this.#kept.entry));
    vite.plugins?.push(bundlePhotosOnly(join(this.#round, photosFile), entry));
  }

  /** Called before Astro loads the modules. */
  async beforeRendering(): Promise<void> {
    if (this.#folder === undefined) return;
    if (this.#kept === undefined) {
      this.#keep(this.#folder);
      return;
    }
    layOut(this.#folder, this.#kept.digest);
    const photos = pathToFileURL(join(modulesDir, this.#round, photosFile)).href;
    await handOver(join(cacheDir, 'data-store.json'), photos);
  }

  #keep(folder: string): void {
    const unfinished = `${folder}.moi`;
    rmSync(unfinished, { recursive: true, force: true });
    const place = placesIn(unfinished);
    const modules = listFiles(modulesDir);
    for (const path of modules) copy(join(modulesDir, path), join(place.modules, path));
    const files = listFiles(buildDir).filter(
      (path) => !path.startsWith('.prerender/') && !photoOwners.isOriginal(path),
    );
    for (const path of files) copy(join(buildDir, path), join(place.files, path));
    const entry = modules.find(isEntry);
    if (entry === undefined || !readContentFromOutside(place.modules, modules)) return;
    const styles = Object.fromEntries([...this.#pages].map(([name, page]) => [name, page.styles]));
    const kept: Kept = { world: this.#world, digest: digestOf(unfinished), entry, styles };
    writeFileSync(place.about, JSON.stringify(kept));
    rmSync(folder, { recursive: true, force: true });
    renameSync(unfinished, folder);
  }
}

/**
 * Undefined if nothing is kept, if the bundle was made in another `world`, or if its files are damaged.
 * @internal Exported for its test.
 */
export function readBundle(folder: string, world: string): Kept | undefined {
  try {
    const kept = JSON.parse(readFileSync(placesIn(folder).about, 'utf8')) as Kept;
    return kept.world === world && kept.digest === digestOf(folder) ? kept : undefined;
  } catch {
    // Not kept yet, or damaged: everything is bundled anew.
    return undefined;
  }
}

/** @internal Exported for its test. */
export function digestOf(folder: string): string {
  const { modules, files } = placesIn(folder);
  const hash = createHash('sha256');
  for (const place of [modules, files])
    for (const path of listFiles(place)) hash.update(`${path}\0`).update(readFileSync(join(place, path)));
  return hash.digest('hex');
}

/** Later steps write into the files of the site, so those are copied. Modules are only read, so links will do. */
function layOut(folder: string, digest: string): void {
  const place = placesIn(folder);
  cpSync(place.files, buildDir, { recursive: true });
  const loaded = join(loadedDir, digest);
  if (existsSync(loaded)) return;
  rmSync(loadedDir, { recursive: true, force: true });
  const unfinished = `${loaded}.moi`;
  linkFiles(place.modules, listFiles(place.modules), unfinished);
  renameSync(unfinished, loaded);
}

const photosFile = 'photos.mjs';

/**
 * Changes the two modules that hold content, so that they export the maps of `content-handover.ts` instead. Returns
 * false if the modules are not as expected; then nothing is kept.
 */
function readContentFromOutside(folder: string, modules: readonly string[]): boolean {
  const contents = {
    'chunks/_astro_data-layer-content_': codeOfHandover('collections'),
    'chunks/content-assets_': codeOfHandover('photos'),
  };
  return Object.entries(contents).every(([name, code]) => {
    const [path, ...others] = modules.filter((module) => module.startsWith(name));
    if (path === undefined || others.length > 0) return false;
    const file = join(folder, path);
    if (!exportsDefaultOnly(readFileSync(file, 'utf8'))) return false;
    writeFileSync(file, code);
    return true;
  });
}

const exportsDefaultOnly = (code: string): boolean =>
  /^export \{ [\w$]+ as default \};?$/.test((code.match(/^export .*$/gm) ?? []).join('\n'));

const stub = 'virtual:kept-bundle';

/** Makes Vite bundle nothing but the list of the content's photos, and a module that loads the kept ones. */
const bundlePhotosOnly = (photos: string, entry: string): Plugin => ({
  name: 'kept-bundle',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'prerender',
  buildStart() {
    this.emitFile({ type: 'chunk', id: 'astro:asset-imports', fileName: photos });
  },
  resolveId: (source) => {
    if (source === stub) return `\0${stub}`;
    return source === entry ? { id: source, external: true } : undefined;
  },
  load: (id) => (id === `\0${stub}` ? `export * from ${JSON.stringify(entry)};` : undefined),
});

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to);
}
