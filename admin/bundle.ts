/**
 * Bundles the editors' pages with Vite: the parts of Decap CMS that they use, and ours.
 * Nothing in the bundle depends on where the site is served; what does is in `config.json` beside it.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { astroComponents } from './preview/astro-components.ts';
import { siteStyles } from './preview/site-styles.ts';
import { standIns } from './stand-ins.ts';
import { restyle } from './theme/restyle.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const inOurStyle = (): Plugin => ({
  name: 'in-the-style-of-the-site',
  transform: (code, id) => restyle(id, code),
});

export interface AdminPlace {
  /** Where the files go. */
  outDir: string;
  /** Path of the pages in their address, with a slash at both ends. */
  base: string;
}

/** Writes `index.html`, its script and its styles. */
export async function bundleAdmin({ outDir, base }: AdminPlace): Promise<void> {
  await build({
    configFile: false,
    root: here('.'),
    base,
    publicDir: false,
    logLevel: 'error',
    plugins: [standIns(), inOurStyle(), astroComponents('without styles'), siteStyles()],
    // Decap brings an older reader of YAML of its own.
    resolve: {
      alias: { yaml: fileURLToPath(import.meta.resolve('yaml')) },
      dedupe: ['react', 'react-dom', 'immutable'],
    },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: {
      outDir: resolve(outDir),
      // What the previews know of the site is there already.
      emptyOutDir: false,
      target: ['chrome111', 'firefox121', 'safari16.4'],
      // The security policy takes no data of a script or a style.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4000,
    },
  });
}
