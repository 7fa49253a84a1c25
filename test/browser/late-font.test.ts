/** On a slow line the font loads late: the text can be read at once, and nothing moves afterwards. */
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGallery, type Gallery, type Kind } from '../support/visit.ts';

const latenessMilliseconds = 1000;
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
    await page.route('**/*.woff2', async (route) => {
      await delay(latenessMilliseconds);
      await route.continue();
    });
    await page.goto(gallery.addressOf(kind), { waitUntil: 'domcontentloaded' });
    const { shift, painted, lateFonts } = await page.evaluate(async () => {
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
        painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
        lateFonts: files.map((file) => (file as PerformanceResourceTiming).responseEnd),
      };
    });
    expect(lateFonts, kind).toHaveLength(2);
    expect(painted, kind).toBeLessThan(Math.min(...lateFonts));
    expect(shift, kind).toBeLessThanOrEqual(mostShift);
    await close();
  }
});
