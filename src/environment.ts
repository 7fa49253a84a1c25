/** The only reader of the clock and of environment variables. */
import { join } from 'node:path';
import { dayInVietnam, isDay } from './domain/days.ts';

const root = process.cwd();

/** Today in Việt Nam, or the day that `BUILD_DATE` fixes so that a build can be repeated. */
function readToday(): string {
  const fixed = process.env['BUILD_DATE'];
  if (fixed === undefined || fixed === '') return dayInVietnam(new Date());
  if (!isDay(fixed)) throw new Error(`BUILD_DATE phải là một ngày YYYY-MM-DD, mà đang là “${fixed}”.`);
  return fixed;
}

function readSiteUrl(production: boolean): string {
  const url = process.env['SITE_URL'];
  if (production && !url)
    throw new Error('Bản chính thức cần SITE_URL, ví dụ SITE_URL=https://ten-mien npm run build.');
  return url ?? 'http://localhost:4321';
}

const production = process.env['SITE_ENV'] === 'production';

export const environment = {
  root,
  contentDir: join(root, process.env['CONTENT_DIR'] ?? 'content'),
  outDir: process.env['OUT_DIR'] ?? 'dist',
  cacheDir: process.env['CACHE_DIR'] ?? '.cache/astro',
  today: readToday(),
  production,
  siteUrl: readSiteUrl(production),
  /** Path below which the site is served, with a slash at both ends. */
  base: `/${process.env['SITE_BASE'] ?? ''}/`.replace(/\/{2,}/g, '/'),
  /** Where editors keep entries, as it is written; admin/backends/settings.ts reads it. */
  variables: {
    CMS_BACKEND: process.env['CMS_BACKEND'],
    CMS_GIT_URL: process.env['CMS_GIT_URL'],
    CMS_REPO: process.env['CMS_REPO'],
    CMS_BRANCH: process.env['CMS_BRANCH'],
    CMS_APP_ID: process.env['CMS_APP_ID'],
    CMS_PREVIEW_URL: process.env['CMS_PREVIEW_URL'],
  },
} as const;
