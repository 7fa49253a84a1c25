/** Setup shared by the tests whose pages end: a desk, and for each test a browser profile that keeps stored data. */
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { buildFixture, fixtureContent } from '../support/sites.ts';
import { launchProfile } from '../support/browser.ts';
import { openEditorsDesk, type EditorsDesk } from '../support/editors-desk.ts';
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
  let context: BrowserContext;
  beforeAll(async () => {
    now.desk = await openEditorsDesk({ site: await buildFixture(), contentDir: fixtureContent });
  });
  afterAll(async () => {
    await now.desk.close();
  });
  beforeEach(async () => {
    const profile = mkdtempSync(join(now.desk.root, '..', 'profile-'));
    context = await launchProfile(profile, { locale: 'vi-VN', viewport: { width: 1280, height: 900 } });
    now.walk = await EditorsWalk.begin(context, now.desk.url);
  });
  afterEach(async () => {
    await context.close();
  });
  return now;
}
