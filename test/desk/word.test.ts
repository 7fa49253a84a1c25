/** Imports the Word files of units in the real form, and takes an entry from one until it is sent for review. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { violationsIn } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { openEditorsDesk, type EditorsDesk } from '../support/editors-desk.ts';
import { twelveFiles, type WordFile } from '../support/word/files.ts';
import { WordWalk } from '../support/word/walk.ts';
import { buildReal } from '../support/sites.ts';

/** Maximum number of actions until the entry is sent for review. */
const mostActions = 20;

let desk: EditorsDesk;
let browser: Browser;
let files: readonly WordFile[];
beforeAll(async () => {
  files = await twelveFiles();
  desk = await openEditorsDesk({ site: await buildReal(), contentDir: 'content' });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await desk.close();
});

async function logIn(): Promise<WordWalk> {
  const page = await browser.newPage({ locale: 'vi-VN', viewport: { width: 1280, height: 900 } });
  const walk = new WordWalk(page, desk.url);
  await page.goto(desk.url);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  return walk;
}

const fileAbout = (about: string): WordFile => {
  const file = files.find((each) => each.about === about);
  if (file === undefined) throw new Error(`no file about ${about}`);
  return file;
};

test('a report becomes an exemplar that is sent for review, in at most 20 actions', async () => {
  const walk = await logIn();
  const { page } = walk;
  const file = fileAbout('official layout in tables');
  await walk.choose(file);
  await page.getByRole('button', { name: 'Mở bản nháp' }).waitFor();
  expect(await violationsIn(page, { promise: 'law', within: '.word' })).toEqual([]);
  await walk.openDraft();
  const [expected] = file.expected;
  if (expected === undefined) throw new Error('nothing is expected');
  const { actions, title } = await walk.send(expected);
  expect(title).toBe(expected.title);
  expect(actions).toBeLessThanOrEqual(mostActions);
  const [branch = ''] = desk.git('branch', '--list', '--format=%(refname:short)', 'cms/exemplars/*').split('\n');
  const written = desk.git('show', `${branch}:content/dien-hinh/${branch.split('/')[2] ?? ''}/index.mdx`);
  expect(written).toContain('unit: xa-ninh-sim');
  expect(written).toContain('movement: chong-rac-thai-nhua');
  expect(written).toContain('value: 2340');
  expect(written).toContain('## Hoàn cảnh');
  expect(written).not.toContain('CỘNG HÒA');
  await page.close();
});

test('a scan is refused in a sentence, and the other drafts of a list wait, even after a reload', async () => {
  const walk = await logIn();
  const { page } = walk;
  await walk.choose(fileAbout('a scanned picture only'));
  await page.getByText('trong tệp chỉ có ảnh chụp hoặc bản quét').waitFor();
  await page.getByRole('button', { name: 'Đóng' }).click();
  await walk.choose(fileAbout('a monthly list in a table'));
  await walk.openDraft();
  expect(await walk.form.field('Tiêu đề').inputValue()).toContain('nhặt rác thải nhựa');
  await page.goto(`${desk.url}#/collections/stories`);
  await page.getByRole('button', { name: 'Còn 2 bài từ Word' }).click();
  const open = page.getByRole('button', { name: 'Mở bản nháp' });
  await expect.poll(() => open.count()).toBe(2);
  const accepted = await page.locator('.word-proposal input:checked').count();
  await page.reload();
  await page.getByRole('button', { name: 'Còn 2 bài từ Word' }).click();
  await expect.poll(() => open.count()).toBe(2);
  expect(await page.locator('.word-proposal input:checked').count()).toBe(accepted);
  await open.first().click();
  await expect.poll(() => walk.form.field('Tiêu đề').inputValue()).not.toBe('');
  await page.close();
});
