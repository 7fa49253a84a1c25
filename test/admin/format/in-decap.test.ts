/** Tests the visual editor in Decap: typed, pasted and inserted content, and the lines saved from it. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openForm, openForms, openPage, type DecapPages } from '../decap-page.ts';

const entry = '2022-lan-coi-dat-coc-o-cho';

let pages: DecapPages;
let text: string;
let page: Page;
let editor: Locator;

beforeAll(async () => {
  const { pages: opened, files } = await openForms();
  pages = opened;
  text = files[`content/dien-hinh/${entry}/index.mdx`] ?? '';
});
afterAll(async () => {
  await pages.close();
});
beforeEach(async () => {
  page = await openPage(pages);
  await openForm(page, pages, `exemplars/entries/${entry}/index`);
  editor = page.locator('.cms-editor-visual [contenteditable="true"]');
  await editor.waitFor();
});
afterEach(async () => {
  await page.close();
});

/** Starts a new paragraph below the first heading. */
async function beginParagraph(): Promise<void> {
  await editor.getByText('Hoàn cảnh', { exact: true }).click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect.poll(blockOfCaret).toBe('');
}

/**
 * Delays React's rendering, which React schedules with `MessagePort`, until the page gets the event `draw`. A busy
 * machine delays rendering in the same way.
 */
const drawLate = () =>
  page.evaluate(() => {
    const post = Reflect.get(MessagePort.prototype, 'postMessage');
    const held: (() => void)[] = [];
    MessagePort.prototype.postMessage = function hold(...message: unknown[]) {
      held.push(() => {
        Reflect.apply(post, this, message);
      });
      document.documentElement.setAttribute('data-held', '');
    };
    const draw = () => {
      MessagePort.prototype.postMessage = post;
      for (const go of held.splice(0)) go();
    };
    addEventListener('draw', draw, { once: true });
  });

/** Text of the block at the caret, without the U+FEFF that Slate puts into empty lines. */
const blockOfCaret = () =>
  page.evaluate(() => {
    const node = getSelection()?.anchorNode;
    const block = (node instanceof Element ? node : node?.parentElement)?.closest('[contenteditable] > *');
    return block?.textContent.replaceAll('\uFEFF', '');
  });

/** Fires `beforeinput` with the HTML. Through the clipboard, the browser would remove Word's markup. */
const paste = (html: string): Promise<void> =>
  editor.evaluate((element, copied) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/html', copied);
    const pasted = { inputType: 'insertFromPaste', dataTransfer, bubbles: true, cancelable: true };
    element.dispatchEvent(new InputEvent('beforeinput', pasted));
  }, html);

/** Saves the entry and returns the added lines; fails if any other line changed. */
async function savedLines(): Promise<string[]> {
  await page.getByText('Chưa lưu', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  const written = () => page.evaluate(() => Object.values(window.repoFilesUnpublished)[0]?.diffs[0]?.content);
  const refused = () => page.getByRole('region', { name: 'Chỗ phải sửa' }).innerText();
  await expect.poll(async () => (await written()) ?? (await refused())).toMatch(/^---/);
  const lines = ((await written()) ?? '').split('\n');
  const start = text.split('\n').findIndex((line, index) => line !== lines[index]);
  const more = lines.splice(start, lines.length - text.split('\n').length);
  expect(lines.join('\n')).toBe(text);
  return more;
}

test('text that is typed stays text', async () => {
  await beginParagraph();
  await page.keyboard.type('Giá <5 {triệu}, *chú ý* # 1 & \\');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- Cháu chào ông!');
  expect(await savedLines()).toEqual(['Giá \\<5 \\{triệu}, \\*chú ý* # 1 & \\', '', '\\- Cháu chào ông!', '']);
});

test('a key moves the caret though the click before it is drawn later', async () => {
  await drawLate();
  await editor.getByText('Hoàn cảnh', { exact: true }).click();
  await page.locator('html[data-held]').waitFor();
  await page.keyboard.press('End');
  await page.evaluate(async () => {
    dispatchEvent(new Event('draw'));
    await new Promise((done) => {
      requestIdleCallback(done);
    });
  });
  await page.keyboard.press('Enter');
  await page.keyboard.type('Dòng mới');
  expect(await savedLines()).toEqual(['Dòng mới', '']);
});

test('what is pasted from Word keeps its words, lists and tables', async () => {
  await beginParagraph();
  await paste(
    `<p class=MsoNormal>Dán từ\nWord <b>đậm</b></p>
    <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>một</p>
    <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>hai</p>
    <table><tr><td>ba</td><td>bốn</td></tr><tr><td>năm</td><td>sáu</td></tr></table>`,
  );
  await editor.getByText('sáu').waitFor();
  const list = ['- một', '- hai', ''];
  const table = ['| ba | bốn |', '| - | - |', '| năm | sáu |', ''];
  expect(await savedLines()).toEqual(['Dán từ Word **đậm**', '', ...list, ...table]);
});

test('words that are pasted into a sentence join it', async () => {
  await beginParagraph();
  await page.keyboard.type('Một  ba.');
  for (let steps = 0; steps < 4; steps += 1) await page.keyboard.press('ArrowLeft');
  await paste('<span>hai <i>rưỡi</i></span>');
  await editor.getByText('rưỡi').waitFor();
  expect(await savedLines()).toEqual(['Một hai *rưỡi* ba.', '']);
});

test('a block from the menu, filled in its form', async () => {
  await beginParagraph();
  await page.getByTitle('Thêm khối').click();
  await page.getByRole('menuitem', { name: 'Các bước' }).click();
  await page.getByRole('textbox', { name: 'Các bước' }).click();
  await page.keyboard.type('Tráng sạch\nĐể {ráo}');
  expect(await savedLines()).toEqual(['<Steps>', '', '1. Tráng sạch', '2. Để \\{ráo}', '', '</Steps>', '']);
});
