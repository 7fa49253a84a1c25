/** Uploads a HEIC photo of an iPhone, rotates it, sets its focal point, moves it to another place and replaces it. */
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsIn } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { openEditorsDesk, type EditorsDesk } from '../support/editors-desk.ts';
import { EditorsForm } from '../support/editors-form.ts';
import { buildReal } from '../support/sites.ts';

let desk: EditorsDesk;
let browser: Browser;
beforeAll(async () => {
  desk = await openEditorsDesk({ site: await buildReal(), contentDir: 'content' });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await desk.close();
});

const heic = readFileSync('test/fixtures/photos/phone.heic');
const teal = () =>
  sharp({ create: { width: 1300, height: 900, channels: 3, background: 'teal' } })
    .jpeg()
    .toBuffer();

test('a HEIC photo is converted, turned, given a point, moved and replaced', async () => {
  const page = await browser.newPage({ locale: 'vi-VN', viewport: { width: 1280, height: 900 } });
  const form = new EditorsForm(page, desk.url);
  await page.goto(`${desk.url}#/collections/stories/new`);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await form.field('Tiêu đề').waitFor();
  const files = page.getByLabel(/^Tệp ảnh/);

  await form.press('Thêm ảnh');
  await files.first().setInputFiles({ name: 'IMG_0001.HEIC', mimeType: 'image/heic', buffer: heic });
  await page.getByText('anh-1.jpg · 1400 × 1000 px').waitFor({ timeout: 60_000 });
  await form.write('Mô tả ảnh cho người khiếm thị', 'Quả bóng đỏ trên bãi cỏ xanh');
  await form.write('Người chụp/nguồn', 'Phòng Văn hóa');

  await form.press('Xoay phải');
  await page.getByText('anh-1.jpg · 1000 × 1400 px').waitFor();

  const picture = page.getByRole('button', { name: /^Điểm chính của ảnh/ });
  // The caption changes before the rotated picture is loaded.
  await expect
    .poll(() => picture.locator('img').evaluate((image: HTMLImageElement) => image.naturalHeight > image.naturalWidth))
    .toBe(true);
  const box = await picture.boundingBox();
  if (box === null) throw new Error('the picture is not shown');
  await picture.click({ position: { x: box.width * 0.9, y: box.height * 0.1 } });
  await page.getByRole('button', { name: 'Điểm chính của ảnh: ngang 90 %, dọc 10 %.' }).waitFor();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('button', { name: 'Điểm chính của ảnh: ngang 88 %, dọc 12 %.' }).waitFor();
  expect(
    await page.locator('.focus-crop img.is-share').evaluate((image) => getComputedStyle(image).objectPosition),
  ).toBe('100% 0%');
  expect(await violationsIn(page, { promise: 'law', within: '.focus' })).toEqual([]);

  await form.press('Thêm ảnh');
  await files.last().setInputFiles({ name: 'sau.jpg', mimeType: 'image/jpeg', buffer: await teal() });
  await page.getByText('anh-2.jpg · 1300 × 900 px').waitFor();
  await page.getByRole('button', { name: 'Chuyển lên trước' }).last().click();
  await page.locator('.upload-photo figcaption').first().getByText('anh-2.jpg').waitFor();

  await files.last().setInputFiles({ name: 'khac.jpg', mimeType: 'image/jpeg', buffer: await teal() });
  await page.getByText('anh-1.jpg · 1300 × 900 px').waitFor();
  expect(await form.field('Mô tả ảnh cho người khiếm thị', 1).inputValue()).toBe('Quả bóng đỏ trên bãi cỏ xanh');
  expect(await form.field('Người chụp/nguồn', 1).inputValue()).toBe('Phòng Văn hóa');
  expect(form.complaints).toEqual([]);
  await page.close();
});
