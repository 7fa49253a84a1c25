/** What an editor's browser draws previews with, bundled for Node. */
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

/** `dir` is the output folder of a build that is served at `base`. */
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
  // The drawing asks the address of the editors' pages where the site is.
  Object.assign(globalThis, { location: new URL(`${base}admin/`, origin) });
  const drawing = (await import(pathToFileURL(join(outDir, 'render.js')).href)) as Pick<Previews, 'render'>;
  const site = JSON.parse(readFileSync(join(dir, 'admin/site.json'), 'utf8')) as SiteData;
  return { render: drawing.render, site };
}
