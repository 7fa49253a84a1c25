/**
 * Runs the commands of the handbook for a new server, in a folder in place of the machine, with the real nginx and the
 * real `host:config` and `verify`. Small programs take the place of those that need an administrator or the internet
 * (`sudo`, `useradd`, `systemctl`, `certbot`, `npm ci`). A small release takes the place of the one that the publisher
 * builds first, which `test/site/publisher.test.ts` tests.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { generate } from 'selfsigned';
import { expect, test } from 'vitest';
import { newServer, oneLook } from '../../src/components/handbook/operations.ts';
import { findProgram, freePorts, openFolder } from '../support/hosts/program.ts';

const nginx = findProgram('nginx');
const project = resolve('.');

/** Shell scripts that stand for programs of the machine. `$AT` is the folder that stands for its root. */
const programs = (plain: number, secure: number): Record<string, string> => ({
  sudo: `if [ "$1" = -u ]; then shift 2; fi; exec "$@"`,
  useradd: `mkdir -p "$AT/srv/phan-mem"`,
  install: `for last; do :; done; mkdir -p "$last"`,
  systemctl: `if [ "$1" = reload ]; then
  if [ -s "$AT/pid" ]; then kill -HUP "$(cat "$AT/pid")" && sleep 1; else ${nginx} -c "$AT/nginx.conf" -p "$AT" -e "$AT/errors"; fi
fi`,
  nginx: `exec ${nginx} "$@" -c "$AT/nginx.conf" -p "$AT" -e "$AT/errors"`,
  // As the authority would do, asks over HTTP for what lies below --webroot-path before it gives the certificate.
  certbot: `set -e
echo token > "$AT/var/www/html/.well-known/acme-challenge/token"
node --input-type=module --eval '
const answer = await fetch("http://localhost:${plain}/.well-known/acme-challenge/token");
if ((await answer.text()) !== "token\\n") throw new Error("no answer to the challenge: " + answer.status);
'
mkdir -p "$AT/etc/letsencrypt/live/localhost" && cp "$AT"/certificate/* "$AT/etc/letsencrypt/live/localhost/"`,
  sudoedit: `test -f "$1"`,
  // The printed configuration names folders and ports of the machine.
  tee: `exec sed -e "s#/etc/letsencrypt#$AT/etc/letsencrypt#; s#/var/www/html#$AT/var/www/html#" -e '/listen \\[::\\]/d' \\
  -e 's/listen 80;/listen 127.0.0.1:${plain};/; s/listen 443 /listen 127.0.0.1:${secure} /' > "$1"`,
  npm: `case "$*" in
ci*) exit 0 ;;
*publisher*) exec node '${project}/test/support/lay-release.ts' "$AT/srv/dien-hinh" ;;
esac
shift; [ "$1" = --silent ] && shift
name=$1; shift; cd '${project}' && exec node --run "$name" "$@"`,
});

const nginxConf = (folder: string) => `pid ${folder}/pid;
error_log ${folder}/errors;
events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
  include ${folder}/etc/nginx/conf.d/*.conf;
}`;

/** The machine before the first command: Debian with nginx, and a repository to clone. */
async function openMachine() {
  const folder = openFolder();
  const [plain = 0, secure = 0] = await freePorts(2);
  const under = [
    'etc/nginx/conf.d',
    'etc/systemd/system',
    'var/www/html/.well-known/acme-challenge',
    'certificate',
    'bin',
  ];
  for (const path of under) mkdirSync(join(folder, path), { recursive: true });
  for (const [name, script] of Object.entries(programs(plain, secure))) {
    writeFileSync(join(folder, 'bin', name), `#!/bin/bash\n${script}\n`);
    chmodSync(join(folder, 'bin', name), 0o755);
  }
  writeFileSync(join(folder, 'nginx.conf'), nginxConf(folder));
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], { algorithm: 'sha256' });
  writeFileSync(join(folder, 'certificate/fullchain.pem'), cert);
  writeFileSync(join(folder, 'certificate/privkey.pem'), key);
  const repository = mkdtempSync(join(tmpdir(), 'repository-'));
  cpSync('deploy', join(repository, 'deploy'), { recursive: true });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.vn', ...args], { cwd: repository });
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Kho');
  const run = (commands: string) => {
    const here = commands
      .replaceAll('https://git.co-quan.vn/thi-dua/dien-hinh.git', repository)
      .replaceAll('https://ten-mien', `https://localhost:${secure}`)
      .replaceAll(/(?<=[\s=])\/(?=(?:srv|etc|var)\/)/g, `${folder}/`);
    const { PATH = '' } = process.env;
    const { status, stdout, stderr } = spawnSync('bash', ['-eo', 'pipefail', '-c', here], {
      encoding: 'utf8',
      env: {
        ...process.env,
        ...{ AT: folder, PATH: `${join(folder, 'bin')}:${PATH}`, SITE_URL: `https://localhost:${secure}` },
        NODE_TLS_REJECT_UNAUTHORIZED: '0',
      },
    });
    return { status, output: `${stdout}${stderr}` };
  };
  const close = () => {
    if (existsSync(join(folder, 'pid'))) process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')));
    for (const each of [folder, repository]) rmSync(each, { recursive: true, force: true });
  };
  return { folder, plain, secure, run, close };
}

test.skipIf(nginx === undefined)(
  'with nginx, where it is installed, a new server serves the site over https',
  async () => {
    const { folder, plain, secure, run, close } = await openMachine();
    try {
      const { status, output } = run(newServer);
      expect(output).toContain('tệp đúng như bản kê.');
      expect(status).toBe(0);
      expect(existsSync(join(folder, 'etc/systemd/system/dien-hinh.service'))).toBe(true);
      const leads = await fetch(`http://localhost:${plain}/dien-hinh/a/`, { redirect: 'manual' });
      expect([leads.status, leads.headers.get('location')]).toEqual([301, `https://localhost:${secure}/dien-hinh/a/`]);
      // Certificates are renewed over plain HTTP, so the challenge is not redirected.
      const renewal = await fetch(`http://localhost:${plain}/.well-known/acme-challenge/token`);
      expect(await renewal.text()).toBe('token\n');
      const look = run(`cd '${project}' && ${oneLook}`);
      expect([look.status, look.output]).toEqual([0, expect.stringContaining('→ 20261130-100000-abcdef0')]);
    } finally {
      close();
    }
  },
);
