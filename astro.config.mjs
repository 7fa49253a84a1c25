// @ts-check
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { environment } from './src/environment.ts';
import { admin } from './src/integrations/admin.ts';
import { deliver } from './src/integrations/deliver.ts';
import { embed } from './src/integrations/embed.ts';
import { guard } from './src/integrations/guard.ts';
import { offline } from './src/integrations/offline.ts';
import { packedHtml } from './src/integrations/pack-html.ts';
import { photos } from './src/integrations/photos.ts';
import { plainImports } from './src/integrations/plain-imports.ts';
import { search } from './src/integrations/search.ts';
import { styles } from './src/integrations/styles.ts';

export default defineConfig({
  site: environment.siteUrl,
  base: environment.base,
  outDir: environment.buildDir,
  cacheDir: environment.cacheDir,
  trailingSlash: 'always',
  // Two pages at one address: one of them would be missing without a word.
  prerenderConflictBehavior: 'error',
  compressHTML: true,
  build: { inlineStylesheets: 'never', assets: '_astro' },
  // AVIF at its usual effort takes ten times as long for files a quarter smaller.
  image: { service: { entrypoint: './src/integrations/photos/service.ts', config: { avif: { effort: 0 } } } },
  // The guard looks at what all others have written, before it goes where it is published.
  integrations: [
    mdx(),
    plainImports(),
    photos(),
    embed(),
    styles(),
    packedHtml(),
    search(),
    offline(),
    admin(),
    guard(),
    deliver(),
  ],
  // A script of its own file is what the content security policy allows.
  vite: { build: { assetsInlineLimit: 0 }, worker: { format: 'es' } },
});
