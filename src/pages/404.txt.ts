/** Answer for missing files: feeds, calendars, pictures, scripts. */
import type { APIRoute } from 'astro';
import { strings } from '../strings.ts';

export const GET: APIRoute = () => new Response(`${strings.noFile}\n`);
