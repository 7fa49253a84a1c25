// @ts-check
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { environment } from './src/environment.ts';
import { admin } from './src/integrations/admin.ts';
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
  outDir: environment.outDir,
  cacheDir: environment.cacheDir,
  trailingSlash: 'always',
  compressHTML: true,
  build: { inlineStylesheets: 'never', assets: '_astro' },
  // AVIF at its usual effort takes ten times as long for files a quarter smaller.
  image: { service: { entrypoint: './src/integrations/photos/service.ts', config: { avif: { effort: 0 } } } },
  // The guard looks at what all others have written.
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
  ],
  // A script of its own file is what the content security policy allows.
  vite: { build: { assetsInlineLimit: 0 } },
});
