import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNone } from '../site/sites.ts';
import { everyKind, openGallery, type Gallery, type Visit } from './visit.ts';

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const widths = [360, 1280];

let gallery: Gallery;
let visit: Visit;
beforeAll(async () => {
  gallery = await openGallery();
  visit = await gallery.visit();
});
afterAll(() => gallery.close());

async function violationsIn(page: Page): Promise<string[]> {
  // Without frames of other sites the older way does the same in half the time.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(levels).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id} ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`),
  );
}

test.each(everyKind)('axe finds nothing against WCAG 2.2 AA: %s', async (kind) => {
  const { page } = visit;
  await page.goto(gallery.addressOf(kind));
  const problems: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const found = await violationsIn(page);
    problems.push(...found.map((violation) => `${width} px: ${violation}`));
  }
  expectNone(problems);
});

test('axe finds nothing among search results', async () => {
  const { page } = visit;
  await page.goto(`${gallery.addressOf('search')}?q=minh`);
  await page.locator('[data-results] li').first().waitFor();
  expectNone(await violationsIn(page));
});

test('axe looks: text that is hard to read and a picture without words are found', async () => {
  const { page } = visit;
  await page.goto(gallery.url);
  await page.evaluate(() => {
    const faint = Object.assign(document.createElement('p'), { textContent: 'Chữ mờ' });
    faint.style.color = '#ddd';
    document
      .querySelector('main')
      ?.append(faint, Object.assign(document.createElement('img'), { src: '/favicon.svg' }));
  });
  const found = await violationsIn(page);
  expect(found.map((violation) => violation.split(' ')[0])).toEqual(
    expect.arrayContaining(['color-contrast', 'image-alt']),
  );
});
