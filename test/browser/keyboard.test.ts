import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNone } from '../support/sites.ts';
import { everyKind, openGallery, type Gallery } from '../support/visit.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

test('the first Tab reaches the way past the header, and it leads to the content', async () => {
  const { page, close } = await gallery.visit();
  const problems: string[] = [];
  for (const kind of everyKind) {
    await page.goto(gallery.addressOf(kind));
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Đến nội dung chính' });
    if (!(await skip.evaluate((link) => link === document.activeElement)))
      problems.push(`${kind}: the first Tab goes elsewhere`);
    const box = await skip.boundingBox();
    if (box === null || box.y < 0) problems.push(`${kind}: the link is not seen when it has the focus`);
    await page.keyboard.press('Enter');
    if (!(await page.locator('main').evaluate((main) => main === document.activeElement)))
      problems.push(`${kind}: main has no focus`);
  }
  expectNone(problems);
  await close();
});

test('everything that can be used shows that it has the focus', async () => {
  const { page, close } = await gallery.visit();
  await page.goto(gallery.addressOf('exemplar'));
  const problems: string[] = [];
  const count = await page.locator('a[href], button, summary, input').count();
  for (let step = 0; step < count; step += 1) {
    await page.keyboard.press('Tab');
    const unseen = await page.evaluate(() => {
      const focused = document.activeElement;
      if (focused === null || focused === document.body) return undefined;
      const around = [focused, focused.closest('article')].flatMap((element) =>
        element === null ? [] : [getComputedStyle(element)],
      );
      return around.some((style) => style.outlineStyle !== 'none') ? undefined : focused.outerHTML.slice(0, 120);
    });
    if (unseen !== undefined) problems.push(unseen);
  }
  expectNone(problems);
  await close();
});

test('a question can be asked with the keyboard alone', async () => {
  const { page, close } = await gallery.visit();
  await page.goto(gallery.url);
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('ninh hoa');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/tim-kiem\/\?q=ninh\+hoa$/);
  await page.locator('[data-results] li').first().waitFor();
  expect(await page.getByRole('status').innerText()).toMatch(/^Tìm thấy \d+ trang cho “ninh hoa”\.$/);
  await close();
});
