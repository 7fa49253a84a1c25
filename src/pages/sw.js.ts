/** The service worker at an address that stays; `src/integrations/offline.ts` writes in front what it keeps from the start. */
import type { APIRoute } from 'astro';
import worker from '../offline/worker.ts?worker&url';

export const GET: APIRoute = () => new Response(`importScripts(${JSON.stringify(worker)});\n`);
