/** The search page of the real build: queries, results, and messages to the reader. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { otherSpelling, toTelex, toVni } from '../support/search/keys.ts';
import { findAll, textOf } from '../support/dom.ts';
import { buildReal, expectNone } from '../support/sites.ts';
import { ask } from './search-questions.ts';
import { openGallery, type Gallery, type Visit } from '../support/visit.ts';

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

const askFor = (query: string, more?: Record<string, string>) => ask(gallery, visit.page, query, more);

async function someTitles(): Promise<[title: string, path: string][]> {
  const { pages } = await buildReal();
  const entries = pages().filter(({ path }) =>
    /^\/(?:dien-hinh\/\d{4}-|nguoi-tot-viec-tot\/(?!\d{4}-|loc|trang))[^/]+\/$/.test(path),
  );
  const titled = entries.map(({ path, document }): [string, string] => {
    const [heading] = findAll(document, 'h1');
    return [heading === undefined ? '' : textOf(heading), path];
  });
  return titled.filter(([title]) => /đ/i.test(title) && /\p{L}[ùúủũụàáảãạ]/u.test(title)).slice(0, 4);
}

describe('however Vietnamese is typed', () => {
  test.each([
    ['dien hinh', 'điển hình'],
    ['điển hình', 'điển hình'],
    ['Điển hình'.normalize('NFD'), 'điển hình'],
    ['DIEN HINH', 'điển hình'],
    ['ninh hoa', 'ninh hòa'],
    ['Ninh Hoà', 'ninh hòa'],
    ['kỷ luật', 'kỷ luật'],
    ['kỉ luật', 'kỷ luật'],
    ['ki luat', 'kỷ luật'],
    ['hco sinh', 'học sinh'],
    ['điẻn hình', 'điển hình'],
    ['nông thôn mớ', 'nông thôn mới'],
    ['ddieenr hinhf', 'điển hình'],
    ['d9ie6n3 hinh2', 'điển hình'],
    ['“nông thôn mới”', 'nông thôn mới'],
    ['"nong thon moi"', 'nông thôn mới'],
  ])('“%s” finds “%s” first', async (query, words) => {
    const { said, links } = await askFor(query);
    expect(said).toMatch(/^Tìm thấy [1-9]\d* trang/);
    const marked = await visit.page.locator('[data-results] li').first().locator('mark').allInnerTexts();
    expect(marked.map((text) => text.toLowerCase())).toContain(words);
    await visit.page.locator('[data-results] h2 a').first().click();
    await visit.page.locator('h1').waitFor();
    expect(visit.page.url()).toBe(links[0]);
  });

  test('a title finds its page first, in every way of typing it', async () => {
    const ways: ((title: string) => string)[] = [
      (title) => title,
      fold,
      (title) => title.normalize('NFD'),
      (title) => title.toUpperCase(),
      otherSpelling,
      toTelex,
      toVni,
      (title) => title.replace(/\p{L}{3,}/u, (word) => word.slice(1)),
    ];
    const titles = await someTitles();
    expect(titles.length).toBe(4);
    const problems: string[] = [];
    for (const [title, path] of titles) {
      for (const way of ways) {
        const { links } = await askFor(way(title));
        if (links[0] === undefined || new URL(links[0]).pathname !== path)
          problems.push(`${way(title)}: ${links.slice(0, 3).join(' ')}`);
      }
    }
    expectNone(problems);
  });

  test.each([
    ['UBND', 'ủy ban nhân dân'],
    ['NTM', 'nông thôn mới'],
    ['ntvt', 'người tốt, việc tốt'],
  ])('“%s” finds “%s” too, and says so', async (query, words) => {
    const { notices } = await askFor(query);
    expect(notices).toContain('Gồm cả trang viết «');
    const marked = await visit.page.locator('[data-results] mark').allInnerTexts();
    expect(marked.map((text) => text.toLowerCase())).toContain(words.replace(/,.*/, ''));
  });

  test('an old ward finds the present one, and the other way round', async () => {
    const old = await askFor('Ninh Hiệp');
    expect(old.notices).toContain('Gồm cả trang của Phường Ninh Hiệp');
    expect(old.links.map((link) => new URL(link).pathname)).toContain('/don-vi/phuong-ninh-hoa/');
    const present = await askFor('phường Ninh Hòa', { muc: 'don-vi' });
    expect(present.links.map((link) => new URL(link).pathname)).toContain('/don-vi/phuong-ninh-hiep/');
  });
});

