/** The letter to honourees, printed from the form of their entry. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gatherEditors, type Editor, type Editors } from '../support/editors.ts';

const id = '2023-kho-nong-cu-muon-chung';

let editors: Editors;
let editor: Editor;
beforeAll(async () => {
  editors = await gatherEditors();
  editor = await editors.come();
  await editor.logIn();
});
afterAll(() => editors.close());

test('an entry that is saved offers its letter, and the paper holds nothing else', async () => {
  const { page } = editor;
  await editor.open(`collections/exemplars/entries/${id}/index`);
  await page.evaluate(() => {
    // The headless browser has no printer.
    window.print = () => undefined;
  });
  await page.getByRole('button', { name: 'In thư cho người được nêu' }).click();
  await page.emulateMedia({ media: 'print' });
  const letter = page.locator('.letter');
  const text = await letter.innerText();
  expect(text).toContain('Gửi người được giới thiệu trên trang');
  expect(text).toContain(`/dien-hinh/${id}/`);
  expect(text).toContain('trả lời trong 10 ngày');
  const others = await page
    .locator('body > :not(.letter)')
    .evaluateAll((all) =>
      all
        .filter((each) => each.checkVisibility({ visibilityProperty: true }))
        .map(({ outerHTML }) => outerHTML.slice(0, 80)),
    );
  expect(others.filter((tag) => !/^<(?:script|style|template)/.test(tag))).toEqual([]);
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect(await letter.count()).toBe(0);
});

test('a new entry and a unit have none', async () => {
  const { page } = editor;
  for (const place of ['collections/exemplars/new', 'collections/units/entries/phong-noi-vu']) {
    await editor.open(place);
    await page.getByRole('textbox').first().waitFor();
    expect(await page.getByRole('button', { name: 'In thư cho người được nêu' }).count()).toBe(0);
  }
});
