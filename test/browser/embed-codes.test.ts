import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNone, origin } from '../support/sites.ts';
import { openGallery, type Gallery } from '../support/visit.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

async function openCodes(permissions: string[] = []) {
  const visit = await gallery.visit({ permissions });
  const { page } = visit;
  await page.goto(gallery.addressOf('codes for portals'));
  const frame = page.locator('iframe');
  return {
    ...visit,
    code: (name: string) => page.locator(`[data-code="${name}"]`).innerText(),
    frame: () => frame.evaluate(({ src, title, height }: HTMLIFrameElement) => [new URL(src).pathname, title, height]),
    heading: () => page.frameLocator('iframe').locator('h1').innerText(),
  };
}

test('what is picked shows at once, and every code is for it', async () => {
  const { page, complaints, code, frame, heading, close } = await openCodes();
  await expect.poll(heading).toBe('Bài mới');
  await page.getByRole('combobox', { name: 'Nội dung' }).selectOption({ label: 'Chung tay vì người nghèo' });
  await page.getByRole('radio', { name: 'Tối' }).check();
  await expect.poll(heading).toBe('Chung tay vì người nghèo');
  const key = 'phong-trao/vi-nguoi-ngheo';
  const title = 'Chung tay vì người nghèo – Điển hình tiên tiến Ninh Hòa';
  expect(await frame()).toEqual([`/nhung/${key}/toi/`, title, '600']);
  expect(await code('frame')).toContain(`src="${origin}/nhung/${key}/toi/" title="${title}" width="100%" height="600"`);
  expect(await code('script')).toContain(`<div data-nhung="${key}/toi"`);
  expect(await code('element')).toContain(`<nh-nhung data-nhung="${key}/toi"`);
  expect(await code('include')).toBe(`<!--#include virtual="/manh/${key}.html" -->`);
  expect(await code('link')).toBe(`<a href="${origin}/${key}/">${title}</a>`);
  expectNone(complaints);
  await close();
});

test('the address of any page finds its frame; another address is answered', async () => {
  const { page, code, heading, close } = await openCodes();
  const address = page.getByLabel('Hoặc dán địa chỉ một trang ở đây');
  await address.fill('https://gallery.example/dien-hinh/2021-hien-dat-mo-duong-cho-may-gat/');
  await address.press('Enter');
  await expect.poll(() => code('include')).toContain('/manh/dien-hinh/2021-hien-dat-mo-duong-cho-may-gat.html');
  await expect.poll(heading).toMatch(/hiến 460 m²/);
  const unknownAddresses = [
    'https://gallery.example/su-kien/',
    'https://another.example/dien-hinh/2021-hien-dat-mo-duong-cho-may-gat/',
    'không phải địa chỉ',
  ];
  for (const unknown of unknownAddresses) {
    await address.fill(unknown);
    await address.press('Enter');
    await page.getByText('Chưa có khung cho địa chỉ này.').waitFor();
  }
  await address.fill('');
  await address.press('Enter');
  await page.getByText('Chưa có khung cho địa chỉ này.').waitFor({ state: 'detached' });
  await close();
});

test('a code is copied, or stands selected where the clipboard is forbidden', async () => {
  const { page, code, close } = await openCodes(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Chép mã: Chỉ cho đường dẫn' }).click();
  await page.getByText('Đã chép').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code('link'));
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden'));
  });
  await page.getByRole('button', { name: 'Chép mã: Máy chủ của cổng tự chèn (SSI)' }).click();
  await page.getByText('Đã chọn sẵn').waitFor();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(await code('include'));
  await close();
});

test('without script the page still shows a frame and its codes, and no field that does nothing', async () => {
  const { page, close } = await gallery.visit({ javaScriptEnabled: false });
  await page.goto(gallery.addressOf('codes for portals'));
  await page.frameLocator('iframe').getByRole('heading', { name: 'Bài mới' }).waitFor();
  expect(await page.locator('[data-code="frame"]').innerText()).toContain(`${origin}/nhung/moi/`);
  expect(await page.getByRole('button', { name: /^Chép mã/ }).count()).toBe(0);
  expect(await page.getByLabel('Nội dung', { exact: true }).isVisible()).toBe(false);
  await close();
});
