/** Gives the script that portals load a fixed address. The scripts of our own pages have a hash in their names. */
import type { AstroIntegration } from 'astro';

interface Chunk {
  name: string;
}
const isOfPortals = ({ name }: Chunk): boolean => name === 'v1';

/**
 * Vite builds workers as modules, but portals load `v1.js` as a plain script. Without the function around it, its
 * variables would become global variables of the portal's page.
 */
const output = {
  entryFileNames: (chunk: Chunk) => (isOfPortals(chunk) ? 'nhung/v1.js' : '_astro/[name]-[hash].js'),
  banner: (chunk: Chunk) => (isOfPortals(chunk) ? '(()=>{' : ''),
  footer: (chunk: Chunk) => (isOfPortals(chunk) ? '})();' : ''),
};

export const embed = (): AstroIntegration => ({
  name: 'embed',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({ vite: { worker: { rolldownOptions: { output } } } });
    },
  },
});
