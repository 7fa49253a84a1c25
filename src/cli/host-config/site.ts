/** The site as the configuration of a web server must describe it, and what the writers of configurations share. */
import type { HeaderRule } from './headers.ts';

export interface ServedSite {
  rules: readonly HeaderRule[];
  /** Path under which the site is served, with a slash at both ends. */
  base: string;
  /** Scheme, host and port under which readers know the site. */
  siteUrl: string;
  /** Folder of the releases, as passed to `npm run release`. */
  target: string;
  /** Whether this server itself speaks TLS. If not, a proxy before it does, or the site is served without TLS. */
  tls: boolean;
  /** Port of this server, for http or https. */
  port: number;
  /** Addresses that answer 410 and 301, for servers that cannot look them up in the release. */
  answers: { gone: readonly string[]; moved: Readonly<Record<string, string>> };
}

export type Writer = (site: ServedSite) => string;

/** Extends the expression of a rule to the whole path, with the base. */
export const expressionOf = (base: string, path: string): string => `^${escapeDots(base)}${path}`;
export const escapeDots = (text: string): string => text.replaceAll('.', '\\.');

/** Paths in the folder of the releases: the served files, and the files beside them. */
export const placesIn = (target: string) => ({
  root: `${target}/hien-hanh/www`,
  manifest: `${target}/hien-hanh/ban-ke.json`,
  state: `${target}/trang-thai.json`,
});

/** Addresses, below the base, of the files that lie beside the site. */
export const besideSite = { manifest: '.well-known/ban-ke.json', state: 'trang-thai.json' };

/** Where certbot (`certonly --webroot --webroot-path /var/www/html`) leaves the answers for its certificates. */
export const acmeRoot = '/var/www/html';
export const acmePath = '/.well-known/acme-challenge/';
