/** The reviewer's part: opens what waits for review, approves it and publishes it. */
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
 * Resolves when `trang-thai.json` says that the newest content is on the site. Throws when the build failed, or after
 * `longest` milliseconds.
 */
export async function waitUntilOnSite(browser: Browser, url: string, longest: number): Promise<void> {
  const state = new URL('../trang-thai.json', url).href;
  const page = await browser.newPage(atTheDesk);
  await page.goto(url);
  await page.waitForFunction(
    async (address) => {
      const { state: said } = (await (await fetch(address)).json()) as { state: string };
      if (said === 'loi') throw new Error('The site was not built.');
      return said === 'da-len';
    },
    state,
    { timeout: longest, polling: 2000 },
  );
  await page.close();
}
