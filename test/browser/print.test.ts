import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGallery, type Gallery } from './visit.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

test('on paper an exemplar is its text, without what only a screen can use', async () => {
  const { page, close } = await gallery.visit();
  await page.goto(gallery.addressOf('exemplar'));
  const interfaceParts = [
    page.getByRole('banner'),
    page.getByRole('contentinfo'),
    page.getByRole('navigation', { name: 'Bạn đang ở' }),
  ];
  for (const part of interfaceParts) expect(await part.isVisible()).toBe(true);
  await page.emulateMedia({ media: 'print' });
  for (const part of interfaceParts) expect(await part.isVisible()).toBe(false);
  expect(await page.locator('h1').isVisible()).toBe(true);
  expect((await page.locator('main').innerText()).length).toBeGreaterThan(1000);
  await close();
});
