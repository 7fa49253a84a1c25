import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNone } from '../support/sites.ts';
import { everyKind, openGallery, type Gallery } from '../support/visit.ts';
import { untilLoaded } from '../support/traffic.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

test('no page complains, breaks the security policy or asks another site for anything', async () => {
  const { page, complaints, close } = await gallery.visit();
  for (const kind of everyKind) {
    await page.goto(gallery.addressOf(kind));
    await untilLoaded(page);
  }
  expectNone(complaints);
  await close();
});

test('the policy is enforced: a foreign picture and an inline script are refused', async () => {
  const { page, complaints, close } = await gallery.visit();
  await page.goto(gallery.url);
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('script'), { textContent: 'document.title = "x"' }));
    document.body.append(Object.assign(document.createElement('img'), { src: 'http://127.0.0.1:1/x.png' }));
  });
  await expect
    .poll(() => complaints.filter((text) => text.includes('Content Security Policy')).length)
    .toBeGreaterThan(1);
  expect(await page.title()).not.toBe('x');
  await close();
});

test('an address that is not there says so in Vietnamese', async () => {
  const { page, complaints, close } = await gallery.visit();
  const answer = await page.goto(`${gallery.url}khong-co-trang-nay/`);
  expect(answer?.status()).toBe(404);
  await page.getByRole('heading', { level: 1, name: 'Không tìm thấy trang' }).waitFor();
  expectNone(complaints);
  await close();
});
