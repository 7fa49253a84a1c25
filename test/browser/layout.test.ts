import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNone } from '../support/sites.ts';
import { clippedTexts, smallTargets, spreadText, strayMarks } from './page-faults.ts';
import { alwaysInTypeface, everyKind, openGallery, type Gallery, type Kind } from '../support/visit.ts';

/** The viewport in CSS px of a window 1280 px wide at 400 % zoom (WCAG 2.2 SC 1.4.10). */
const zoomed = { width: 320, height: 256 };

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

/** Groups the faults, so that a fault on many pages is reported once. */
class Faults {
  readonly #kinds = new Map<string, Set<Kind>>();
  add(kind: Kind, faults: readonly string[]): void {
    for (const fault of faults) this.#kinds.set(fault, (this.#kinds.get(fault) ?? new Set()).add(kind));
  }
  expectNone(): void {
    expectNone([...this.#kinds].map(([fault, kinds]) => `${fault} (${[...kinds].join(', ')})`));
  }
}

test.each([
  [320, 640, '100%'],
  [1280, 900, '100%'],
  // WCAG 2.2 SC 1.4.4, on a narrow phone.
  [360, 800, '200%'],
])('no page is wider than a window of %i px: %i px high, letters of %s', async (width, height, fontSize) => {
  const { page, close } = await gallery.visit({ viewport: { width, height }, bypassCSP: true });
  const problems: string[] = [];
  for (const kind of everyKind) {
    await page.goto(gallery.addressOf(kind));
    await page.evaluate((size) => (document.documentElement.style.fontSize = size), fontSize);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) problems.push(`${kind}: ${wide} px too wide`);
  }
  expectNone(problems);
  await close();
});

test('at 400 % and with the wide spacing that WCAG 1.4.12 grants a reader, nothing is cut off', async () => {
  const { page, close } = await gallery.visit({ viewport: zoomed, bypassCSP: true });
  const faults = new Faults();
  for (const kind of everyKind) {
    await page.goto(gallery.addressOf(kind));
    for (const spacing of ['own', 'wide']) {
      if (spacing === 'wide') await page.evaluate(spreadText);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (wide > 0) faults.add(kind, [`${spacing} spacing: ${wide} px too wide`]);
      const clipped = await page.evaluate(clippedTexts);
      faults.add(
        kind,
        clipped.map((text) => `${spacing} spacing: cut off: ${text}`),
      );
    }
  }
  faults.expectNone();
  await close();
});

test.each([360, 1280])('what is not a link in running text can be hit with a thumb at %i px', async (width) => {
  const { page, close } = await gallery.visit({ viewport: { width, height: 800 } });
  const faults = new Faults();
  for (const kind of everyKind) {
    await page.goto(gallery.addressOf(kind));
    faults.add(kind, await page.evaluate(smallTargets));
  }
  faults.expectNone();
  await close();
});

test.each([320, 360, 412])('no line begins with the mark between two facts at %i px', async (width) => {
  const { page, close } = await gallery.visit({ viewport: { width, height: 800 } });
  await alwaysInTypeface(page);
  const faults = new Faults();
  for (const kind of everyKind) {
    await page.goto(gallery.addressOf(kind));
    await page.evaluate(() => document.fonts.ready);
    faults.add(kind, await page.evaluate(strayMarks));
  }
  faults.expectNone();
  await close();
});

test('on a phone, an odd last result takes the whole row', async () => {
  const { page, close } = await gallery.visit({ viewport: { width: 360, height: 800 } });
  await page.goto(new URL('dien-hinh/2020-phieu-ba-cau-o-bo-phan-mot-cua/', gallery.url).href);
  const list = page.locator('.key-results dl');
  const figures = list.locator('.result-figure');
  expect(await figures.count()).toBe(3);
  const [row, first, last] = await Promise.all(
    [list, figures.first(), figures.last()].map((part) => part.boundingBox()),
  );
  expect(last?.width).toBeCloseTo(row?.width ?? 0, 0);
  expect(first?.width).toBeLessThan((row?.width ?? 0) / 2);
  await close();
});

test('cut off text, a small target and a stray mark are found', async () => {
  const { page, close } = await gallery.visit();
  await page.goto(gallery.url);
  await page.evaluate(() => {
    const cut = Object.assign(document.createElement('p'), { textContent: 'Một câu dài hơn khung của nó' });
    cut.style.cssText = 'inline-size: 60px; white-space: nowrap; overflow: hidden';
    const small = Object.assign(document.createElement('a'), { textContent: 'x', href: '/' });
    small.style.cssText = 'display: block; inline-size: 20px; block-size: 20px';
    const split = Object.assign(document.createElement('p'), { textContent: 'Quốc phòng - an ninh' });
    split.style.cssText = 'inline-size: 1em';
    document.querySelector('main')?.append(cut, small, split);
  });
  expect((await page.evaluate(clippedTexts)).join()).toContain('Một câu dài');
  expect((await page.evaluate(smallTargets)).join()).toContain('“x”');
  expect((await page.evaluate(strayMarks)).join()).toContain('“- an ninh”');
  await close();
});
