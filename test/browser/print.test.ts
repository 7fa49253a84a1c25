import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { encode } from 'uqr';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildFixture, buildReal, expectNone } from '../support/sites.ts';
import { openGallery, type Gallery, type Kind } from '../support/visit.ts';

const millimetre = 96 / 25.4;
/** Size of an A4 sheet in px, without the margins that `@page` sets. */
const sheet = { width: Math.floor(178 * millimetre), height: Math.floor(267 * millimetre) };

let gallery: Gallery;
/** The fixtures. All that the real content shows is fictional, so its years have a sentence instead of a report. */
let withFigures: Gallery;
beforeAll(async () => {
  [gallery, withFigures] = await Promise.all([openGallery(), openGallery(await buildFixture())]);
});
afterAll(() => Promise.all([gallery.close(), withFigures.close()]));

async function onPaper<Result>(
  kind: Kind,
  look: (page: Page) => Promise<Result>,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<Result> {
  const { visit, addressOf } = kind === 'report of a year' ? withFigures : gallery;
  const { page, close } = await visit({ viewport: sheet, colorScheme, deviceScaleFactor: 2 });
  await page.goto(addressOf(kind));
  await page.emulateMedia({ media: 'print' });
  const result = await look(page);
  await close();
  return result;
}

const canonicalOf = (page: Page) => page.locator('link[rel=canonical]').getAttribute('href');

describe.each<Kind>([
  ...(['exemplar', 'story', 'exemplars', 'movement', 'progress', 'documents', 'event', 'plan'] as const),
  ...(['one sheet', 'press kit', 'round-up of a month', 'report of a year'] as const),
])('on paper the page of the kind “%s”', (kind) => {
  test('has its words and the name of the site, without what only a screen can use', async () => {
    await onPaper(kind, async (page) => {
      await page.emulateMedia({ media: 'screen' });
      const parts = [page.getByRole('contentinfo'), page.getByRole('navigation', { name: 'Bạn đang ở' })];
      for (const part of parts) expect(await part.isVisible()).toBe(true);
      await page.emulateMedia({ media: 'print' });
      for (const part of parts) expect(await part.isVisible()).toBe(false);
      expect(await page.getByRole('button').count()).toBe(0);
      expect(await page.getByRole('banner').getByRole('link').count()).toBe(1);
      expect((await page.getByRole('banner').innerText()).replace(/\s+/g, ' ')).toContain(
        'Điển hình tiên tiến Ninh Hòa',
      );
      expect(await page.locator('h1').isVisible()).toBe(true);
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(500);
    });
  });

  test('is no wider than the sheet', async () => {
    const wide = await onPaper(kind, (page) => page.evaluate(() => document.documentElement.scrollWidth));
    expect(wide).toBeLessThanOrEqual(sheet.width);
  });
});

/** For each module of the QR code, whether its center is dark in the screenshot. */
async function modulesOf(code: Locator, size: number): Promise<boolean[][]> {
  const { data, info } = await sharp(await code.screenshot())
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (index: number, length: number) => Math.floor(((index + 0.5) / size) * length);
  const places = Array.from({ length: size }, (_, index) => index);
  return places.map((y) => places.map((x) => (data[at(y, info.height) * info.width + at(x, info.width)] ?? 255) < 128));
}

describe.each<Kind>(['exemplar', 'story'])('the code on the print of the %s', (kind) => {
  test('leads to the page, whose address stands under it', async () => {
    await onPaper(kind, async (page) => {
      const address = (await canonicalOf(page)) ?? '';
      const code = page.locator('.page-code svg');
      const { data, size } = encode(address, { ecc: 'M', border: 4 });
      expect(await modulesOf(code, size)).toEqual(data);
      expect(await page.locator('.page-code').innerText()).toBe(address.replace(/^https?:\/\//, ''));
    });
  });

  test('is large enough for a phone, in the first sheet, and on no screen', async () => {
    await onPaper(kind, async (page) => {
      const code = page.locator('.page-code svg');
      const box = await code.boundingBox();
      expect(box?.width).toBeGreaterThanOrEqual(25 * millimetre);
      expect((box?.y ?? sheet.height) + (box?.height ?? 0)).toBeLessThan(sheet.height / 2);
      await page.emulateMedia({ media: 'screen' });
      expect(await code.isVisible()).toBe(false);
    });
  });
});

test.each(['theme of the device', 'theme that the reader has chosen'])(
  'the night is not printed: %s',
  async (theme) => {
    const colors = await onPaper(
      'exemplar',
      async (page) => {
        if (theme.includes('reader')) await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
        await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
        return page.evaluate(() =>
          ['html', 'h1', '.summary'].map((place) => {
            const { color, backgroundColor } = getComputedStyle(document.querySelector(place) ?? document.body);
            return `${color} on ${backgroundColor}`;
          }),
        );
      },
      'dark',
    );
    const ink = 'rgb(20, 35, 43) on rgba(0, 0, 0, 0)';
    expect(colors).toEqual([ink, ink, ink]);
  },
);

test('a print says that its people are fictional where they are', async () => {
  await onPaper('exemplar', async (page) => {
    const ribbon = page.getByRole('complementary', { name: 'Minh họa' });
    expect(await ribbon.isVisible()).toBe(true);
    expect(await ribbon.innerText()).toMatch(/hư cấu/);
  });
});

test('a link in the text says where it leads', async () => {
  await onPaper('page of prose', async (page) => {
    const host = new URL((await canonicalOf(page)) ?? '').host;
    const said = await page.locator('.prose a[href^="/"]').evaluateAll((links) =>
      links.map((link) => [
        link.getAttribute('href') ?? '',
        // Some browsers return the parts of `content` as one string, others as several.
        getComputedStyle(link, '::after').content.replaceAll('" "', '').slice(1, -1),
      ]),
    );
    expect(said).not.toEqual([]);
    expect(said).toEqual(said.map(([href = '']) => [href, ` (${host}${href})`]));
  });
});

describe.each(['du-lieu/', 'huong-dan/bang-truong/', 'van-ban/'])('what is folded on the screen at %s', (path) => {
  const folded = 'main details:not([open], .no-print, .no-print *)';
  /** Visible height in px of each folded part. */
  const heightsIn = (page: Page) =>
    page
      .locator(folded)
      .evaluateAll((parts) =>
        parts.map((part) =>
          [...part.children]
            .slice(1)
            .reduce((sum, child) => sum + (child.checkVisibility() ? child.clientHeight : 0), 0),
        ),
      );

  test('stands on paper, and is folded again on the screen', async () => {
    const { page, close } = await gallery.visit({ viewport: sheet });
    await page.goto(gallery.url + path);
    const onScreen = await heightsIn(page);
    expect(onScreen.length).toBeGreaterThan(0);
    expect(onScreen.filter((height) => height > 0)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    const onPaper = await heightsIn(page);
    expect(onPaper.filter((height) => height < 10)).toEqual([]);
    await page.emulateMedia({ media: 'screen' });
    expect(await heightsIn(page)).toEqual(onScreen);
    await close();
  });

  test('is opened while a browser prints that cannot be told so by a stylesheet', async () => {
    const { page, close } = await gallery.visit({ viewport: sheet });
    await page.addInitScript(() => {
      const supports = CSS.supports.bind(CSS);
      CSS.supports = (...asked: [string, string?]) =>
        !asked[0].includes('details-content') && supports(...(asked as [string]));
    });
    await page.goto(gallery.url + path);
    const count = await page.locator(folded).count();
    const say = (event: string) => page.evaluate((name) => dispatchEvent(new Event(name)), event);
    await say('beforeprint');
    expect(await page.locator(folded).count()).toBe(0);
    await say('afterprint');
    expect(await page.locator(folded).count()).toBe(count);
    await close();
  });
});

/** Number of A4 pages that the page takes in print. */
async function sidesOf(page: Page, address: string): Promise<number> {
  await page.goto(address);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45](?:\.\d+)? 84[12]/);
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test('an exemplar fits on the two sides of a sheet', async () => {
  const { page, close } = await gallery.visit();
  expect(await sidesOf(page, gallery.addressOf('exemplar'))).toBeLessThanOrEqual(2);
  await close();
});

test('a story with a photo fits on the two sides of a sheet', async () => {
  const pictured = (await buildReal())
    .pages()
    .filter(
      ({ path, html }) => path.startsWith('/nguoi-tot-viec-tot/') && /entry-head[^"]* (?:below|beside)/.test(html),
    );
  expect(pictured.length).toBeGreaterThan(2);
  const { page, close } = await gallery.visit();
  const problems: string[] = [];
  for (const { path } of pictured) {
    const sides = await sidesOf(page, new URL(path, gallery.url).href);
    if (sides > 2) problems.push(`${path}: ${sides} sides`);
  }
  expectNone(problems);
  await close();
});

test('what is made for one side of a sheet takes no more, however much there is to say', async () => {
  const sheets = (await buildReal()).pages().filter(({ path }) => path.endsWith('/mot-trang/'));
  const longest = sheets.toSorted((a, b) => b.html.length - a.html.length).slice(0, 6);
  const pictured = sheets.filter(({ html }) => html.includes('<picture'));
  const { page, close } = await gallery.visit();
  const problems: string[] = [];
  for (const { path } of new Set([...longest, ...pictured])) {
    const sides = await sidesOf(page, new URL(path, gallery.url).href);
    if (sides !== 1) problems.push(`${path}: ${sides} sides`);
  }
  expectNone(problems);
  await close();
});

test('the code on the sheet leads to the whole entry', async () => {
  await onPaper('one sheet', async (page) => {
    const address = ((await canonicalOf(page)) ?? '').replace(/mot-trang\/$/, '');
    const { data, size } = encode(address, { ecc: 'M', border: 4 });
    const code = page.locator('.sheet-code svg');
    expect(await modulesOf(code, size)).toEqual(data);
    expect((await code.boundingBox())?.width).toBeGreaterThanOrEqual(25 * millimetre);
    expect(await page.locator('.sheet-code').innerText()).toBe(address.replace(/^https?:\/\//, ''));
  });
});
