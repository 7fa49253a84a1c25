/** The form on a phone of 390 px: large enough for a thumb, in steps, with the right keyboards and the camera. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsIn } from '../support/axe.ts';
import { expectNone } from '../support/sites.ts';
import { gatherEditors, type Editor, type Editors } from '../support/editors.ts';

const inHand = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const exemplar = 'collections/exemplars/entries/2023-kho-nong-cu-muon-chung/index';

let editors: Editors;
let editor: Editor;
beforeAll(async () => {
  editors = await gatherEditors();
  editor = await editors.come(inHand);
  await editor.logIn();
});
afterAll(() => editors.close());

const title = (page: Page) => page.getByRole('textbox', { name: 'Tiêu đề', exact: true });

/** Describes each visible control that is smaller than 44 × 44 px. Runs in the page. */
function smallTargets(): string[] {
  const all = document.querySelectorAll<HTMLElement>(
    "button, a[href], input, select, textarea, summary, [role='button'], [role='switch'], [role='menuitem'], [role='option'], [contenteditable='true']",
  );
  return [...all].flatMap((target) => {
    const isTick = target.matches("[type='checkbox'], [type='radio']");
    const label = target.matches("[type='file']") ? target.nextElementSibling : isTick ? target.closest('label') : null;
    // The touch target of a combobox is the box around its input.
    const box = label ?? target.closest("[class$='-control']:has([role='combobox'])") ?? target;
    if (!box.checkVisibility() || target.closest('.Toastify, [aria-hidden="true"]') !== null) return [];
    const { width, height } = box.getBoundingClientRect();
    if (width === 0 || (width >= 43.9 && height >= 43.9)) return [];
    const name = target.getAttribute('aria-label') ?? target.title;
    const words = `${name} ${target.textContent}`.trim().slice(0, 40);
    return [
      `${target.tagName} ${target.id} “${words}” ${target.className.slice(0, 60)}: ${width.toFixed()} × ${height.toFixed()}`,
    ];
  });
}

test('nothing in the form is too small for a thumb', async () => {
  const { page, open } = editor;
  await open(exemplar);
  await title(page).waitFor();
  const folded = page.getByRole('button', { name: 'Mở mục này' });
  for (let left = await folded.count(); left > 0; left -= 1) await folded.first().tap();
  await page.locator('.records-bar summary').first().waitFor();
  await page.getByRole('button', { name: 'Đã đăng' }).tap();
  await page.getByRole('menuitem').first().waitFor();
  const small = await page.evaluate(smallTargets);
  await open('collections/stories/new');
  await title(page).fill('Thử');
  await page.locator('.problems summary').tap();
  await page.getByRole('combobox', { name: 'Phong trào' }).tap();
  await page.locator("#nc-root [role='option']").first().waitFor();
  small.push(...(await page.evaluate(smallTargets)));
  expectNone(small);
});

test('the touch that opens a list of choices chooses nothing, though the list moves under the finger', async () => {
  const { page, open } = editor;
  await open('collections/stories/new');
  const movement = page.getByRole('combobox', { name: 'Phong trào' });
  await movement.waitFor();
  const box = page.locator("[class$='-control']", { has: movement });
  const text = await box.textContent();
  // The form scrolls to show the whole list: before or after the browser tells of the click, as the phone is fast or slow.
  await box.evaluate((element) => {
    addEventListener('touchend', () => (element.style.marginTop = '-5rem'), { once: true });
  });
  await movement.tap();
  const listed = await page.locator("#nc-root [role='option']").count();
  expect([listed, await movement.getAttribute('aria-expanded'), await box.textContent()]).toEqual([15, 'true', text]);
});

