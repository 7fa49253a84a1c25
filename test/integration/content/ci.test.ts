import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { serve } from '../../support/hosts/listen.ts';

const { scripts, dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  'scripts' | 'dependencies',
  Record<string, string>
>;

interface Forgejo {
  on: Record<string, unknown>;
  jobs: Record<string, { if?: string; steps: { run?: string; env?: Record<string, string> }[] }>;
}
type GitLab = Record<string, { script: string[]; rules: { if: string }[] }>;

const read = (path: string): unknown => parse(readFileSync(path, 'utf8'));
/** Names of the package.json scripts that the commands run. */
const scriptsIn = (commands: readonly string[]) =>
  commands.flatMap((command) => /^npm run (\S+)$/.exec(command)?.slice(1) ?? []);

test('Forgejo checks the content of every change', () => {
  const { on, jobs } = read('.forgejo/workflows/content-check.yaml') as Forgejo;
  expect(on).toEqual({ pull_request: null, push: { branches: ['main'] } });
  const commands = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
  expect(scriptsIn(commands)).toEqual(['content:check']);
});

test('actions are pinned to a commit, with the version beside it', () => {
  const uses = readdirSync('.forgejo/workflows').flatMap((name) =>
    [...readFileSync(`.forgejo/workflows/${name}`, 'utf8').matchAll(/^ *(?:- )?uses: *(.*)$/gm)].map(([, action = '']) => action),
  );
  expect(uses.length).toBeGreaterThan(2);
  for (const action of uses) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test('containers have exactly the Node of this project', () => {
  const images = ['.gitlab-ci.yml', '.forgejo/workflows/content-check.yaml', '.forgejo/workflows/publish.yaml'].flatMap(
    (path) => [...readFileSync(path, 'utf8').matchAll(/^ *image: *(.*)$/gm)].map(([, image = '']) => image),
  );
  expect(images.map((image) => image.replace(/-bookworm(?:-slim)?$/, ''))).toEqual(
    Array.from({ length: 2 }, () => `node:${dependencies['node'] ?? ''}`),
  );
});

test('GitLab checks the content of every change', () => {
  const { 'content-check': job } = read('.gitlab-ci.yml') as GitLab;
  expect(job?.rules.map((rule) => rule.if)).toEqual([
    '$CI_PIPELINE_SOURCE == "merge_request_event"',
    '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH',
  ]);
  expect(scriptsIn(job?.script ?? [])).toEqual(['content:check']);
});

test('both publish only where the office has said to which folder', () => {
  const { jobs } = read('.forgejo/workflows/publish.yaml') as Forgejo;
  const { publish } = jobs;
  expect(publish?.if).toBe("${{ vars.RELEASE_TARGET != '' }}");
  const { 'dua-trang-len': job } = read('.gitlab-ci.yml') as GitLab;
  expect(job?.rules.map((rule) => rule.if)).toEqual(['$RELEASE_TARGET && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH']);
  for (const commands of [publish?.steps.flatMap(({ run }) => run ?? []), job?.script])
    expect(commands?.at(-1)?.trimEnd().split('\n').at(-1)).toMatch(/^npm run --silent publisher -- "\$RELEASE_TARGET" "\$\S+" --once$/);
});

test.each(['deploy/dien-hinh.service', 'deploy/dien-hinh.cron'])('%s runs the publisher, without rights of an administrator', (file) => {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain('npm run --silent publisher -- /srv/dien-hinh https://');
  expect(text).toContain('SITE_ENV=production');
  if (file.endsWith('.service')) expect(text).toMatch(/^User=dien-hinh$[^]*^CapabilityBoundingSet=$/m);
});

test('the commands that they run are there', () => {
  expect(scripts['content:check']).toBeDefined();
  expect(scripts['publisher']).toBeDefined();
});

/** A repository on a server that lets in only who brings the token. */
async function openPrivateRepository() {
  const folder = mkdtempSync(join(tmpdir(), 'private-'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.vn', ...args], { cwd: folder });
  git('init', '--quiet', '--initial-branch', 'main', 'a');
  git('-C', 'a', 'commit', '--quiet', '--allow-empty', '--message', 'Kho');
  git('clone', '--quiet', '--bare', 'a', 'dien-hinh.git');
  git('-C', 'dien-hinh.git', 'update-server-info');
  const host = await serve((request, response) => {
    const [scheme, code = ''] = (request.headers.authorization ?? '').split(' ');
    const [, password] = Buffer.from(code, 'base64').toString().split(':');
    const file = join(folder, (request.url ?? '').split('?')[0] ?? '');
    if (scheme !== 'Basic' || password !== 'ma-bi-mat')
      response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="git"' }).end();
    else if (!existsSync(file)) response.writeHead(404).end();
    else response.end(readFileSync(file));
  });
  const close = async () => {
    await host.close();
    rmSync(folder, { recursive: true });
  };
  return { folder, url: host.url, close };
}

test.each(['Forgejo', 'GitLab'])('%s: the publisher can read a private repository', async (forge) => {
  const { folder, url, close } = await openPrivateRepository();
  const { jobs } = read('.forgejo/workflows/publish.yaml') as Forgejo;
  const { 'dua-trang-len': job } = read('.gitlab-ci.yml') as GitLab;
  const step = jobs['publish']?.steps.at(-1);
  expect(step?.env?.['TOKEN']).toBe('${{ github.token }}');
  const commands = forge === 'Forgejo' ? step?.run : job?.script.at(-1);
  // Replaces the publisher, and only sends its requests to the server, from a folder in which git knows no password.
  writeFileSync(
    join(folder, 'npm'),
    '#!/bin/sh\ncd "$(mktemp -d)" && git init --quiet && git ls-remote "$6" refs/heads/main && git fetch --quiet "$6" main',
    { mode: 0o755 },
  );
  const env = {
    ...{ PATH: `${folder}:${process.env.PATH ?? ''}`, HOME: folder, GIT_TERMINAL_PROMPT: '0', RELEASE_TARGET: '/srv/dien-hinh' },
    ...{ GITHUB_SERVER_URL: url.replace(/\/$/, ''), GITHUB_REPOSITORY: 'dien-hinh', TOKEN: 'ma-bi-mat' },
    CI_REPOSITORY_URL: `${url.replace('://', '://gitlab-ci-token:ma-bi-mat@')}dien-hinh.git`,
  };
  const run = promisify(execFile);
  const { stdout } = await run('bash', ['-e', '-c', commands ?? ''], { env });
  expect(stdout).toMatch(/^[0-9a-f]{40}\trefs\/heads\/main$/m);
  await expect(run('bash', ['-e', '-c', commands ?? ''], { env: { ...env, TOKEN: '', CI_REPOSITORY_URL: `${url}dien-hinh.git` } })).rejects.toThrow();
  await close();
});
