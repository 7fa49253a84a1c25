/** The builds that the rules are held against; each is made once in a run. */
import { resolve } from 'node:path';
import { expect } from 'vitest';
import { buildSite } from './site.ts';

export type Site = Awaited<ReturnType<typeof buildSite>>;
export type Page = ReturnType<Site['pages']>[number];

export const origin = 'https://gallery.example';
export const fixtureContent = 'test/fixtures/content';
const fixtureEnv = { BUILD_DATE: '2025-12-01', SITE_URL: origin };
const production = { SITE_ENV: 'production', SITE_URL: origin };
const subPath = { ...fixtureEnv, SITE_BASE: '/phong-trung-bay/' };

/** The content of the repository as a preview shows it. */
export const buildReal = () => buildSite({ name: 'real', env: { BUILD_DATE: '2026-11-22', SITE_URL: origin } });
/** The same as a release: all its entries are samples, so this is the site before the first real entry. */
export const buildRelease = () => buildSite({ name: 'release', env: { BUILD_DATE: '2026-11-22', ...production } });
/** A small corpus below a path of its own. */
export const buildFixture = () => buildSite({ name: 'fixture', contentDir: fixtureContent, env: subPath });
/** The same from content outside the project, into a folder beside it whose name begins like the project's. */
export const buildFixtureAgain = () =>
  buildSite({
    name: 'fixture-again',
    isFromScratch: true,
    env: { ...subPath, CONTENT_DIR: resolve(fixtureContent), OUT_DIR: '../fixture-again-site' },
  });
/** A release whose photos are of every difficult kind. */
export const buildFixtureRelease = () =>
  buildSite({
    name: 'fixture-release',
    contentDir: fixtureContent,
    hardPhotos: true,
    env: { ...fixtureEnv, ...production },
  });

const builds = {
  real: buildReal,
  release: buildRelease,
  'fixture at a sub-path': buildFixture,
  'fixture as a release': buildFixtureRelease,
};
export const everyBuild = Object.entries(builds);

/** One line for each page that breaks a rule. */
export const problemsOf = (
  site: Site,
  check: (page: Page) => readonly string[],
  pages: readonly Page[] = site.pages(),
): string[] => pages.flatMap((page) => check(page).map((problem) => `${page.path}: ${problem}`));

/** All that a browser shows as a page, to whomever. */
export const pagesAndFrames = (site: Site): Page[] => [...site.pages(), ...site.frames()];

export const isTombstone = (page: Page): boolean => page.html.includes('Nội dung ở địa chỉ này đã được gỡ');

/** Fails with the whole list. */
export function expectNone(problems: readonly string[]): void {
  const lines = [...new Set(problems)];
  if (lines.length > 0) expect.fail(`${lines.length} problems\n${lines.join('\n')}`);
}
