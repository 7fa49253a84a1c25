/** A command stops before doing anything when an environment variable is wrong, and explains what is wrong. */
import { serve } from '../support/hosts/listen.ts';
import { expect, test } from 'vitest';
import { runNode } from '../../src/cli/run-node.ts';

const astro = 'node_modules/astro/bin/astro.mjs';
const commands = {
  'npm run content:check': ['src/content-check.ts'],
  'astro build': [astro, 'build'],
  'astro check': [astro, 'check'],
  'astro dev': [astro, 'dev'],
  'npm start': ['src/cli/serve.ts'],
  'npm test': ['src/cli/test.ts'],
  'npm run host:config': ['src/cli/host-config.ts', 'nginx'],
};
const machine = {
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_DEV_BACKGROUND: '0',
};

const run = (args: readonly string[], env: Readonly<Record<string, string>>) =>
  runNode(args, { env: { ...machine, ...env } }).finished;

test.each(Object.entries(commands))('%s stops with every finding', async (_name, args) => {
  const { ok, output } = await run(args, { SITE_ENV: 'prod', SITE_BASE: '/a b/', PORT: '70000', CMS_BACKEND: 'gitea' });
  expect(ok).toBe(false);
  const lines = output.split('\n');
  expect(lines[0]).toBe('Chưa chạy được vì biến môi trường đặt chưa đúng. Hãy sửa rồi chạy lại:');
  expect(lines.slice(1).map((line) => /^- (\w+) /.exec(line)?.[1])).toEqual([
    'SITE_ENV',
    'SITE_BASE',
    'PORT',
    'CMS_BACKEND',
    'CMS_REPO',
    'CMS_GIT_URL',
    'CMS_APP_ID',
  ]);
});

test('npm test stops where CHROMIUM_PATH names no file', async () => {
  const { ok, output } = await run(commands['npm test'], { CHROMIUM_PATH: '/khong/co/chromium' });
  expect(ok).toBe(false);
  expect(output.split('\n')[1]).toMatch(/^- CHROMIUM_PATH phải là .*“\/khong\/co\/chromium”\.$/);
});

test('npm start says that a port is in use, before it builds', async () => {
  const other = await serve(() => undefined);
  const { port } = new URL(other.url);
  const { ok, output } = await run(commands['npm start'], { PORT: port });
  await other.close();
  expect(ok).toBe(false);
  expect(output).toBe(
    `Không mở được cổng ${port}: đang có chương trình khác dùng, hoặc máy không cho. Hãy đặt PORT khác.`,
  );
});
