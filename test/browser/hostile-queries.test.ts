/** Hostile query strings and fragments in links to our pages: they are shown as text, or not at all. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGallery, type Gallery } from '../support/visit.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

const markup = '<img src=x onerror=document.body.remove()><script>document.body.remove()</script>';
const cases: [path: string, parameters: Record<string, string>, shown?: string][] = [
  ['tim-kiem/', { q: markup }],
  ['tim-kiem/', { q: 'a'.repeat(5000) }],
  ['tim-kiem/', { q: '\u0000\u202e\ud83d' }],
  ['tim-kiem/', { q: 'rác', nam: markup, 'don-vi': '__proto__', loai: 'constructor' }],
  ['tim-kiem/', { q: '__proto__ constructor toString' }],
  ['bao-sai-sot/', { trang: markup }, ''],
  ['bao-sai-sot/', { trang: 'javascript:alert(1)' }, ''],
  ['bao-sai-sot/', { trang: '//x.vn/' }, ''],
  ['bao-sai-sot/', { trang: '/\\x.vn/' }, ''],
  ['bao-sai-sot/', { trang: 'https://x.vn/dien-hinh/' }, ''],
  ['', { [markup]: markup }],
  ['dien-hinh/', { q: markup, trang: '//x.vn' }],
];

test('no query becomes markup, an address of others, or an error', async () => {
  const { page, complaints, close } = await gallery.visit({ viewport: { width: 360, height: 800 } });
  for (const [path, parameters, shown] of cases) {
    await page.goto(`${gallery.url}${path}?${new URLSearchParams(parameters).toString()}`);
    await page.getByRole('contentinfo').waitFor();
    const ask = page.locator('[data-page]');
    if (shown !== undefined) expect(await ask.innerText(), JSON.stringify(parameters)).toBe(shown);
    expect(await page.locator('[onerror], script:not([src]):not([type])').count()).toBe(0);
    const foreign = await page
      .locator('a[href]')
      .evaluateAll((links) =>
        links
          .map((link) => (link as HTMLAnchorElement).href)
          .filter((href) => /^javascript:|^https?:\/\/x\.vn/.test(href)),
      );
    expect(foreign).toEqual([]);
  }
  for (const hash of ['#%', '#%E1%BA', `#${markup}`, '#__proto__']) {
    await page.goto('about:blank');
    await page.goto(`${gallery.url}ke-hoach/${hash}`);
    await page.getByRole('contentinfo').waitFor();
  }
  expect(complaints).toEqual([]);
  await close();
});
