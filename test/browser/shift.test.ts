import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNone } from '../support/sites.ts';
import { mostShift as most, scrollToEnd, seenShifts, sumOf, watchShifts } from './shifts.ts';
import { everyKind, openGallery, type Gallery, type Kind } from '../support/visit.ts';

const phone = { viewport: { width: 360, height: 740 } };

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

async function shiftsOf(page: Page, address: string): Promise<string[]> {
  await page.goto(address, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await scrollToEnd(page);
  return await page.evaluate(seenShifts);
}

async function expectStill(page: Page, kinds: readonly Kind[]): Promise<void> {
  const problems: string[] = [];
  for (const kind of kinds) {
    const shifts = await shiftsOf(page, gallery.addressOf(kind));
    if (sumOf(shifts) > most) problems.push(`${kind}: ${sumOf(shifts).toFixed(4)}\n  ${shifts.join('\n  ')}`);
  }
  expectNone(problems);
}

test('nothing moves by itself while a page loads and is scrolled to its end', async () => {
  const { page, close } = await gallery.visit(phone);
  await page.addInitScript(watchShifts);
  await expectStill(page, everyKind);
  await close();
});

test('nothing moves when the letters come late, because those shown until then are as wide', async () => {
  const { page, close } = await gallery.visit(phone);
  await page.addInitScript(watchShifts);
  let late = 0;
  await page.route('**/*.woff2', async (route) => {
    late += 1;
    await delay(1000);
    await route.continue();
  });
  await expectStill(page, ['home', 'story', 'exemplars']);
  expect(late).toBeGreaterThan(0);
  await close();
});

test('a box that comes late is noticed', async () => {
  const { page, close } = await gallery.visit(phone);
  await page.addInitScript(watchShifts);
  await shiftsOf(page, gallery.url);
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  await page.waitForFunction(() => scrollY === 0);
  await page.evaluate(() => {
    const box = document.createElement('div');
    box.style.blockSize = '40px';
    document.body.prepend(box);
  });
  await expect.poll(async () => sumOf(await page.evaluate(seenShifts))).toBeGreaterThan(most);
  await close();
});
