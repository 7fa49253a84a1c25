import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gatherEditors, type Editors } from '../support/editors.ts';

let editors: Editors;
beforeAll(async () => {
  editors = await gatherEditors();
});
afterAll(() => editors.close());

test.each([
  ['on a desk', { width: 1280, height: 900 }],
  ['in a hand', { width: 390, height: 844 }],
])('the button of the login stays where it is when logo and letters come late, %s', async (_, viewport) => {
  const { page, leave } = await editors.come({ viewport, reducedMotion: 'no-preference' });
  let late = 0;
  await page.route(/\.(?:svg|woff2)$/, async (route) => {
    late += 1;
    await delay(1000);
    await route.continue();
  });
  await page.goto(editors.desk.url, { waitUntil: 'commit' });
  const button = page.getByRole('button', { name: 'Đăng nhập' });
  await button.waitFor();
  const before = await button.boundingBox();
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode()));
  });
  expect(late).toBeGreaterThan(2);
  expect(await button.boundingBox()).toEqual(before);
  await leave();
});
