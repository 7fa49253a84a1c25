/** What the host puts in place of `sw.js` to end all keeping. */
import type { APIRoute } from 'astro';
import off from '../offline/off.js?raw';

export const GET: APIRoute = () => new Response(off);
