import { headerRules } from '../../../src/cli/host-config/headers.ts';
import type { ServedSite } from '../../../src/cli/host-config/site.ts';

/** Input for the configuration of a server: a site with two portals. */
export const servedSite = (more: Partial<ServedSite> = {}): ServedSite => ({
  rules: headerRules(['https://cong.example.vn', 'https://xa.example.vn:8443']),
  base: '/',
  siteUrl: 'https://gallery.example',
  target: '/srv/dien-hinh',
  tls: true,
  port: 443,
  answers: { gone: [], moved: {} },
  ...more,
});
