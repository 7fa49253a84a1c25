/** Answer to scripts that request missing data: problem details (RFC 9457). */
import type { APIRoute } from 'astro';
import { strings } from '../strings.ts';

export const GET: APIRoute = () => Response.json({ title: strings.noData, status: 404 });
