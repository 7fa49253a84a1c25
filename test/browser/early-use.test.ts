/** A reader who acts before the scripts have loaded: tests delay the scripts until she has finished. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectNone } from '../support/sites.ts';
import { everyKind, openGallery, type Gallery, type Kind, type Visit } from '../support/visit.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

interface SlowVisit extends Visit {
  /** Lets all delayed scripts and all later ones load. */
  release: () => void;
}

/** Opens the page with only the script that blocks rendering (`before-*.js`); all other scripts wait for `release`. */
async function comeEarly(kind: Kind): Promise<SlowVisit> {
  const visit = await gallery.visit();
  const held = Promise.withResolvers<undefined>();
  await visit.page.route(/\/_astro\/(?!before-)[^/]*\.js/, async (route) => {
    await held.promise;
    await route.continue();
  });
  await visit.page.goto(gallery.addressOf(kind), { waitUntil: 'commit' });
  return {
    ...visit,
    release: () => {
      held.resolve(undefined);
    },
  };
}

/** Waits until the search page for this query is parsed; its scripts are still delayed. */
const arrived = async (page: Page, asked: string): Promise<void> => {
  await page.waitForURL((url) => url.searchParams.get('q') === asked, { waitUntil: 'commit' });
  await page.waitForFunction(() => document.readyState !== 'loading' && document.querySelector('search-page') !== null);
};

const boxOfResults = (page: Page) => page.locator('#tim-trong-trang');
const inBox = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: box } = document;
    return box instanceof HTMLInputElement ? [box.id, box.value, box.selectionStart, box.selectionEnd] : box?.tagName;
  });
const atEnd = (text: string) => ['tim-trong-trang', text, text.length, text.length];
const found = (page: Page, query: string) => page.getByRole('status').getByText(`trang cho “${query}”`).waitFor();

