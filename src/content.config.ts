/**
 * Astro runs this file, and what it imports, through Vite in every build. So it requires the collections: Node has
 * loaded the same modules for the integrations, once.
 */
import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);
export const { collections } = load('./corpus/collections.ts') as typeof import('./corpus/collections.ts');
