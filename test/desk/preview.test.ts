/**
 * The preview beside the form, in a real browser: it looks like the built page, follows the typing, and never fails.
 */
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNone } from '../support/sites.ts';
import { bodyOf } from '../support/editors-form.ts';
import { gatherEditors, type Editor, type Editors } from '../support/editors.ts';

const withPhotos = '2023-kho-nong-cu-muon-chung';

let editors: Editors;
let editor: Editor;
beforeAll(async () => {
  editors = await gatherEditors();
  editor = await editors.come();
  await editor.logIn();
});
afterAll(() => editors.close());

const frameOf = (page: Page): FrameLocator => page.frameLocator('iframe[title="Bản xem thử"]');

test('an entry looks as on its page, its photos included', async () => {
  const { page } = editor;
  await editor.open(`collections/exemplars/entries/${withPhotos}/index`);
  const frame = frameOf(page);
  await frame.getByRole('heading', { level: 1 }).waitFor();
  await frame
    .locator('figure img')
    .first()
    .evaluate(async (image: HTMLImageElement) => image.decode());
  const drawn = await frame.locator('main > article').evaluate(shapesOf);
  const width = await frame.locator('html').evaluate((root) => root.clientWidth);

  const reader = await editors.come({ viewport: { width, height: 900 }, javaScriptEnabled: false });
  await reader.page.goto(new URL(`../dien-hinh/${withPhotos}/`, editors.desk.url).href);
  const built = await reader.page.locator('main > article').evaluate(shapesOf);
  await reader.leave();
  expect(drawn.length).toBeGreaterThan(80);
  expectNone(drawn.flatMap((shape, index) => difference(shape, built[index])));
  expect(drawn.length).toBe(built.length);
});

test('what is typed is seen', async () => {
  const { page } = editor;
  await editor.open('collections/stories/new');
  const frame = frameOf(page);
  await frame.getByRole('heading', { level: 1, name: '…' }).waitFor();
  await page.getByRole('textbox', { name: 'Tiêu đề', exact: true }).pressSequentially('Gom rác ở bến cá');
  await frame.getByRole('heading', { level: 1, name: 'Gom rác ở bến cá' }).waitFor();
  const text = bodyOf(page);
  await text.click();
  await page.keyboard.type('Sáng nào bà cũng gom ba < bốn bao.');
  await frame.getByText('Sáng nào bà cũng gom ba < bốn bao.').waitFor();
});

test('the link to the preview of the branch is there when its address is known, and only then', async () => {
  const { page } = editor;
  await editor.open('collections/pages/entries/lien-he');
  await page.getByRole('textbox', { name: 'Tiêu đề', exact: true }).press('End');
  await page.keyboard.type(' chúng tôi');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByRole('button', { name: /^Trạng thái/ }).waitFor();
  expect(await page.getByText('bản xem thử', { exact: false }).filter({ visible: true }).count()).toBe(0);

  await page.route('**/admin/config.json', async (route) => {
    const config = (await (await route.fetch()).json()) as { site: object };
    await route.fulfill({
      json: { ...config, site: { ...config.site, previewUrl: 'https://xem-thu.example/{branch}/' } },
    });
  });
  await editor.open('collections/pages/entries/lien-he');
  const link = page.getByRole('link', { name: 'Mở bản xem thử (có thể chưa dựng xong)' });
  expect(await link.getAttribute('href')).toBe('https://xem-thu.example/cms-pages-lien-he/lien-he/');
});

test('nothing was asked of other sites, and the security policy had nothing to refuse', () => {
  expectNone(editor.complaints);
});

interface Shape {
  tag: string;
  color: string;
  place: number[];
}

/** Allows one pixel of difference, because the article may start at a fraction of a pixel. */
function difference(drawn: Shape, built: Shape | undefined): string[] {
  const isSame =
    drawn.tag === built?.tag &&
    drawn.color === built.color &&
    drawn.place.every((side, index) => Math.abs(side - (built.place[index] ?? NaN)) <= 1);
  const said = built === undefined ? 'nothing' : JSON.stringify(built);
  return isSame ? [] : [`${JSON.stringify(drawn)} in the preview, ${said} on the page`];
}

/**
 * Tag, color, position and size of every visible element but the reading tools. Positions are measured from the left
 * edge of the window and the top of the article. Runs in the page.
 */
function shapesOf(article: Element): Shape[] {
  const top = article.getBoundingClientRect().top;
  return [...article.querySelectorAll('*')].flatMap((element) => {
    const { width, height, left, top: y } = element.getBoundingClientRect();
    const isShown = width > 0 && height > 0 && element.closest('reading-tools') === null;
    const { color } = getComputedStyle(element);
    return isShown ? [{ tag: element.tagName.toLowerCase(), color, place: [left, y - top, width, height] }] : [];
  });
}
