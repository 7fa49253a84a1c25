/**
 * Fixtures for tests: the real build on a host whose answers a test can change, and a new browser context for each
 * test.
 */
import { test as base } from 'vitest';
import { shareBrowser } from '../support/browser.ts';
import { startChangingHost } from '../support/hosts/changing-host.ts';
import { buildReal } from '../support/sites.ts';

export const test = base
  .extend('site', { scope: 'file' }, buildReal)
  .extend('host', { scope: 'file' }, async ({ site }, { onCleanup }) => {
    const host = await startChangingHost(site.dir);
    onCleanup(host.close);
    return host;
  })
  // eslint-disable-next-line no-empty-pattern -- Vitest finds out from the pattern which fixtures this one needs.
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await shareBrowser();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('context', async ({ browser, host }, { onCleanup }) => {
    const context = await browser.newContext({ locale: 'vi-VN' });
    onCleanup(async () => {
      await context.close();
      host.changed.clear();
    });
    return context;
  })
  .extend('page', ({ context }) => context.newPage());

/** Builds in a hook, because a build takes longer than a test's timeout. */
test.beforeAll(async () => {
  await buildReal();
});
