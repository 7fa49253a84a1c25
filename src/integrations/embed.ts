/** Gives the script that portals load an address that never changes; every other script has a hash in its name. */
import type { AstroIntegration } from 'astro';

const entryFileNames = ({ name }: { name: string }): string =>
  name === 'v1' ? 'nhung/v1.js' : '_astro/[name]-[hash].js';

export const embed = (): AstroIntegration => ({
  name: 'embed',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({ vite: { worker: { rolldownOptions: { output: { entryFileNames } } } } });
    },
  },
});
