import type { Locator, Page } from 'playwright-core';

/** Presses the key until the target has the focus. */
export async function reach(page: Page, target: Locator, key = 'Tab', most = 60): Promise<void> {
  for (let pressed = 0; pressed < most; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Not reached within ${most} keys: ${target.toString()}`);
}
