/** Uploads in Decap: which files are saved with an entry, and the messages about them. */
import type { BrowserContext, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { decapConfig } from '../../admin/config/decap-config.ts';
import { openDecapPages, type DecapPages } from './decap-page.ts';

let pages: DecapPages;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  pages = await openDecapPages({
    'content.json': {},
    'entries.json': {},
    'config.json': decapConfig({ backend: {} as never, siteUrl: 'https://gallery.example/', logo: '/favicon.svg' }),
  });
  context = await pages.browser.newContext({ viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(15_000);
  await open('');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByText('Duyệt bài').waitFor();
});
afterAll(() => pages.close());
afterEach(() => page.close());

/** Opens a page in the shared context, which stays logged in. */
async function open(path: string): Promise<void> {
  page = await context.newPage();
  await page.goto(`${pages.url}editor.html#/${path}`);
}

async function openNew(collection: string): Promise<void> {
  await open(`collections/${collection}/new`);
  await page.getByRole('button', { name: 'Lưu', exact: true }).waitFor();
}

const photo = (format: 'jpeg' | 'png', width = 1200) =>
  sharp({ create: { width, height: 900, channels: 3, background: 'teal' } })
    .toFormat(format)
    .toBuffer();
const choose = (place: Locator, name: string, buffer: Buffer) =>
  place.setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
const addPhoto = () => page.getByRole('button', { name: 'Thêm ảnh' }).click();
const photos = () => page.getByLabel(/^Tệp ảnh/);
const removePhoto = (place: number) =>
  page.locator('[class*="-StyledListItemTopBar"]').nth(place).getByRole('button').last().click();
/** Captions of the photos. The crop previews are figures too, but their captions name no size in px. */
const captions = () => page.getByRole('figure').filter({ hasText: ' px' }).allInnerTexts();
const fault = () => page.getByRole('alert').innerText();
/** Names of the files that will be saved with the entry. */
const inDraft = () => page.evaluate(() => window.filesOfDraft());

test('photos get neutral names, and only those that the entry still names go with it', async () => {
  await openNew('events');
  await addPhoto();
  await choose(photos(), 'Nguyễn Văn Mẫu.JPG'.normalize('NFD'), await photo('jpeg', 1600));
  await expect.poll(() => captions()).toHaveLength(1);
  await addPhoto();
  await choose(photos().nth(1), 'cho.png', await photo('png'));
  await addPhoto();
  await choose(photos().nth(2), 'cho.png', await photo('png'));
  await expect
    .poll(() => captions())
    .toEqual(['anh-1.jpg · 1600 × 900 px', 'anh-2.png · 1200 × 900 px', 'anh-3.png · 1200 × 900 px']);
  expect(await inDraft()).toEqual(['anh-1.jpg', 'anh-2.png', 'anh-3.png']);

  await removePhoto(1);
  await choose(photos().nth(0), 'khac.jpg', await photo('jpeg', 1300));
  await choose(photos().nth(1), 'khac.jpg', await photo('jpeg', 1400));
  await expect.poll(() => captions()).toEqual(['anh-1.jpg · 1300 × 900 px', 'anh-3.jpg · 1400 × 900 px']);
  expect(await inDraft()).toEqual(['anh-1.jpg', 'anh-3.jpg']);
});

test('a photo that is still being prepared when its item goes is not saved', async () => {
  await openNew('events');
  await page.evaluate(() => {
    const decode = Reflect.get(HTMLImageElement.prototype, 'decode');
    HTMLImageElement.prototype.decode = async function hold() {
      HTMLImageElement.prototype.decode = decode;
      await new Promise((go) => {
        addEventListener('go-on', go, { once: true });
      });
      await decode.call(this);
    };
  });
  await addPhoto();
  await choose(photos(), 'cho.png', await photo('png'));
  await page.getByText('Đang chuẩn bị ảnh…').waitFor();
  await removePhoto(0);
  await page.evaluate(() => dispatchEvent(new Event('go-on')));
  await addPhoto();
  await choose(photos(), 'khac.jpg', await photo('jpeg', 2400));
  await expect.poll(() => captions()).toEqual(['anh-1.jpg · 2400 × 900 px']);
  expect(await inDraft()).toEqual(['anh-1.jpg']);
});

test('a file that cannot be used is told under its field, and leaves what was there', async () => {
  await openNew('events');
  await addPhoto();
  await choose(photos(), 'cho.jpg', await photo('jpeg'));
  await expect.poll(() => captions()).toEqual(['anh-1.jpg · 1200 × 900 px']);
  await choose(photos(), 'nho.jpg', await photo('jpeg', 640));
  expect(await fault()).toBe(
    'Tệp ảnh: tệp nho.jpg có cạnh dài 900 px, cần từ 1200 px để không mờ. Hãy xin ảnh gốc lớn hơn.',
  );
  expect(await captions()).toEqual(['anh-1.jpg · 1200 × 900 px']);
  expect(await inDraft()).toEqual(['anh-1.jpg']);
});

test('the PDF of a document has the name of the document, which comes first', async () => {
  await openNew('documents');
  const pdf = page.getByLabel(/^Tệp PDF/);
  await choose(pdf, 'Quyết định 12.pdf', Buffer.from('%PDF-1.7'));
  expect(await fault()).toBe('Tệp PDF: tệp mang tên của văn bản. Hãy điền “Tên văn bản” trước, rồi chọn tệp lại.');
  await page.getByLabel('Tên văn bản', { exact: true }).click();
  await page.keyboard.insertText('Quyết định khen thưởng đợt 1');
  await choose(pdf, 'Quyết định 12.pdf', Buffer.from('%PDF-1.7'));
  await page.getByText('quyet-dinh-khen-thuong-dot-1.pdf').waitFor();
  expect(await inDraft()).toEqual(['quyet-dinh-khen-thuong-dot-1.pdf']);
  await page.getByRole('button', { name: 'Bỏ tệp' }).click();
  expect(await inDraft()).toEqual([]);
});

test('no way leads to a window of all files', async () => {
  await open('collections/events');
  await page.getByText('Nội dung', { exact: true }).waitFor();
  expect(await page.getByText('Tệp', { exact: true }).count()).toBe(0);
});
