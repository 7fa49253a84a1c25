import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { alwaysInTypeface, openGallery, type Gallery } from '../support/visit.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('The element is not shown.');
  return box;
}

test.each([
  ['exemplars', 360],
  ['exemplars', 1280],
  ['stories', 360],
  ['stories', 768],
] as const)('what opens a facet of the %s stays where it was at %i px', async (kind, width) => {
  const { page, close } = await gallery.visit({ viewport: { width, height: 800 }, javaScriptEnabled: false });
  await page.goto(gallery.addressOf(kind));
  const controls = await page.locator('.facets summary').all();
  expect(controls.length).toBeGreaterThan(2);
  for (const control of controls) {
    const before = await boxOf(control);
    await control.click();
    const after = await boxOf(control);
    expect(Math.abs(after.x - before.x)).toBeLessThan(1);
    const list = page.locator('.facets details[open] ul').last();
    const [whole, facets] = await Promise.all([boxOf(list), boxOf(page.locator('.facets'))]);
    expect(Math.abs(whole.x - facets.x) + Math.abs(whole.width - facets.width)).toBeLessThan(2);
    await control.click();
  }
  await close();
});

test('on a phone a list is rows: twelve entries would fit into three screens', async () => {
  const { page, close } = await gallery.visit({ viewport: { width: 360, height: 740 } });
  await alwaysInTypeface(page);
  await page.goto(gallery.addressOf('exemplars'));
  await page.evaluate(() => document.fonts.ready);
  const [first] = await page.locator('.entry-card').all();
  if (first === undefined) throw new Error('The list is empty.');
  const [picture, title] = await Promise.all([boxOf(first.locator('img')), boxOf(first.getByRole('heading'))]);
  expect(title.x).toBeGreaterThan(picture.x + picture.width);
  expect(Math.abs(picture.width - picture.height)).toBeLessThan(1);
  const list = await boxOf(page.locator('.card-grid'));
  const count = await page.locator('.entry-card').count();
  expect(count).toBeGreaterThanOrEqual(6);
  expect((list.height / count) * 12).toBeLessThan(3 * 740);
  await close();
});

test('letters of twice the size go below the picture and not beside it', async () => {
  const { page, close } = await gallery.visit({ viewport: { width: 360, height: 740 } });
  await page.goto(gallery.addressOf('exemplars'));
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  const [first] = await page.locator('.entry-card').all();
  if (first === undefined) throw new Error('The list is empty.');
  const [picture, title] = await Promise.all([boxOf(first.locator('img')), boxOf(first.getByRole('heading'))]);
  expect(title.y).toBeGreaterThan(picture.y + picture.height);
  await close();
});

test('a press anywhere on a card opens its entry', async () => {
  const { page, close } = await gallery.visit({ viewport: { width: 1280, height: 900 } });
  await page.goto(gallery.addressOf('exemplars'));
  const [card] = await page.locator('.entry-card').all();
  if (card === undefined) throw new Error('The list is empty.');
  const href = await card.getByRole('link').getAttribute('href');
  const picture = await boxOf(card.locator('img'));
  await page.mouse.click(picture.x + picture.width / 2, picture.y + picture.height / 2);
  await page.waitForURL((url) => url.pathname === href);
  await close();
});
