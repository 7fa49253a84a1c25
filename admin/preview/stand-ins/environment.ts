/** Stands in for `src/environment.ts`, which reads environment variables: the site is where the pages for editors are. */
const place = new URL('../', location.href);

export const environment = { siteUrl: place.origin, base: place.pathname };
