/** Gives the script that portals load an address that never changes; every other script has a hash in its name. */
import type { AstroIntegration } from 'astro';

interface Chunk {
  name: string;
}
const isOfPortals = ({ name }: Chunk): boolean => name === 'v1';

/** Workers are modules, but portals load theirs as a plain script, whose names would become names of the portal's page. */
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
