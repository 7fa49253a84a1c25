/** `npm run withdraw -- --drill` on a project with the fixture content: two real builds, two releases, one rollback. */
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runNode } from '../../src/cli/run-node.ts';
import { canTypeset } from '../../src/typeset/typesetter.ts';
import { shareCaches } from '../support/build-caches.ts';
import { copyProject } from '../support/copy-project.ts';
import { fixtureContent } from '../support/sites.ts';

const root = resolve(process.env['TEST_FOLDER'] ?? '', 'drill');
/** Two builds, one after the other. */
const timeForDrill = 20 * 60_000;

afterAll(() => {
  rmSync(root, { recursive: true });
});

test(
  'it finds the entry in every kind of file that readers get, and nowhere after the withdrawal',
  async () => {
    copyProject(root);
    // The drill clones the project, so the links to the shared caches are committed with it.
    shareCaches(root);
    cpSync(fixtureContent, join(root, 'content'), { recursive: true });
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.vn', ...args], { cwd: root });
    git('init', '--quiet');
    git('add', '--all', '--force', '--', '.', ':!node_modules');
    git('commit', '--quiet', '--message', 'Trang');
    const { PATH, HOME } = process.env;
    const { ok, output } = await runNode([join(root, 'src/cli/withdraw.ts'), '--drill'], {
      cwd: root,
      env: { PATH, HOME, BUILD_DATE: '2025-12-01', SITE_URL: 'https://gallery.example', ASTRO_TELEMETRY_DISABLED: '1' },
    }).finished;
    expect(output).toMatch(/^Đạt: không tệp nào còn gì của bài, \/\S+ vẫn báo đã gỡ\.$/m);
    expect(ok).toBe(true);
    const kinds =
      /ảnh của bài \((.*)\)\.$/m
        .exec(output)?.[1]
        ?.split(', ')
        .map((each) => each.split(' ')[1]) ?? [];
    const wanted = ['html', 'json', 'xml', 'docx', 'epub', 'jpg', ...(canTypeset() ? ['pdf'] : [])];
    expect(wanted.filter((kind) => !kinds.includes(kind))).toEqual([]);
    expect(output).not.toContain('Không mở được');
  },
  timeForDrill,
);
