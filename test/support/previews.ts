/** Bundles the code that renders previews in an editor's browser, so that tests can run it in Node. */
import { cpSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import type { render } from '../../admin/preview/render.ts';
import type { SiteData } from '../../admin/preview/site-fields.ts';
import { astroComponents } from '../../admin/preview/astro-components.ts';

export interface Previews {
  render: typeof render;
  site: SiteData;
}

const folder = join(resolve(process.env.TEST_FOLDER ?? '.cache'), 'previews');

let bundled: Promise<unknown> | undefined;

/** `dir` is the output folder of a build; `base` is the path at which the build is served. */
export async function openPreviews({ dir, base }: { dir: string; base: string }, origin: string): Promise<Previews> {
  await (bundled ??= bundle(folder));
  // A copy for each base, because the code reads the site's address once, from the address of the editors' page.
  const ofBase = `${folder}${base.replaceAll('/', '-')}`;
  cpSync(folder, ofBase, { recursive: true });
  Object.assign(globalThis, { location: new URL(`${base}admin/`, origin) });
  const drawing = (await import(pathToFileURL(join(ofBase, 'render.js')).href)) as Pick<Previews, 'render'>;
  const site = JSON.parse(readFileSync(join(dir, 'admin/site.json'), 'utf8')) as SiteData;
  return { render: drawing.render, site };
}

async function bundle(outDir: string): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [astroComponents('without styles')],
    build: {
      outDir,
      minify: false,
      rolldownOptions: {
        input: resolve('admin/preview/render.ts'),
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: 'render.js' },
      },
    },
  });
}
