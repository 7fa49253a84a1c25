/** Answer to requests for missing files, such as feeds, calendars, pictures and scripts. */
import type { APIRoute } from 'astro';
import { strings } from '../strings.ts';

export const GET: APIRoute = () => new Response(`${strings.noFile}\n`);
