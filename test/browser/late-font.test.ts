/** On a slow line the font loads late: the text can be read at once, and nothing moves afterwards. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGallery, type Gallery, type Kind } from '../support/visit.ts';

const mostShift = 0.001;
const kinds: Kind[] = ['home', 'story', 'exemplar', 'exemplars'];

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

test.each([360, 1280])('nothing moves when the typeface comes late, in a window of %i px', async (width) => {
  for (const kind of kinds) {
    const { page, close } = await gallery.visit({ viewport: { width, height: 740 } });
    const held = Promise.withResolvers<undefined>();
    await page.route('**/*.woff2', async (route) => {
      await held.promise;
      await route.continue();
    });
    await page.goto(gallery.addressOf(kind), { waitUntil: 'domcontentloaded' });
    // A page that waited for its fonts would never be painted.
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    held.resolve(undefined);
    const { shift, lateFonts } = await page.evaluate(async () => {
      let moved = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) moved += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
      scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: 'instant' });
      await document.fonts.ready;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const files = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.woff2'));
      return {
        shift: moved,
        lateFonts: files.length,
      };
    });
    expect(lateFonts, kind).toBe(2);
    expect(shift, kind).toBeLessThanOrEqual(mostShift);
    await close();
  }
});
