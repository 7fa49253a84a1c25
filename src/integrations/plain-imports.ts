/**
 * Turns off Vite's preloading. Vite wraps each `import()` in 750 bytes that preload stylesheets and dependencies, and
 * lists those files in every page's script. What this site loads later is small, so the browser's own `import()` is
 * enough.
 */
import type { AstroIntegration } from 'astro';

const helper = '\0vite/preload-helper.js';

const build = { modulePreload: { polyfill: false, resolveDependencies: () => [] } };

export const plainImports = (): AstroIntegration => ({
  name: 'plain-imports',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      const plugin = {
        name: 'plain-imports',
        enforce: 'pre' as const,
        // This hook runs after Astro has set `modulePreload` itself, without `resolveDependencies`.
        configEnvironment: () => ({ build }),
        load: (id: string) => (id === helper ? 'export const __vitePreload = (load) => load();' : undefined),
      };
      updateConfig({ vite: { plugins: [plugin] } });
    },
  },
});
