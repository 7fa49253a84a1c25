import type { APIRoute } from 'astro';
import { getStore } from '../queries/store.ts';
import { themeColors } from '../styles/theme-colors.ts';
import { urls, withBase } from '../urls.ts';

/** The web app manifest, which phones use when a reader adds the site to the home screen. */
export const GET: APIRoute = async () => {
  const { settings } = await getStore();
  const manifest = {
    lang: 'vi',
    name: settings.siteName,
    short_name: 'Ninh Hòa',
    description: settings.tagline,
    start_url: urls.home,
    scope: urls.home,
    display: 'browser',
    theme_color: themeColors.light,
    background_color: themeColors.light,
    icons: [
      { src: withBase('/favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
      { src: withBase('/icon-192.png'), sizes: '192x192', type: 'image/png' },
      { src: withBase('/icon-512.png'), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
  return new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json' } });
};
