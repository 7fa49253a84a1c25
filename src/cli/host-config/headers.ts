/**
 * What a host sends with every answer, by the path below the base. The project's own server sends it, the browser
 * tests live with it, and `npm run host:config` writes it down for nginx and Apache.
 */

export type Headers = Readonly<Record<string, string>>;

/** Later rules stand over those before them. */
export interface HeaderRule {
  /** A regular expression that every server reads alike, for the path below the base. */
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
  'script-src': "'self' 'wasm-unsafe-eval'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
});

/** Only the portals that the settings name may show a frame, and our own page that offers them. */
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

/** Decap's components bring their styles along in the page; `gitOrigins` are where the office keeps its entries. */
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

/** Offered to the scripts of other sites, as the pages “Mã nhúng” and “Dữ liệu mở” say; so are the answers for what is gone. */
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

export const headerRules = (portalOrigins: readonly string[], gitOrigins: readonly string[] = []): HeaderRule[] => [
  {
    path: '',
    headers: {
      'Content-Security-Policy': pages,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Cache-Control': 'no-cache',
    },
  },
  { path: '_astro/', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
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
      // A login asks the git server from another origin, and must not tell it the page.
      'Referrer-Policy': 'same-origin',
      'X-Robots-Tag': 'noindex',
    },
  },
  { path: 'admin/assets/', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
];

/** `path` is that below the base, without a slash in front. */
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