describe('a question that is sent before the script is there', () => {
  const places: [Kind, string][] = [
    ['search', 'main'],
    ['home', 'main'],
    ['exemplar', 'header'],
    ['not found', 'header'],
  ];

  test.each(places)('from the page “%s”: focus, caret and text are in the box of the results', async (kind, part) => {
    const { page, complaints, close, release } = await comeEarly(kind);
    await page.locator(`${part} search-box input`).focus();
    await page.keyboard.type('vườn trường');
    await page.keyboard.press('Enter');
    await arrived(page, 'vườn trường');
    expect(await inBox(page)).toEqual(atEnd('vườn trường'));
    release();
    await found(page, 'vườn trường');
    expect(await inBox(page)).toEqual(atEnd('vườn trường'));
    expect(await page.getByRole('option').count()).toBe(0);
    expectNone(complaints);
    await close();
  });

  test.each(places)('what is typed on at the page that was asked for stays: “%s”', async (kind, part) => {
    const { page, close, release } = await comeEarly(kind);
    await page.locator(`${part} search-box input`).focus();
    await page.keyboard.type('nước');
    await page.keyboard.press('Enter');
    await arrived(page, 'nước');
    await page.keyboard.type(' sạch');
    release();
    await found(page, 'nước');
    expect(await inBox(page)).toEqual(atEnd('nước sạch'));
    // The typed text has not been submitted, so the box offers suggestions for it.
    await page.getByRole('option', { name: 'Tìm “nước sạch” trong toàn bộ bài' }).waitFor();
    await page.keyboard.press('Enter');
    await found(page, 'nước sạch');
    await close();
  });

  test('what is typed on while the next page is on its way stays, with the caret in the middle', async () => {
    const { page, close, release } = await comeEarly('story');
    const next = Promise.withResolvers<undefined>();
    await page.route('**/tim-kiem/?q=*', async (route) => {
      await next.promise;
      await route.continue();
    });
    await page.locator('header search-box input').focus();
    await page.keyboard.type('hiến đất');
    const asked = page.waitForRequest('**/tim-kiem/?q=*');
    await page.keyboard.press('Enter');
    await asked;
    await page.keyboard.type(' đường');
    for (const key of Array<string>(5).fill('ArrowLeft')) await page.keyboard.press(key);
    await page.keyboard.type('mở ');
    next.resolve(undefined);
    await arrived(page, 'hiến đất');
    const caret = 'hiến đất mở '.length;
    expect(await inBox(page)).toEqual(['tim-trong-trang', 'hiến đất mở đường', caret, caret]);
    release();
    await found(page, 'hiến đất');
    expect(await inBox(page)).toEqual(['tim-trong-trang', 'hiến đất mở đường', caret, caret]);
    await close();
  });

  test('also when its button was pressed', async () => {
    const { page, close, release } = await comeEarly('search');
    await boxOfResults(page).fill('học sinh');
    await page.getByRole('button', { name: 'Tìm kiếm' }).click();
    await arrived(page, 'học sinh');
    release();
    await found(page, 'học sinh');
    expect(await inBox(page)).toEqual(atEnd('học sinh'));
    await close();
  });

  test('without storage the text is there at least', async () => {
    const { page, complaints, close, release } = await comeEarly('exemplars');
    await page.addInitScript(() => {
      Object.defineProperty(window, 'sessionStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await page.goto(`${gallery.addressOf('search')}?q=mu%E1%BB%91i`, { waitUntil: 'commit' });
    await arrived(page, 'muối');
    expect(await boxOfResults(page).inputValue()).toBe('muối');
    release();
    await found(page, 'muối');
    expectNone(complaints);
    await close();
  });
});

test('a page that a link leads to takes the focus from nobody', async () => {
  const { page, close } = await gallery.visit();
  await page.goto(`${gallery.addressOf('search')}?q=rừng`);
  await found(page, 'rừng');
  expect(await inBox(page)).toBe('BODY');
  expect(await boxOfResults(page).inputValue()).toBe('rừng');
  await page.goto(`${gallery.addressOf('search')}?q=biển`);
  await found(page, 'biển');
  await page.goBack();
  await found(page, 'rừng');
  expect(await boxOfResults(page).inputValue()).toBe('rừng');
  await close();
});

test('with the script there: from the header, by a suggestion for all, the focus comes along', async () => {
  const { page, close } = await gallery.visit();
  await page.goto(gallery.addressOf('exemplar'));
  await page.locator('header search-box input').focus();
  await page.keyboard.type('muoi');
  await page.locator('header').getByRole('option', { name: 'Tìm “muoi” trong toàn bộ bài' }).waitFor();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await found(page, 'muoi');
  expect(await inBox(page)).toEqual(atEnd('muoi'));
  expect(await page.getByRole('option').count()).toBe(0);
  // ArrowDown requests the suggestions.
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option').first().waitFor();
  await close();
});

test.each<[Kind, string]>([
  ['search', 'main'],
  ['home', 'main'],
  ['movement', 'header'],
])('what is typed before the script is suggested for when it has come: %s', async (kind, part) => {
  const { page, complaints, close, release } = await comeEarly(kind);
  await page.locator(`${part} search-box input`).focus();
  await page.keyboard.type('nong');
  release();
  await page.locator(part).getByRole('option').first().waitFor();
  await page.keyboard.type(' thon');
  await page.locator(part).getByRole('option', { name: 'Tìm “nong thon” trong toàn bộ bài' }).waitFor();
  expectNone(complaints);
  await close();
});

test('nothing takes what it would lose: what needs a script is disabled until that is there', async () => {
  const { page, close, release } = await comeEarly('home');
  const controls = () =>
    page.evaluate(() => {
      const all = [...document.querySelectorAll(':is(button, input, select, textarea):not(search-box *, [readonly])')];
      const isOpen = (control: Element) => !control.matches(':disabled');
      return { count: all.length, open: all.filter(isOpen).map(({ outerHTML }) => outerHTML) };
    });
  const problems: string[] = [];
  for (const kind of everyKind) {
    await page.goto(gallery.addressOf(kind), { waitUntil: 'commit' });
    await page.waitForFunction(() => document.readyState === 'interactive');
    problems.push(...(await controls()).open.map((html) => `${kind}: ${html}`));
  }
  expectNone(problems);
  release();
  for (const kind of ['home', 'story', 'codes for portals'] as const) {
    await page.goto(gallery.addressOf(kind));
    const { count, open } = await controls();
    // The browser of the tests has no voices, so the button for reading aloud stays disabled.
    expect(count - open.length, kind).toBe(kind === 'story' ? 1 : 0);
  }
  await close();
});
