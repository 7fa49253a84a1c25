/**
 * Astro runs this file, and what it imports, through Vite in every build. `require` avoids that for the collections: it
 * takes the modules that Node has already loaded for the integrations.
 */
import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);
export const { collections } = load('./corpus/collections.ts') as typeof import('./corpus/collections.ts');
