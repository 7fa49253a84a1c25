/** Lists of cards, and what a reader fills in, on paper. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGallery, type Gallery, type Kind } from '../support/visit.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

async function onPaper(kind: Kind, look: (page: Page) => Promise<void>): Promise<void> {
  const { page, close } = await gallery.visit({ viewport: { width: 672, height: 1009 } });
  await page.goto(gallery.addressOf(kind));
  await page.emulateMedia({ media: 'print' });
  await look(page);
  await close();
}

test.each<Kind>(['home', 'exemplars', 'worry', 'replication'])(
  'on the paper of the page of the kind “%s” no card lies on what stands above it',
  async (kind) => {
    await onPaper(kind, async (page) => {
      const told = page.locator('.entry-card .told');
      expect(await told.count()).toBeGreaterThan(0);
      const above = await told.evaluateAll((all) =>
        all.map((each) => {
          const card = each.closest('.entry-card')?.getBoundingClientRect().top ?? 0;
          return Math.round(card - each.getBoundingClientRect().top);
        }),
      );
      expect(above.filter((pixels) => pixels > 0)).toEqual([]);
    });
  },
);

test('a line of the plan stands with its name on one side of paper', async () => {
  await onPaper('reader plan', async (page) => {
    const breaks = await page
      .locator('my-plan textarea')
      .evaluateAll((areas) => areas.map((area) => getComputedStyle(area.parentElement ?? area).breakInside));
    expect(breaks.length).toBeGreaterThan(0);
    expect(new Set(breaks)).toEqual(new Set(['avoid']));
  });
});
