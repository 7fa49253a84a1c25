import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { answerWith } from '../support/hosts/changing-host.ts';
import { isTombstone } from '../support/sites.ts';
import { untilLoaded } from '../support/traffic.ts';
import {
  expectKept,
  fallbackOf,
  hashedName,
  keptPaths,
  pretendKept,
  read,
  testAfterReading as test,
  withdrawing,
} from './kept-stories.ts';

test('a story that the host calls withdrawn leaves within the day, whatever page is opened', async ({
  context,
  host,
  page,
  story,
}) => {
  host.changed.set('/sw-da-go.json', withdrawing(story));
  await page.goto(`${host.url}/phong-trao/`);
  expect(await keptPaths(page)).toContain(story);
  await pretendKept(page, '/sw-da-go.json', 25);
  await page.goto(`${host.url}/don-vi/`);
  await expectKept(page, story, false);
  await context.setOffline(true);
  await page.goto(`${host.url}/tien-do/`);
  await fallbackOf(page).waitFor();
  expect(await page.locator('kept-stories li').count()).toBe(0);
});

test('the list of a build names its own withdrawn paths', ({ site }) => {
  const list = JSON.parse(readFileSync(join(site.dir, 'sw-da-go.json'), 'utf8')) as string[];
  const withdrawn = site.pages().filter(isTombstone);
  expect(withdrawn.length).toBeGreaterThan(0);
  expect(list).toEqual(withdrawn.map(({ path }) => hashedName(path)).sort());
});

test.for([404, 410])('an answer %i for a story drops it at once', async (status, { address, host, page, story }) => {
  host.changed.set(story, answerWith(status, '<title>Không có</title><h1>Không có</h1>'));
  await page.goto(address);
  await page.getByRole('heading', { name: 'Không có' }).waitFor();
  await expectKept(page, story, false);
});

test('a tombstone drops the story with its files, and is not kept itself', async ({
  address,
  host,
  page,
  site,
  story,
}) => {
  const [tombstone] = site.pages().filter(isTombstone);
  await untilLoaded(page);
  const before = (await keptPaths(page)).length;
  host.changed.set(story, answerWith(200, tombstone?.html ?? ''));
  await page.goto(address);
  await page.getByRole('heading', { level: 1, name: 'Nội dung đã gỡ' }).waitFor();
  await expectKept(page, story, false);
  await expect.poll(async () => (await keptPaths(page)).length).toBeLessThan(before - 1);
});

test('a story older than thirty days is not shown, and leaves with the next', async ({
  address,
  context,
  host,
  otherStory,
  page,
  story,
}) => {
  await pretendKept(page, story, 31 * 24);
  await context.setOffline(true);
  await page.goto(address);
  await fallbackOf(page).waitFor();
  await context.setOffline(false);
  await read(page, host.url + otherStory);
  await expectKept(page, story, false);
});

test('of many stories the last thirty stay', async ({ page, story }) => {
  for (let number = 1; number <= 40; number += 1) await pretendKept(page, `/dien-hinh/bai-thu-${number}/`, number);
  await page.reload();
  const stories = async () =>
    (await keptPaths(page)).filter((path) => /^\/(?:dien-hinh|nguoi-tot-viec-tot)\//.test(path));
  await expect.poll(async () => (await stories()).length).toBe(30);
  expect(await stories()).toContain(story);
  expect(await stories()).toContain('/dien-hinh/bai-thu-29/');
  expect(await stories()).not.toContain('/dien-hinh/bai-thu-30/');
});

test('the file that ends it all empties the cache and leaves', async ({ context, host, page, site }) => {
  host.changed.set('/sw.js', answerWith(200, readFileSync(join(site.dir, 'sw-tat.js'), 'utf8'), 'text/javascript'));
  await page.goto(`${host.url}/phong-trao/`);
  const left = () =>
    page.evaluate(async () => ({
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
  await expect.poll(left, { timeout: 20_000 }).toEqual({ caches: [], workers: 0 });
  await context.setOffline(true);
  await expect(page.goto(`${host.url}/tien-do/`)).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
});
