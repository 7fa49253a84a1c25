/**
 * Replaces `src/environment.ts`, which reads environment variables. The site's address is derived from that of the
 * editors' pages.
 */
const place = new URL('../', location.href);

export const environment = { siteUrl: place.origin, base: place.pathname };
