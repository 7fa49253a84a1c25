import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNone } from '../support/sites.ts';
import { violationsEverywhere, violationsIn } from '../support/axe.ts';
import { everyKind, openGallery, type Gallery, type Visit } from '../support/visit.ts';

let gallery: Gallery;
let visit: Visit;
beforeAll(async () => {
  gallery = await openGallery();
  visit = await gallery.visit({ reducedMotion: 'reduce' });
});
afterAll(() => gallery.close());

test.each(everyKind)(
  'axe finds nothing against WCAG 2.2 AA, and no text below the contrast of AAA: %s',
  async (kind) => {
    const { page } = visit;
    await page.goto(gallery.addressOf(kind));
    expectNone(await violationsEverywhere(page));
  },
);

test('axe finds nothing among search results', async () => {
  const { page } = visit;
  await page.goto(`${gallery.addressOf('search')}?q=minh`);
  await page.locator('[data-results] li').first().waitFor();
  expectNone(await violationsEverywhere(page));
});

test('axe looks: text that is hard to read and a picture without words are found', async () => {
  const { page } = visit;
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(gallery.url);
  await page.evaluate(() => {
    const faint = Object.assign(document.createElement('p'), { textContent: 'Chữ mờ' });
    faint.style.color = '#ddd';
    // The contrast of this color passes AA (4.5:1) but not AAA (7:1).
    const soft = Object.assign(document.createElement('p'), { textContent: 'Chữ hơi mờ' });
    soft.style.color = '#6b6b6b';
    const small = Object.assign(document.createElement('button'), { textContent: '.' });
    small.style.cssText = 'inline-size: 9px; block-size: 9px; padding: 0; border: 0';
    document
      .querySelector('main')
      ?.append(
        faint,
        soft,
        small,
        small.cloneNode(true),
        Object.assign(document.createElement('img'), { src: '/favicon.svg' }),
      );
  });
  const found = await violationsIn(page);
  expect(found.map((violation) => violation.split(' ')[0])).toEqual(
    expect.arrayContaining(['color-contrast', 'color-contrast-enhanced', 'image-alt', 'target-size']),
  );
});

test('axe looks at both themes', async () => {
  const { page } = visit;
  await page.goto(gallery.url);
  await page.evaluate(() => {
    const dark = Object.assign(document.createElement('p'), { textContent: 'Chữ tối' });
    dark.style.color = '#333';
    document.querySelector('main')?.append(dark);
  });
  const found = await violationsEverywhere(page);
  expect(found.filter((violation) => violation.includes('light:'))).toEqual([]);
  expect(found.filter((violation) => violation.includes('dark: color-contrast'))).not.toEqual([]);
});
