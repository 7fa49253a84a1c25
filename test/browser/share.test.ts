import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNone } from '../support/sites.ts';
import { openGallery, type Gallery } from '../support/visit.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

const share = (page: Page) => page.getByRole('button', { name: 'Chia sẻ' });
const said = (page: Page) => page.locator('reading-tools [role="status"]');

/** Replaces the system's share dialog (`navigator.share`). */
async function answerSharing(page: Page, how: 'accept' | 'abort' | 'refuse' | 'absent'): Promise<void> {
  await page.addInitScript((answer) => {
    const sheet = (data: ShareData) => {
      document.documentElement.dataset['shared'] = JSON.stringify(data);
      if (answer === 'accept') return Promise.resolve();
      return Promise.reject(new DOMException('', answer === 'abort' ? 'AbortError' : 'NotAllowedError'));
    };
    Object.defineProperty(navigator, 'share', { value: answer === 'absent' ? undefined : sheet });
  }, how);
}

test('the sheet of the system gets title, summary and the one address of the page', async () => {
  const { page, complaints, close } = await gallery.visit();
  await answerSharing(page, 'accept');
  await page.goto(`${gallery.addressOf('story')}?utm_source=zalo#phan`);
  await share(page).click();
  await expect.poll(() => page.locator('html').getAttribute('data-shared')).not.toBeNull();
  const data = JSON.parse((await page.locator('html').getAttribute('data-shared')) ?? '') as ShareData;
  expect(data).toEqual({
    title: await page.locator('h1').innerText(),
    text: await page.locator('meta[name="description"]').getAttribute('content'),
    url: await page.locator('link[rel="canonical"]').getAttribute('href'),
  });
  expect(await said(page).innerText()).toBe('');
  expectNone(complaints);
  await close();
});

test('a reader who closes the sheet is left in peace', async () => {
  const { page, close } = await gallery.visit();
  await answerSharing(page, 'abort');
  await page.goto(gallery.addressOf('story'));
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await share(page).click();
  await expect.poll(() => page.locator('html').getAttribute('data-shared')).not.toBeNull();
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect(await said(page).innerText()).toBe('');
  expect(loaded.filter((url) => url.includes('copy-link'))).toEqual([]);
  await close();
});

test.each(['refuse', 'absent'] as const)('when the sheet is: %s, the link is copied', async (how) => {
  const { page, complaints, close } = await gallery.visit({ permissions: ['clipboard-read', 'clipboard-write'] });
  await answerSharing(page, how);
  await page.goto(gallery.addressOf('exemplar'));
  await share(page).click();
  await said(page).getByText('Đã chép liên kết').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await page.locator('link[rel="canonical"]').getAttribute('href'),
  );
  expectNone(complaints);
  await close();
});

test('where the clipboard is forbidden, the link stands ready to be copied by hand', async () => {
  const { page, close } = await gallery.visit();
  await answerSharing(page, 'absent');
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto(gallery.addressOf('exemplar'));
  await share(page).click();
  const link = page.getByLabel('Chép liên kết này:');
  await link.waitFor();
  const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(canonical);
  await page.keyboard.press('Escape');
  expect(await link.count()).toBe(0);
  expect(await share(page).evaluate((button) => button === document.activeElement)).toBe(true);
  await close();
});

test('the button for paper asks the browser to print', async () => {
  const { page, close } = await gallery.visit();
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = 'yes';
    };
  });
  await page.goto(gallery.addressOf('story'));
  await page.getByRole('button', { name: 'In trang' }).click();
  expect(await page.locator('html').getAttribute('data-printed')).toBe('yes');
  await close();
});
