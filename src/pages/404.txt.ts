/** What is answered where a file is not there: a feed, a calendar, a picture, a script. */
import type { APIRoute } from 'astro';
import { strings } from '../strings.ts';

export const GET: APIRoute = () => new Response(`${strings.noFile}\n`);
