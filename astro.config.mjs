// @ts-check
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { environment } from './src/environment.ts';
import { admin } from './src/integrations/admin.ts';
import { assemble } from './src/integrations/assemble.ts';
import { deliver } from './src/integrations/deliver.ts';
import { embed } from './src/integrations/embed.ts';
import { guard } from './src/integrations/guard.ts';
import { offline } from './src/integrations/offline.ts';
import { photos } from './src/integrations/photos.ts';
import { plan } from './src/integrations/plan.ts';
import { plainImports } from './src/integrations/plain-imports.ts';
import { search } from './src/integrations/search.ts';
import { styles } from './src/integrations/styles.ts';

export default defineConfig({
  site: environment.siteUrl,
  base: environment.base,
  outDir: environment.buildDir,
  cacheDir: environment.cacheDir,
  trailingSlash: 'always',
  // If two pages had the same address, Astro would drop one of them silently.
  prerenderConflictBehavior: 'error',
  logger: { entrypoint: './src/build/log.ts' },
  compressHTML: true,
  build: { inlineStylesheets: 'never', assets: '_astro' },
  // Effort 0: at the default effort, AVIF takes ten times as long for files that are only a quarter smaller.
  image: { service: { entrypoint: './src/integrations/photos/service.ts', config: { avif: { effort: 0 } } } },
  // The order matters: `guard` checks what the steps before it have written, `assemble` joins what was made with what
  // is kept of the last build, and `deliver` puts the site in the place of the former one.
  integrations: [
    mdx(),
    plan(),
    plainImports(),
    photos(),
    embed(),
    styles(),
    search(),
    offline(),
    admin(),
    guard(),
    assemble(),
    deliver(),
  ],
  // Scripts must be separate files, because the content security policy forbids inline scripts.
  vite: { build: { assetsInlineLimit: 0 }, worker: { format: 'es' } },
});
