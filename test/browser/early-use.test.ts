/** A reader who is quicker than the scripts: they are held back until she has done what she came for. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectNone } from '../site/sites.ts';
import { openGallery, type Gallery, type Kind, type Visit } from './visit.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

interface SlowVisit extends Visit {
  /** Lets the scripts that were asked for, and all later ones, come. */
  release: () => void;
}

/** At the page while only the script that pages wait for is there. */
async function comeEarly(kind: Kind): Promise<SlowVisit> {
  const visit = await gallery.visit();
  const held = Promise.withResolvers<undefined>();
  await visit.page.route(/\/_astro\/(?!before-paint)[^/]*\.js/, async (route) => {
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

/** The page that was asked for is parsed, and waits for its scripts. */
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
    // What was not asked yet is suggested for.
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

  test('the button has the focus when it sent the question', async () => {
    const { page, close, release } = await comeEarly('search');
    await boxOfResults(page).fill('học sinh');
    await page.getByRole('button', { name: 'Tìm kiếm' }).focus();
    await page.keyboard.press('Enter');
    await arrived(page, 'học sinh');
    release();
    await found(page, 'học sinh');
    const button = page.locator('search-page').getByRole('button', { name: 'Tìm kiếm' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await boxOfResults(page).inputValue()).toBe('học sinh');
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
  await page.locator('header').getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await found(page, 'muoi');
  expect(await inBox(page)).toEqual(atEnd('muoi'));
  expect(await page.getByRole('option').count()).toBe(0);
  // Down asks for them.
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

describe('what is picked or pressed early is done', () => {
  const chosen = (page: Page) =>
    page.evaluate(() => {
      const { textSize, spacing, theme } = document.documentElement.dataset;
      return { textSize, spacing, theme };
    });
  const pickEarly = async (page: Page, name: string) => {
    await page.locator('reader-menu').getByRole('radio', { name, exact: true }).check();
  };

  test('in the reader’s menu, beside what was kept', async () => {
    const { page, close, release } = await comeEarly('home');
    await page.evaluate(() => {
      localStorage.setItem('cach-doc-1', 'lon thuong dark');
    });
    await page.goto(gallery.addressOf('year'), { waitUntil: 'commit' });
    await page.locator('reader-menu summary').click();
    await pickEarly(page, 'Rộng');
    await pickEarly(page, 'Sáng');
    release();
    await expect.poll(() => chosen(page)).toMatchObject({ textSize: 'lon', spacing: 'rong', theme: 'light' });
    await page.reload();
    expect(await chosen(page)).toMatchObject({ textSize: 'lon', spacing: 'rong', theme: 'light' });
    await close();
  });

  test('sharing', async () => {
    const { page, close, release } = await comeEarly('story');
    await page.context().grantPermissions(['clipboard-write', 'clipboard-read']);
    await page.locator('[data-tool="share"]').click();
    release();
    await page.locator('reading-tools [role="status"]').getByText('Đã chép liên kết').waitFor();
    await close();
  });

  test('the codes for portals: what to show, how, and copying', async () => {
    const { page, close, release } = await comeEarly('codes for portals');
    await page.context().grantPermissions(['clipboard-write', 'clipboard-read']);
    const select = page.getByLabel('Nội dung', { exact: true });
    const key = await select.locator('option').nth(2).getAttribute('value');
    await select.selectOption(key);
    await page.locator('[name="frame-theme"][value="dark"]').check();
    await page.locator('[data-copy="frame"]').click();
    release();
    await page
      .locator('[data-code="frame"]')
      .getByText(`nhung/${key ?? ''}/toi/`)
      .waitFor();
    await page.getByText('Đã chép', { exact: true }).waitFor();
    await close();
  });
});
