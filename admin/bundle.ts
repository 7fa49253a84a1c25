/**
 * Bundles the editors' pages with Vite: our code and the parts of Decap CMS that we use. Of the site's address, the
 * bundle depends only on the base path; settings that depend on the rest are in `config.json` beside it.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { astroComponents } from './preview/astro-components.ts';
import { siteStyles } from './preview/site-styles.ts';
import { standIns } from './stand-ins.ts';
import { inOurStyle } from './theme/restyle.ts';

/** File with the licences of all packages in the bundle, which must be published with it. */
const licences = 'giay-phep.md';
/** Packages in web workers. Vite bundles workers separately and does not list their licences. */
const inWorkers = ['libheif-js'];

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
      // Removes what a killed build may have left.
      emptyOutDir: true,
      target: ['chrome111', 'firefox121', 'safari16.4'],
      // The Content-Security-Policy forbids `data:` addresses in scripts and styles.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      license: { fileName: licences },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4000,
    },
  });
  appendFileSync(join(outDir, licences), inWorkers.map(licenceOf).join(''));
}

function licenceOf(name: string): string {
  const read = (file: string) => readFileSync(new URL(import.meta.resolve(`${name}/${file}`)), 'utf8');
  const { version, license } = JSON.parse(read('package.json')) as { version: string; license: string };
  return `\n## ${name} - ${version} (${license})\n\n${read('LICENSE').trim()}\n`;
}
