import type { APIRoute } from 'astro';
import { absolute, urls, withBase } from '../urls.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nDisallow: ${withBase('/admin/')}\n\nSitemap: ${absolute(urls.sitemap)}\n`);
