/** What a screen offers and paper cannot do, and what the end of a sheet must not cut. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectNone } from '../support/sites.ts';
import { openGallery, type Gallery, type Kind } from '../support/visit.ts';

const millimetre = 96 / 25.4;

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

async function onPaper<Result>(kind: Kind, look: (page: Page) => Promise<Result>): Promise<Result> {
  const { page, close } = await gallery.visit({ viewport: { width: 672, height: 1009 } });
  await page.goto(gallery.addressOf(kind));
  await page.emulateMedia({ media: 'print' });
  const result = await look(page);
  await close();
  return result;
}

describe.each<Kind>(['plan', 'documents', 'public data', 'page of the handbook', 'reader plan', 'home'])(
  'on paper: %s',
  (kind) => {
    test('nothing says that it can be folded or dragged', async () => {
      const marks = await onPaper(kind, (page) =>
        page.locator('main :is(summary, textarea)').evaluateAll((elements) =>
          elements.flatMap((element) => {
            const { listStyleType, resize } = getComputedStyle(element);
            const contents = ['::before', '::after'].map((part) => getComputedStyle(element, part).content);
            const isMarked =
              contents.some((content) => content !== 'none') ||
              (element.tagName === 'SUMMARY' && listStyleType !== 'none') ||
              resize !== 'none';
            return isMarked ? [element.outerHTML.slice(0, 80)] : [];
          }),
        ),
      );
      expectNone(marks);
    });

    test('the title follows the name of the site, without an empty stretch', async () => {
      const gap = await onPaper(kind, async (page) => {
        const heading = await page.locator('h1').boundingBox();
        const above = await page.locator('.sample-ribbon').boundingBox();
        return (heading?.y ?? Infinity) - ((above?.y ?? 0) + (above?.height ?? 0));
      });
      expect(gap).toBeLessThan(12 * millimetre);
    });
  },
);

test.each<[Kind, string]>([
  ['round-ups', '.month-year'],
  ['units', '.place-map > li'],
  ['visits', '.questions'],
])('no end of a sheet cuts what is read as one: %s', async (kind, part) => {
  const rules = await onPaper(kind, (page) =>
    page.locator(part).evaluateAll((elements) => elements.map((element) => getComputedStyle(element).breakInside)),
  );
  expect(new Set(rules)).toEqual(new Set(['avoid']));
});
