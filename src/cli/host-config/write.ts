/** The servers for which `npm run host:config` writes a configuration. */
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
