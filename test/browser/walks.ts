/**
 * Setup for tests in which pages end: the editors' pages on a new git repository, and for each test a browser context
 * that outlives its pages.
 */
import type { BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { buildFixture, fixtureContent } from '../support/sites.ts';
import { shareBrowser, type SharedBrowser } from '../support/browser.ts';
import { openEditorsDesk, type EditorsDesk } from '../support/editors-desk.ts';
import { atTheDesk } from '../support/editors-form.ts';
import { EditorsWalk } from '../support/editors-walk.ts';

/** A text that nobody would want to type twice. */
export const long = Array.from({ length: 400 }, (_, index) => `chữ${index}`).join(' ');

interface Now {
  desk: EditorsDesk;
  walk: EditorsWalk;
}

/** The returned object is filled in before each test. */
export function beginWalks(): Now {
  const now = {} as Now;
  let browser: SharedBrowser;
  let context: BrowserContext;
  beforeAll(async () => {
    now.desk = await openEditorsDesk({ site: await buildFixture(), contentDir: fixtureContent });
    browser = await shareBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await now.desk.close();
  });
  beforeEach(async () => {
    // The preview draws a whole page for every change. It has tests of its own, so here the editor has closed it.
    const localStorage = [{ name: 'cms.right-pane', value: 'none' }];
    const origins = [{ origin: new URL(now.desk.url).origin, localStorage }];
    context = await browser.newContext({ ...atTheDesk, storageState: { cookies: [], origins } });
    now.walk = await EditorsWalk.begin(context, now.desk.url);
  });
  afterEach(async () => {
    await context.close();
  });
  return now;
}
