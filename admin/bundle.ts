/**
 * Bundles the editors' pages with Vite: our code and the parts of Decap CMS that we use. The bundle does not depend on
 * the site's address; settings that do are in `config.json` beside it.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { astroComponents } from './preview/astro-components.ts';
import { siteStyles } from './preview/site-styles.ts';
import { standIns } from './stand-ins.ts';
import { inOurStyle } from './theme/restyle.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export interface AdminPlace {
  /** Folder that the files are written to. */
  outDir: string;
  /** URL path of the pages, with a slash at both ends. */
  base: string;
}

export async function bundleAdmin({ outDir, base }: AdminPlace): Promise<void> {
  await build({
    configFile: false,
    root: here('.'),
    base,
    publicDir: false,
    logLevel: 'error',
    plugins: [standIns(), inOurStyle(), astroComponents('without styles'), siteStyles()],
    // Decap depends on an older `yaml` package; this makes Decap use ours.
    resolve: {
      alias: { yaml: fileURLToPath(import.meta.resolve('yaml')) },
      dedupe: ['react', 'react-dom', 'immutable'],
    },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: {
      outDir: resolve(outDir),
      // What a killed build may have left.
      emptyOutDir: true,
      target: ['chrome111', 'firefox121', 'safari16.4'],
      // The Content-Security-Policy forbids `data:` addresses in scripts and styles.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4000,
    },
  });
}
