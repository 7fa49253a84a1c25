/**
 * The HTTP headers that a host sends, by path below the base. The local server sends them, the browser tests run with
 * them, and `npm run host:config` prints them for web servers.
 */

export type Headers = Readonly<Record<string, string>>;

/** Later rules override earlier ones. */
export interface HeaderRule {
  /**
   * Regular expression for the path below the base. It must mean the same in JavaScript and in every web server that
   * `host:config` knows.
   */
  path: string;
  headers: Headers;
}

const policy = (directives: Readonly<Record<string, string>>): string =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

const pages = policy({
  'default-src': "'self'",
  'img-src': "'self' data:",
  'script-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
});

/** Policy for frames: only portals named in the settings and our own pages may show them. */
const frames = (portalOrigins: readonly string[]): string =>
  policy({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self'",
    'font-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': ["'self'", ...portalOrigins].join(' '),
  });

/**
 * Policy for the editors' pages. Decap's components insert inline styles. `gitOrigins` are the origins of the office's
 * git servers.
 */
const editorsPages = (gitOrigins: readonly string[]): string =>
  policy({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' blob: data:",
    'connect-src': ["'self'", 'blob:', ...gitOrigins].join(' '),
    'font-src': "'self'",
    'frame-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  });

/**
 * Lets scripts of other sites read the files in `reusable`, as the pages “Mã nhúng” and “Dữ liệu mở” promise. These
 * include the answers for missing files.
 */
const readByAll = { 'Access-Control-Allow-Origin': '*' };
const reusable = [
  'du-lieu/v1/',
  '(?:.*/)?(?:rss\\.xml|feed\\.json)$',
  'su-kien(?:/[^/]+)?\\.ics$',
  'tong-hop/[0-9-]+\\.[a-z]+$',
  'oembed/',
  'nhung/manh/',
  'nhung/v[0-9]+\\.js$',
  '404\\.(?:json|txt)$',
];

/** Abilities of a browser that no page of the site uses. */
const unusedAbilities = ['camera', 'geolocation', 'microphone', 'payment', 'usb'];

const forAYear = 'public, max-age=31536000, immutable';

/**
 * Tells browsers to use https alone for half a year. If https stops working in that time, nothing can take it back, so
 * it is sent only when the office has decided so (`--hsts`).
 */
export const hstsRule: HeaderRule = { path: '', headers: { 'Strict-Transport-Security': 'max-age=15552000' } };

export const headerRules = (portalOrigins: readonly string[], gitOrigins: readonly string[] = []): HeaderRule[] => [
  {
    path: '',
    headers: {
      'Content-Security-Policy': pages,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': unusedAbilities.map((name) => `${name}=()`).join(', '),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cache-Control': 'no-cache',
    },
  },
  { path: '_astro/', headers: { 'Cache-Control': forAYear } },
  // Covers with a hash in their names. Those without one may change under the same address.
  { path: 'bia/[a-z0-9-]+\\.[0-9a-f]{8}\\.svg$', headers: { 'Cache-Control': forAYear } },
  // The names of these files contain a hash of their content.
  { path: 'pagefind/.*\\.pf_(?:fragment|index|meta)$', headers: { 'Cache-Control': forAYear } },
  { path: 'trang-thai\\.json$', headers: { 'Cache-Control': 'no-store' } },
  ...reusable.map((path) => ({ path, headers: readByAll })),
  {
    path: 'nhung/',
    headers: {
      'Content-Security-Policy': frames(portalOrigins),
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'X-Robots-Tag': 'noindex',
    },
  },
  { path: 'nhung/v1\\.js$', headers: { 'Cache-Control': 'public, max-age=3600' } },
  {
    path: 'admin/',
    headers: {
      'Content-Security-Policy': editorsPages(gitOrigins),
      // Login sends requests to the git server's origin, which must not learn the address of the page.
      'Referrer-Policy': 'same-origin',
      'X-Robots-Tag': 'noindex',
    },
  },
  { path: 'admin/assets/', headers: { 'Cache-Control': forAYear } },
];

/** `path` is relative to the base, without a leading slash. */
export const headersFor = (
  path: string,
  portalOrigins: readonly string[],
  gitOrigins: readonly string[] = [],
): Headers =>
  Object.assign(
    {},
    ...headerRules(portalOrigins, gitOrigins)
      .filter((rule) => new RegExp(`^${rule.path}`).test(path))
      .map(({ headers }) => headers),
  ) as Headers;
