/**
 * Vite wraps each `import()` in 750 bytes that preload stylesheets and further files of what is loaded. What this
 * site loads later is one file without style, so the browser's own `import()` is enough.
 */
import type { AstroIntegration } from 'astro';

const helper = '\0vite/preload-helper.js';

export const plainImports = (): AstroIntegration => ({
  name: 'plain-imports',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      const plugin = {
        name: 'plain-imports',
        enforce: 'pre' as const,
        load: (id: string) => (id === helper ? 'export const __vitePreload = (load) => load();' : undefined),
      };
      updateConfig({ vite: { plugins: [plugin] } });
    },
  },
});
