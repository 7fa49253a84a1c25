import { afterAll, beforeAll, expect, test } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { findAll, textOf } from '../site/dom.ts';
import { buildReal, expectNone } from '../site/sites.ts';
import { openGallery, type Gallery, type Visit } from './visit.ts';

let gallery: Gallery;
let visit: Visit;
beforeAll(async () => {
  gallery = await openGallery();
  visit = await gallery.visit();
});
afterAll(async () => {
  await visit.close();
  await gallery.close();
});

async function ask(query: string): Promise<{ said: string; links: string[] }> {
  const { page } = visit;
  await page.goto(`${gallery.addressOf('search')}?${new URLSearchParams({ q: query }).toString()}`);
  await page
    .getByRole('status')
    .getByText(/^(?!Đang tìm)/)
    .waitFor();
  const said = await page.getByRole('status').innerText();
  const links = await page
    .locator('[data-results] h2 a')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  return { said, links };
}

/** Titles as someone types them who has no keyboard for marks. */
async function someTitles(): Promise<[query: string, path: string][]> {
  const { pages } = await buildReal();
  const entries = pages().filter(({ path }) =>
    /^\/(?:dien-hinh\/\d{4}-|nguoi-tot-viec-tot\/(?!\d{4}-|loc|trang)).+\/$/.test(path),
  );
  const withD = entries.filter(({ document }) => findAll(document, 'h1').some((title) => /đ/i.test(textOf(title))));
  return withD.slice(0, 6).map(({ path, document }) => [
    findAll(document, 'h1')
      .map((title) => fold(textOf(title)))
      .join(),
    path,
  ]);
}

test.each([
  ['dien hinh', 'điển'],
  ['điển hình', 'điển'],
  ['Điển hình'.normalize('NFD'), 'điển'],
  ['DIEN HINH', 'điển'],
  ['ninh hoa', 'hòa'],
  ['Ninh Hòa', 'hòa'],
  ['đổi mới', 'đổi'],
  ['doi moi', 'đổi'],
])('“%s” finds pages that say “%s”, and the first opens', async (query, word) => {
  const { said, links } = await ask(query);
  expect(said).toMatch(/^Tìm thấy [1-9]\d* trang/);
  const marked = await visit.page.locator('[data-results] li').first().locator('mark').allInnerTexts();
  expect(marked.join(' ').toLowerCase()).toContain(word);
  await visit.page.locator('[data-results] h2 a').first().click();
  await visit.page.locator('h1').waitFor();
  expect(visit.page.url()).toBe(links[0]);
});

test('a title typed without marks finds its page first', async () => {
  const titles = await someTitles();
  expect(titles.length).toBeGreaterThan(3);
  const problems: string[] = [];
  for (const [query, path] of titles) {
    const { links } = await ask(query);
    if (links[0] === undefined || new URL(links[0]).pathname !== path)
      problems.push(`${query}: ${links.slice(0, 3).join(' ')}`);
  }
  expectNone(problems);
});

test('a result says what kind of page it is, from where, and why it was found', async () => {
  await ask('nong cu muon chung');
  const [first] = await visit.page.locator('[data-results] li').all();
  expect(await first?.locator('.meta').innerText()).toMatch(/^(?:Điển hình|Câu chuyện) · \p{L}/u);
  expect(await first?.locator('mark').count()).toBeGreaterThan(0);
  expect(await first?.locator('.excerpt').innerText()).not.toContain('⁂');
});

test.each(['khongcogi123', 'xyzq'])('“%s” finds nothing and says what to do', async (query) => {
  const { said, links } = await ask(query);
  expect(said).toContain('Không tìm thấy');
  expect(links).toEqual([]);
  expect(await visit.page.getByRole('navigation', { name: 'Xem theo mục' }).getByRole('link').count()).toBeGreaterThan(
    4,
  );
});

test('markup in a question is text', async () => {
  const { said } = await ask('<img src=x onerror=alert(1)>');
  expect(said).toContain('<img src=x onerror=alert(1)>');
});

test('going back keeps the question and its answers', async () => {
  const { links } = await ask('lúa');
  const { page } = visit;
  await page.locator('[data-results] h2 a').first().click();
  await page.locator('h1').waitFor();
  await page.goBack();
  await page.locator('[data-results] li').first().waitFor();
  expect(page.url()).toContain('?q=l%C3%BAa');
  expect(await page.getByRole('searchbox').inputValue()).toBe('lúa');
  expect(await page.locator('[data-results] h2 a').count()).toBe(links.length);
});

test('more results follow on demand, and the focus goes to the first of them', async () => {
  const { said } = await ask('minh');
  const { page } = visit;
  expect(Number(/\d+/.exec(said)?.[0])).toBeGreaterThan(20);
  expect(await page.locator('[data-results] li').count()).toBe(20);
  await page.getByRole('button', { name: 'Xem thêm kết quả' }).click();
  await expect.poll(() => page.locator('[data-results] li').count()).toBeGreaterThan(20);
  expect(await page.evaluate(() => document.activeElement?.closest('li')?.previousElementSibling?.tagName)).toBe('LI');
});

test('when the index cannot be had, the page says so', async () => {
  const { page, close } = await gallery.visit();
  await page.route('**/pagefind/pagefind.js', (route) => route.abort());
  await page.goto(`${gallery.addressOf('search')}?q=lua`);
  await page.getByRole('status').getByText('Chưa tải được phần tìm kiếm').waitFor();
  await close();
});

test('nothing is loaded before someone wants to search', async () => {
  const { page, close } = await gallery.visit();
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto(gallery.addressOf('search'), { waitUntil: 'networkidle' });
  expectNone(loaded.filter((address) => address.includes('/pagefind/')));
  await page.getByRole('searchbox').focus();
  await expect.poll(() => loaded.some((address) => address.includes('/pagefind/pagefind.js'))).toBe(true);
  await close();
});

test('the console stayed empty', () => {
  expectNone(visit.complaints);
});
