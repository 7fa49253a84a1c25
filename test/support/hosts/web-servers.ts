/**
 * Web servers that serve releases with the configuration that `npm run host:config` prints, and a portal on the same
 * server program that includes our fragments by SSI. nginx, Apache and Caddy run only where they are installed; our own
 * server always runs.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { apacheModules } from '../../../src/cli/host-config/apache.ts';
import { headerRules } from '../../../src/cli/host-config/headers.ts';
import type { ServedSite } from '../../../src/cli/host-config/site.ts';
import { writers } from '../../../src/cli/host-config/write.ts';
import { serveFolder } from '../../../src/cli/static-server.ts';
import { currentRelease, type Target } from '../../../src/release/layout.ts';
import { openRelease, servedFolder } from '../../../src/release/release.ts';
import { serve } from './listen.ts';
import { findProgram, freePorts, openFolder, start } from './program.ts';

export interface RealHost {
  /** URL of the gallery's start page, with a slash at the end. */
  gallery: string;
  /**
   * URL of the portal, whose pages include our fragments; `undefined` for a server that does not support SSI.
   */
  portal: string | undefined;
  /** Address that redirects from HTTP to HTTPS; `undefined` if the server has no TLS. */
  plain?: string | undefined;
  stop: () => Promise<void>;
}

export interface Served {
  target: Target;
  base: string;
  portalOrigins?: readonly string[];
  /** HTML of the portal's pages, by file name. */
  portalPages?: Readonly<Record<string, string>>;
  /** Changes the input of the configuration. */
  change?: (site: ServedSite) => ServedSite;
}

const moduleFolder = '/usr/lib/apache2/modules';

async function startOwn({ target, base, portalOrigins }: Served): Promise<RealHost> {
  const host = await serve(serveFolder(join(servedFolder(target), base), base, portalOrigins), base);
  return { gallery: host.url, portal: undefined, stop: host.close };
}

const startNginx = (served: Served): Promise<RealHost> =>
  startReal(served, 'nginx', ({ folder, ports: [gallery, portal], base, config }) => {
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    return `
daemon off;
master_process off;
pid ${folder}/pid;
error_log ${folder}/errors;
events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
  ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n')}
  ${config.replace(/^ *listen \[::\].*\n/gm, '').replace(/\blisten (?=\d)/g, 'listen 127.0.0.1:')}
  server {
    listen 127.0.0.1:${portal};
    root ${folder}/portal;
    ssi on;
    location /manh/ { proxy_pass http://127.0.0.1:${gallery}${base}nhung/manh/; }
  }
}`;
  });

const startApache = (served: Served): Promise<RealHost> =>
  startReal(served, 'apache2', ({ folder, ports: [gallery, portal], base, config }) => {
    const modules = new Set([
      'mpm_event',
      ...apacheModules,
      'include',
      'proxy',
      'proxy_http',
      'deflate',
      'filter',
      'ssl',
    ]);
    return `
ServerRoot ${folder}
DefaultRuntimeDir ${folder}
PidFile ${folder}/pid
ErrorLog ${folder}/errors
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
${[...modules].map((name) => `LoadModule ${name}_module ${moduleFolder}/mod_${name}.so`).join('\n')}
TypesConfig /etc/mime.types
# As Debian sets it up.
AddOutputFilterByType DEFLATE text/html text/plain text/xml text/css application/javascript
AddType application/x-gzip .gz .tgz
Listen 127.0.0.1:${gallery}
Listen 127.0.0.1:${portal}
<Directory />
  Options FollowSymLinks
  Require all denied
</Directory>
${config}
<VirtualHost *:${portal}>
  DocumentRoot ${folder}/portal
  ProxyPass /manh/ http://127.0.0.1:${gallery}${base}nhung/manh/
  <Directory ${folder}/portal>
    Require all granted
    Options +Includes
    AddOutputFilter INCLUDES .html
  </Directory>
</VirtualHost>`;
  });

const startCaddy = async (served: Served): Promise<RealHost> => ({
  ...(await startReal(
    served,
    'caddy',
    ({ folder, ports: [, , plain], config }) => `{
  admin off
  skip_install_trust
  http_port ${plain}
  log {
    output file ${folder}/errors
  }
}
${config}`,
  )),
  portal: undefined,
});

interface Given {
  folder: string;
  /** For the gallery, the portal, and redirects from HTTP to HTTPS. */
  ports: readonly [number, number, number];
  base: string;
  /** The configuration that `npm run host:config` prints. */
  config: string;
}

/** How each program is named by `npm run host:config`, and how it is started. */
const programs = {
  nginx: {
    writer: 'nginx',
    args: (file: string, folder: string) => ['-c', file, '-p', folder, '-e', join(folder, 'errors')],
  },
  apache2: { writer: 'apache', args: (file: string) => ['-DFOREGROUND', '-f', file] },
  caddy: { writer: 'caddy', args: (file: string) => ['run', '--config', file, '--adapter', 'caddyfile'] },
};

async function startReal(
  { target, base, portalOrigins = [], portalPages = {}, change = (site) => site }: Served,
  program: keyof typeof programs,
  write: (given: Given) => string,
): Promise<RealHost> {
  const folder = openFolder();
  mkdirSync(join(folder, 'portal'));
  for (const [name, html] of Object.entries(portalPages)) writeFileSync(join(folder, 'portal', name), html);
  const [first = 0, second = 0, third = 0] = await freePorts(3);
  const { gone, moved } = openRelease(target, currentRelease(target) ?? '').manifest;
  const site: ServedSite = {
    rules: headerRules(portalOrigins),
    base,
    siteUrl: `http://127.0.0.1:${first}`,
    target: target.root,
    tls: false,
    port: first,
    answers: { gone, moved },
  };
  const isSecure = change(site).tls;
  const { writer, args } = programs[program];
  const printed = writers[writer]?.(change(site)) ?? '';
  if (isSecure) await layCertificate(folder);
  const config = printed
    .replaceAll('/etc/letsencrypt/live/127.0.0.1/', `${folder}/`)
    .replace(/\blisten 80;/, `listen ${third};`)
    .replace('<VirtualHost *:80>', `Listen 127.0.0.1:${third}\n<VirtualHost *:${third}>`);
  const file = join(folder, 'server.conf');
  writeFileSync(file, write({ folder, ports: [first, second, third], base, config }));
  const gallery = `http://127.0.0.1:${first}${base}`;
  const plain = isSecure ? `http://127.0.0.1:${third}/` : undefined;
  const { stop } = await start(findProgram(program) ?? program, args(file, folder), plain ?? gallery, folder);
  return { gallery, portal: `http://127.0.0.1:${second}/`, plain, stop };
}

async function layCertificate(folder: string): Promise<void> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }], { algorithm: 'sha256' });
  writeFileSync(join(folder, 'fullchain.pem'), cert);
  writeFileSync(join(folder, 'privkey.pem'), key);
}

/** Starts each server; `undefined` when the server is not installed on this machine. */
export const hosts: Readonly<Record<string, ((served: Served) => Promise<RealHost>) | undefined>> = {
  'our own server': startOwn,
  nginx: findProgram('nginx') === undefined ? undefined : startNginx,
  apache: findProgram('apache2') === undefined || !existsSync(moduleFolder) ? undefined : startApache,
  caddy: findProgram('caddy') === undefined ? undefined : startCaddy,
};
