/** Setup for tests of the editors' pages on a new git repository. */
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { buildFixture, fixtureContent } from '../support/sites.ts';
import { shareBrowser, type SharedBrowser } from '../support/browser.ts';
import { openEditorsDesk, type EditorsDesk } from '../support/editors-desk.ts';
import { atTheDesk, EditorsForm } from '../support/editors-form.ts';
import { EditorsWalk } from '../support/editors-walk.ts';

/** A text that nobody would want to type twice. */
export const long = Array.from({ length: 400 }, (_, index) => `chữ${index}`).join(' ');

interface Now {
  desk: EditorsDesk;
  walk: EditorsWalk;
}

/**
 * For tests that close or reload pages: each test gets a browser context of its own, which stays open when its pages are
 * closed. The returned object is filled in before each test.
 */
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

interface OpenedForm {
  desk: EditorsDesk;
  page: Page;
  form: EditorsForm;
}

/** Opens the form of the fixtures' exemplar `id`, once for all tests of a test file. A hook fills the returned object. */
export function beginForm(id: string): OpenedForm {
  const now = {} as OpenedForm;
  let browser: SharedBrowser;
  beforeAll(async () => {
    now.desk = await openEditorsDesk({ site: await buildFixture(), contentDir: fixtureContent });
    browser = await shareBrowser();
    now.page = await browser.newPage(atTheDesk);
    now.form = new EditorsForm(now.page, now.desk.url);
    await now.page.goto(`${now.desk.url}#/collections/exemplars/entries/${id}/index`);
    await now.page.getByRole('button', { name: 'Đăng nhập' }).click();
    await now.form.field('Tiêu đề').waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await now.desk.close();
  });
  return now;
}
