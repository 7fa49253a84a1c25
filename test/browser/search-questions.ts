/** Opens the search page with a query in its address, and reads the results. */
import type { Page } from 'playwright-core';
import type { Gallery } from '../support/visit.ts';

export async function ask(
  gallery: Gallery,
  page: Page,
  query: string,
  more: Record<string, string> = {},
): Promise<{ said: string; notices: string; links: string[] }> {
  await page.goto(`${gallery.addressOf('search')}?${new URLSearchParams({ q: query, ...more }).toString()}`);
  await page
    .getByRole('status')
    .getByText(/^(?!Đang tìm)/)
    .waitFor();
  const said = await page.getByRole('status').innerText();
  const notices = await page.locator('[data-notices]').innerText();
  const links = await page
    .locator('[data-results] h2 a')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  return { said, notices, links };
}
