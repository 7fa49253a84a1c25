/**
 * Tests `Walk`, which the tests in Firefox and WebKit use: no click is lost silently, and a failure reports what the
 * page showed.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { shareBrowser, type SharedBrowser } from '../support/browser.ts';
import { serve, type Host } from '../support/hosts/listen.ts';
import { Walk } from '../support/walk.ts';

const html = `<!doctype html><meta charset="utf-8"><title>Trang thử</title><style>button { position: fixed; top: 9px }</style>
<a href="/khac">Trang khác</a><button onclick="this.textContent = 'Đã gửi'">Gửi</button>`;

let host: Host;
let browser: SharedBrowser;
let page: Page;
beforeAll(async () => {
  host = await serve((request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(request.url === '/' ? html : '<h1>Khác</h1>');
  });
  browser = await shareBrowser();
});
afterAll(async () => {
  await browser.close();
  await host.close();
});
beforeEach(async () => {
  page = await browser.newPage();
  await page.goto(host.url);
  return () => page.close();
});

/** A walk in Chromium that runs `before` after the target's position is found and before the click. */
function walkWith(before: () => Promise<unknown>): { walk: Walk; clicks: () => number } {
  let count = 0;
  const walk = new Walk({
    evaluate: <Result>(act: (...args: string[]) => Result, ...args: string[]): Promise<Awaited<Result>> =>
      page.evaluate(`(${String(act)})(...${JSON.stringify(args)})`),
    click: async ({ x, y }) => {
      count += 1;
      await before();
      await page.mouse.click(x, y);
    },
  });
  return { walk, clicks: () => count };
}

/** Moves the button by 60 px each time it is called. */
const moveAway = () =>
  page.locator('button').evaluate((button: HTMLElement) => {
    button.style.top = `${button.offsetTop + 60}px`;
  });

test('a click arrives once', async () => {
  const { walk, clicks } = walkWith(() => Promise.resolve());
  await walk.click('button', '^Gửi$');
  await walk.see('button', '^Đã gửi$');
  expect(clicks()).toBe(1);
});

test('a click on a link arrives, though its page is gone', async () => {
  const { walk, clicks } = walkWith(() => Promise.resolve());
  await walk.click('a', 'Trang khác');
  await walk.see('h1', 'Khác');
  expect(clicks()).toBe(1);
});

test('a click that missed is tried again', async () => {
  let moved = false;
  const { walk, clicks } = walkWith(async () => {
    if (!moved) await moveAway();
    moved = true;
  });
  await walk.click('button', '^Gửi$');
  await walk.see('button', '^Đã gửi$');
  expect(clicks()).toBe(2);
});

test('a click into another page is not done twice, and told when the walk goes no further', async () => {
  let isNew = false;
  const { walk, clicks } = walkWith(async () => {
    if (isNew) await moveAway();
    else await page.reload();
    isNew = true;
  });
  await walk.click('button', '^Gửi$');
  expect(clicks()).toBe(1);
  await expect(walk.click('button')).rejects.toThrow('The page changed before the click on button “^Gửi$”.');
});

test('one that never arrives fails with what was shown', async () => {
  const { walk } = walkWith(moveAway);
  await expect(walk.click('button')).rejects.toThrow(
    new RegExp(`^click on button “” went elsewhere: to (?:HTML|BODY) .*\n${host.url}\nTrang thử\nTrang khác`),
  );
});
