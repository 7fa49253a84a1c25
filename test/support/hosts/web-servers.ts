/**
 * Web servers that serve a build with the configuration that `npm run host:config` prints, and a portal on the same
 * server program that includes our fragments by SSI. nginx and Apache run only where they are installed; our own server
 * always runs.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { headerRules } from '../../../src/cli/host-config/headers.ts';
import { writers } from '../../../src/cli/host-config/write.ts';
import { serveFolder } from '../../../src/cli/static-server.ts';
import { serve } from './listen.ts';
import { findProgram, freePorts, layOut, start } from './program.ts';

export interface RealHost {
  /** URL of the gallery's start page, with a slash at the end. */
  gallery: string;
  /**
   * URL of the portal, whose pages include our fragments; `undefined` for our own server, which does not support SSI.
   */
  portal: string | undefined;
  stop: () => Promise<void>;
}

export interface Site {
  dir: string;
  base: string;
  portalOrigins: readonly string[];
  /** HTML of the portal's pages, by file name. */
  portalPages: Readonly<Record<string, string>>;
}

const apacheModules = '/usr/lib/apache2/modules';

async function startOwn({ dir, base, portalOrigins }: Site): Promise<RealHost> {
  const host = await serve(serveFolder(dir, base, portalOrigins), base);
  return { gallery: host.url, portal: undefined, stop: host.close };
}

const startNginx = (site: Site): Promise<RealHost> =>
  startReal(site, 'nginx', ({ folder, ports: [gallery, portal], base, config }) => {
    const [forHttp = '', forServer = ''] = config.split('# Trong server { }');
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
  ${forHttp}
  server {
    listen 127.0.0.1:${gallery};
    root ${folder}/www;
    ${forServer}
  }
  server {
    listen 127.0.0.1:${portal};
    root ${folder}/portal;
    ssi on;
    location /manh/ { proxy_pass http://127.0.0.1:${gallery}${base}nhung/manh/; }
  }
}`;
  });

const startApache = (site: Site): Promise<RealHost> =>
  startReal(site, 'apache2', ({ folder, ports: [gallery, portal], base, config }) => {
    const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'include', 'proxy', 'proxy_http'];
    return `
ServerRoot ${folder}
DefaultRuntimeDir ${folder}
PidFile ${folder}/pid
ErrorLog ${folder}/errors
ServerName localhost
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
${modules.map((name) => `LoadModule ${name}_module ${apacheModules}/mod_${name}.so`).join('\n')}
TypesConfig /etc/mime.types
Listen 127.0.0.1:${gallery}
Listen 127.0.0.1:${portal}
<Directory />
  Require all granted
</Directory>
<VirtualHost 127.0.0.1:${gallery}>
  DocumentRoot ${folder}/www
  DirectoryIndex index.html
  ${config}
</VirtualHost>
<VirtualHost 127.0.0.1:${portal}>
  DocumentRoot ${folder}/portal
  ProxyPass /manh/ http://127.0.0.1:${gallery}${base}nhung/manh/
  <Directory ${folder}/portal>
    Options +Includes
    AddOutputFilter INCLUDES .html
  </Directory>
</VirtualHost>`;
  });

interface Given {
  folder: string;
  ports: readonly [number, number];
  base: string;
  /** The configuration that `npm run host:config` prints. */
  config: string;
}

async function startReal(site: Site, program: 'nginx' | 'apache2', write: (given: Given) => string): Promise<RealHost> {
  const { dir, base, portalOrigins, portalPages } = site;
  const folder = layOut(dir, base);
  mkdirSync(join(folder, 'portal'));
  for (const [name, html] of Object.entries(portalPages)) writeFileSync(join(folder, 'portal', name), html);
  const config = writers[program === 'nginx' ? 'nginx' : 'apache']?.(headerRules(portalOrigins), base) ?? '';
  const [first = 0, second = 0] = await freePorts(2);
  const file = join(folder, 'server.conf');
  writeFileSync(file, write({ folder, ports: [first, second], base, config }));
  const gallery = `http://127.0.0.1:${first}${base}`;
  const args =
    program === 'nginx' ? ['-c', file, '-p', folder, '-e', join(folder, 'errors')] : ['-DFOREGROUND', '-f', file];
  const { stop } = await start(findProgram(program) ?? program, args, gallery, folder);
  return { gallery, portal: `http://127.0.0.1:${second}/`, stop };
}

/** Starts each server; `undefined` when the server is not installed on this machine. */
export const hosts: Readonly<Record<string, ((site: Site) => Promise<RealHost>) | undefined>> = {
  'our own server': startOwn,
  nginx: findProgram('nginx') === undefined ? undefined : startNginx,
  apache: findProgram('apache2') === undefined || !existsSync(apacheModules) ? undefined : startApache,
};