test('what was mended can be taken back', async () => {
  const { notices } = await askFor('điẻn hình');
  expect(notices).toBe('Đang hiện kết quả cho «điển hình» · tìm đúng «điẻn hình»');
  const { page } = visit;
  await page.getByRole('link', { name: 'tìm đúng «điẻn hình»' }).click();
  await page.getByRole('status').getByText('Không tìm thấy').waitFor();
  expect(page.url()).toContain('dung=1');
  await page.getByRole('link', { name: 'tìm cả cách viết gần giống' }).click();
  await page.getByRole('status').getByText('Tìm thấy').waitFor();
  expect(page.url()).not.toContain('dung=1');
});

test('a result says what kind of page it is, from where and when, and why it was found', async () => {
  await askFor('nong cu muon chung');
  const first = visit.page.locator('[data-results] li').first();
  expect(await first.locator('.meta').innerText()).toMatch(/^(?:Điển hình|Người tốt, việc tốt) · \p{L}.* · 20\d\d$/u);
  expect(await first.locator('mark').count()).toBeGreaterThan(0);
  expect(await first.locator('.excerpt').innerText()).not.toMatch(/[ʔḍ]/u);
});

test.each(['khongcogi123', 'xyzq'])('“%s” finds nothing and says what to do', async (query) => {
  const { said, links } = await askFor(query);
  expect(said).toContain('Không tìm thấy');
  expect(links).toEqual([]);
  expect(
    await visit.page.getByRole('navigation', { name: 'Xem danh sách từng mục' }).getByRole('link').count(),
  ).toBeGreaterThan(4);
});

test('markup in a question is text', async () => {
  const { said } = await askFor('<img src=x onerror=alert(1)>');
  expect(said).toContain('<img src=x onerror=alert(1)>');
});

test('results are narrowed by links that the address keeps, and the way back undoes them', async () => {
  const { said } = await askFor('nước');
  const { page } = visit;
  const status = page.getByRole('status');
  const exemplars = page.getByRole('group', { name: 'Lọc kết quả' }).getByRole('link', { name: /^Điển hình/ });
  const count = /\d+$/.exec(await exemplars.innerText())?.[0];
  await exemplars.click();
  await status.getByText(`Tìm thấy ${count ?? ''} trang`).waitFor();
  expect(new URL(page.url()).searchParams.get('muc')).toBe('dien-hinh');
  const kinds = await page.locator('[data-results] .meta').allInnerTexts();
  expect(kinds.filter((kind) => !kind.startsWith('Điển hình'))).toEqual([]);
  await page.locator('[data-facet="nam"] > summary').click();
  await page.locator('[data-facet="nam"] a').first().click();
  await expect.poll(() => new URL(page.url()).searchParams.get('nam')).toMatch(/^20\d\d$/);
  const summary = page.locator('[data-facet="nam"] > summary');
  await expect.poll(() => summary.evaluate((item) => item === document.activeElement)).toBe(true);
  await page.goBack();
  await status.getByText(`Tìm thấy ${count ?? ''} trang`).waitFor();
  await page.goBack();
  await status.getByText(said).waitFor();
  expect(page.url()).not.toContain('muc=');
});

test('going back from a page keeps the question and its answers', async () => {
  const { links } = await askFor('lúa');
  const { page } = visit;
  await page.locator('[data-results] h2 a').first().click();
  await page.locator('h1').waitFor();
  await page.goBack();
  await page.locator('[data-results] li').first().waitFor();
  expect(page.url()).toContain('?q=l%C3%BAa');
  expect(await page.locator('#tim-trong-trang').inputValue()).toBe('lúa');
  expect(await page.locator('[data-results] h2 a').count()).toBe(links.length);
});

test('more results follow on demand, and the focus goes to the first of them', async () => {
  const { said } = await askFor('minh');
  const { page } = visit;
  expect(Number(/\d+/.exec(said)?.[0])).toBeGreaterThan(20);
  expect(await page.locator('[data-results] li').count()).toBe(10);
  await page.getByRole('button', { name: 'Xem thêm kết quả' }).click();
  await expect.poll(() => page.locator('[data-results] li').count()).toBe(20);
  expect(await page.evaluate(() => document.activeElement?.closest('li')?.previousElementSibling?.tagName)).toBe('LI');
});

test('words apart are shown on demand', async () => {
  await askFor('kỉ luật');
  const { page } = visit;
  const before = await page.locator('[data-results] li').count();
  await page.getByRole('link', { name: /đứng rời nhau/ }).click();
  await expect.poll(() => page.locator('[data-results] li').count()).toBeGreaterThan(before);
  expect(page.url()).toContain('rong=1');
});

test('the console stayed empty', () => {
  expectNone(visit.complaints);
});
