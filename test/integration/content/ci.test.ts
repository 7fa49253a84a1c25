import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { newServer, oneLook } from '../../../src/components/handbook/operations.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

interface Forgejo {
  on: Record<string, unknown>;
  jobs: Record<string, { steps: { run?: string }[] }>;
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

test('GitLab checks the content of every change', () => {
  const { 'content-check': job } = read('.gitlab-ci.yml') as GitLab;
  expect(job?.rules.map((rule) => rule.if)).toEqual([
    '$CI_PIPELINE_SOURCE == "merge_request_event"',
    '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH',
  ]);
  expect(scriptsIn(job?.script ?? [])).toEqual(['content:check']);
});

test('both publish only where the office has said to which folder', () => {
  const { jobs } = read('.forgejo/workflows/publish.yaml') as { jobs: Record<string, { if: string; steps: { run?: string }[] }> };
  const { publish } = jobs;
  expect(publish?.if).toBe("${{ vars.RELEASE_TARGET != '' }}");
  const { 'dua-trang-len': job } = read('.gitlab-ci.yml') as GitLab;
  expect(job?.rules.map((rule) => rule.if)).toEqual(['$RELEASE_TARGET && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH']);
  for (const commands of [publish?.steps.flatMap(({ run }) => run ?? []), job?.script])
    expect(commands?.at(-1)).toMatch(/^npm run --silent publisher -- "\$RELEASE_TARGET" "\$\S+" --once$/);
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

test('the run-book names commands that are there', () => {
  const commands = [newServer, oneLook].join('\n');
  const named = [...commands.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name = '']) => name);
  expect(named).toEqual(['publisher', 'host:config', 'verify', 'release']);
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  for (const [path] of commands.matchAll(/\bdeploy\/\S+(?= )/g)) expect(existsSync(path)).toBe(true);
});
