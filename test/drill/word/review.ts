/** The reviewer's part: opens what waits for review, approves it and publishes it. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { atTheDesk, EditorsForm } from '../../support/editors-form.ts';

/** Returns how many actions, such as a click or a field filled in, the reviewer needed. */
export async function accept(browser: Browser, url: string, title: string): Promise<number> {
  const page = await browser.newPage(atTheDesk);
  const form = new EditorsForm(page, url);
  let actions = 0;
  const act = async (action: () => Promise<unknown>): Promise<void> => {
    actions += 1;
    await action();
  };
  try {
    await page.goto(url);
    await act(() => form.press('Đăng nhập'));
    await act(() => page.getByRole('link', { name: 'Duyệt bài' }).click());
    await act(() => page.getByRole('link').filter({ hasText: title }).first().click());
    await form.field('Tiêu đề').waitFor();
    await act(() => form.choose('Nơi duyệt', 'thi dua khen thuong'));
    await act(() => form.date('Ngày duyệt', '2025-06-12'));
    await act(() => form.save());
    await act(() => form.setStatus('Sẵn sàng đăng'));
    await act(() => form.publish());
    return actions;
  } catch (error) {
    const said = await page.locator('.problems, [class*="ToastBody"], [role="alert"]').allInnerTexts();
    throw new Error(`${String(error).split('\n')[0]} ${said.join(' | ').replaceAll('\n', ' | ')}`, { cause: error });
  } finally {
    await page.close();
  }
}

/**
 * Resolves when all `pages` are on the site whose state is at `state`, the address of its `trang-thai.json`. The state
 * alone does not tell: right after a publication it is still that of the site before. Throws when the build failed, or
 * after `longest` milliseconds.
 */
export async function waitUntilOnSite(pages: readonly string[], state: string, longest: number): Promise<void> {
  const end = Date.now() + longest;
  for (const page of pages) {
    while (!(await fetch(page)).ok) {
      const { state: said, message } = (await (await fetch(state)).json()) as { state: string; message: string };
      if (said === 'loi') throw new Error(message);
      if (Date.now() > end) throw new Error(`${page} is not on the site.`);
      await delay(2000);
    }
  }
}
