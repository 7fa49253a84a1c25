/**
 * The service worker at a stable address. `src/integrations/offline.ts` prepends the list of files that it stores at
 * installation.
 */
import type { APIRoute } from 'astro';
import worker from '../offline/worker.ts?worker&url';

export const GET: APIRoute = () => new Response(`importScripts(${JSON.stringify(worker)});\n`);