test('the form in steps: the next, the one before, or any by its name', async () => {
  const { page, open } = editor;
  await open('collections/stories/new');
  // Leaves the form little room: a kept draft is offered above it, and the list of problems is open below it.
  await page.locator('.kept').waitFor();
  await page.locator('.problems summary').tap();
  const steps = page.getByRole('navigation', { name: 'Các phần của biểu mẫu' });
  const choice = steps.getByLabel('Tới phần');
  const edge = async (selector: string) => (await page.locator(selector).boundingBox())?.y ?? -1;
  const top = () => edge("label[for^='photos-field-']");
  await choice.selectOption({ index: 0 });
  await expect.poll(top).toBeGreaterThan(844);
  await choice.selectOption('photos');
  await expect.poll(top).toBeLessThan(100);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Ảnh/);
  // The chosen part stands between the toolbar at the top and the bars at the foot of the window.
  await expect.poll(() => edge("[class*='-ToolbarSectionMain']")).toBeLessThan(1);
  await expect.poll(async () => (await edge('.problems')) - (await top())).toBeGreaterThan(350);
  await page.locator('.problems summary').tap();
  await expect.poll(async () => (await edge('.problems')) - (await top())).toBeGreaterThan(600);
  const chosen = () => choice.inputValue();
  const at = await chosen();
  await steps.getByRole('button', { name: 'Phần sau' }).tap();
  await expect.poll(chosen).not.toBe(at);
  await steps.getByRole('button', { name: 'Phần trước' }).tap();
  await expect.poll(chosen).toBe(at);
  await title(page).tap();
  await expect.poll(chosen).toBe('title');
  expectNone(await violationsIn(page, { promise: 'law' }));
});

test('the preview covers the form, which is at its place afterwards', async () => {
  const { page } = editor;
  await page.getByLabel('Tới phần').selectOption('photos');
  const top = async () => (await page.locator("label[for^='photos-field-']").boundingBox())?.y ?? -1;
  await expect.poll(top).toBeLessThan(100);
  const before = await top();
  await page.getByRole('button', { name: 'Xem thử' }).tap();
  const preview = page.locator('#preview-pane');
  await expect.poll(async () => (await preview.boundingBox())?.height ?? 0).toBeGreaterThan(750);
  await title(page).waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Ẩn bản xem thử' }).tap();
  await preview.waitFor({ state: 'detached' });
  await expect.poll(top).toBeCloseTo(before, 0);
});

test('with the keyboard of the phone open, a field has most of the screen', async () => {
  const { page } = editor;
  await page.setViewportSize({ width: 390, height: 430 });
  await page.getByLabel('Tới phần').selectOption('summary');
  const edge = async (place: Locator) => (await place.boundingBox())?.y;
  await expect.poll(() => edge(page.getByRole('textbox', { name: 'Tóm tắt', exact: true }))).toBeLessThan(100);
  await expect.poll(() => edge(page.locator('.steps'))).toBeGreaterThan(360);
  await page.setViewportSize(inHand.viewport);
});

test('keyboards and camera', async () => {
  const { page, open } = editor;
  await page.getByLabel('Tới phần').selectOption('photos');
  await page.getByRole('button', { name: 'Thêm ảnh' }).tap();
  const camera = page.locator('input[capture]');
  expect([await camera.getAttribute('capture'), await camera.getAttribute('accept')]).toEqual([
    'environment',
    'image/*',
  ]);
  await page.locator('label', { hasText: 'Chụp ảnh' }).waitFor();
  await open('collections/exemplars/new');
  await title(page).waitFor();
  await page.getByLabel('Tới phần').selectOption('results');
  await page.getByRole('button', { name: 'Thêm kết quả' }).tap();
  const mode = (label: string) =>
    page
      .getByLabel(new RegExp(`^${label}`))
      .first()
      .getAttribute('inputmode');
  expect(await mode('Số trước đó')).toBe('decimal');
  expect(await mode('Năm')).toBe('numeric');
  await open('collections/documents/new');
  await title(page)
    .or(page.getByLabel(/^Tên văn bản/))
    .first()
    .waitFor();
  await page.locator('input[inputmode="url"]').first().waitFor();
});

test('at a desk there are neither steps nor camera', async () => {
  const desk = await editors.come();
  await desk.logIn();
  await desk.open('collections/stories/new');
  await title(desk.page).waitFor();
  await desk.page.getByRole('button', { name: 'Thêm ảnh' }).click();
  await desk.page.locator('label', { hasText: 'Chọn ảnh từ máy' }).waitFor();
  expect(await desk.page.getByText('Chụp ảnh').isVisible()).toBe(false);
  expect(await desk.page.getByRole('navigation', { name: 'Các phần của biểu mẫu' }).isVisible()).toBe(false);
  expect([...desk.complaints, ...editor.complaints]).toEqual([]);
});
