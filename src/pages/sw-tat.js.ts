/** Replacement that the host serves as `sw.js` to end offline reading. */
import type { APIRoute } from 'astro';
import off from '../offline/off.js?raw';

export const GET: APIRoute = () => new Response(off);
