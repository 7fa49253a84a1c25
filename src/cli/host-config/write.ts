/**
 * What `npm run host:config` can print, by the name to ask for: configurations of web servers, and two files of static
 * hosts.
 */
import { toApache } from './apache.ts';
import { toCaddy } from './caddy.ts';
import { toIis } from './iis.ts';
import { toNginx } from './nginx.ts';
import type { Writer } from './site.ts';
import { toHeadersFile, toRedirectsFile } from './static-host.ts';

export const writers: Readonly<Record<string, Writer>> = {
  nginx: toNginx,
  apache: toApache,
  caddy: toCaddy,
  iis: toIis,
  _headers: toHeadersFile,
  _redirects: toRedirectsFile,
};
