/** Bundles for Node the code with which an editor's browser renders previews. */
import { readFileSync } from 'node:fs';
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

/** `dir` is the output folder of a build; `base` is the path at which the build is served. */
export async function openPreviews({ dir, base }: { dir: string; base: string }, origin: string): Promise<Previews> {
  const outDir = join(resolve(process.env.TEST_FOLDER ?? '.cache'), `previews${base.replaceAll('/', '-')}`);
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
  // The preview code derives the site's address from the address of the editors' page.
  Object.assign(globalThis, { location: new URL(`${base}admin/`, origin) });
  const drawing = (await import(pathToFileURL(join(outDir, 'render.js')).href)) as Pick<Previews, 'render'>;
  const site = JSON.parse(readFileSync(join(dir, 'admin/site.json'), 'utf8')) as SiteData;
  return { render: drawing.render, site };
}
