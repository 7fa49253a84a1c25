import { afterAll, beforeAll, test } from 'vitest';
import { expectNone } from '../site/sites.ts';
import { everyKind, openGallery, type Gallery } from './visit.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

test.each([
  [320, 640],
  [1280, 900],
])('no page is wider than a window of %i px', async (width, height) => {
  const { page, close } = await gallery.visit({ viewport: { width, height } });
  const problems: string[] = [];
  for (const kind of everyKind) {
    await page.goto(gallery.addressOf(kind));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) problems.push(`${kind}: ${wide} px too wide`);
  }
  expectNone(problems);
  await close();
});
