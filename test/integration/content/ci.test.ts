import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

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

test('GitLab checks the content of every change', () => {
  const jobs = Object.values(read('.gitlab-ci.yml') as GitLab);
  expect(jobs.flatMap(({ rules }) => rules.map((rule) => rule.if))).toEqual([
    '$CI_PIPELINE_SOURCE == "merge_request_event"',
    '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH',
  ]);
  expect(scriptsIn(jobs.flatMap(({ script }) => script))).toEqual(['content:check']);
});

test('the command that they run is there', () => {
  expect(scripts['content:check']).toBeDefined();
});
