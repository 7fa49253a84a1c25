/** What a script is answered with that asks for data that is not there, as RFC 9457 describes a problem. */
import type { APIRoute } from 'astro';
import { strings } from '../strings.ts';

export const GET: APIRoute = () => Response.json({ title: strings.noData, status: 404 });
