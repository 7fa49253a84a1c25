/** The builds that tests check; each is made once in a run. */
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

/** The repository's content, as a preview deployment shows it. */
export const buildReal = () => buildSite({ name: 'real', env: { BUILD_DATE: '2026-11-22', SITE_URL: origin } });
/**
 * The repository's content, as a release. All its entries are samples, so it is the site before the first real entry.
 */
export const buildRelease = () => buildSite({ name: 'release', env: { BUILD_DATE: '2026-11-22', ...production } });
/** Real entries that are added to a release, either the first alone or all five. The first has no photo. */
const firstEntries = [
  'dien-hinh/2024-duong-tuan-tra-theo-con-nuoc',
  'dien-hinh/2021-ngoi-nha-luoi-doi-rac-nhua',
  'viec-tot/nhat-vi-tren-pha-tra-nguoi-mat',
  'viec-tot/so-tay-giu-dau-cau',
  'dien-hinh/2023-gop-luoi-cu-mua-lai-ghe',
];
/** The release with `count` of `firstEntries`. Movements, units and documents are those of the repository. */
const buildYoung = (count: number) => () =>
  buildSite({
    name: `release-${count}`,
    added: firstEntries.slice(0, count),
    env: { BUILD_DATE: '2026-11-22', ...production },
  });
/** Releases with none, one and five real entries. */
export const youngBuilds = [
  [0, buildRelease],
  [1, buildYoung(1)],
  [5, buildYoung(5)],
] as const;
/** The fixture content, served below a sub-path. */
export const buildFixture = () => buildSite({ name: 'fixture', contentDir: fixtureContent, env: subPath });
/**
 * The site of `buildFixture` built differently: from content outside the project, into a sibling folder whose name
 * begins like the project's.
 */
export const buildFixtureAgain = () =>
  buildSite({
    name: 'fixture-again',
    isFromScratch: true,
    env: { ...subPath, CONTENT_DIR: resolve(fixtureContent), OUT_DIR: '../fixture-again-site' },
  });
/**
 * The fixture content as a release, with photos that are hard to process and marked words that must not become public.
 */
export const buildFixtureRelease = () =>
  buildSite({
    name: 'fixture-release',
    contentDir: fixtureContent,
    hardPhotos: true,
    canaries: true,
    env: { ...fixtureEnv, ...production },
  });

const builds = {
  real: buildReal,
  release: buildRelease,
  'fixture at a sub-path': buildFixture,
  'fixture as a release': buildFixtureRelease,
};
export const everyBuild = Object.entries(builds);

/** Returns one line for each problem that `check` finds on a page. */
export const problemsOf = (
  site: Site,
  check: (page: Page) => readonly string[],
  pages: readonly Page[] = site.pages(),
): string[] => pages.flatMap((page) => check(page).map((problem) => `${page.path}: ${problem}`));

/** All complete HTML pages: those for readers, and those for frames on other sites. */
export const pagesAndFrames = (site: Site): Page[] => [...site.pages(), ...site.frames()];

export const isTombstone = (page: Page): boolean => page.html.includes('Nội dung ở địa chỉ này đã được gỡ');

/** Fails with the whole list of problems. */
export function expectNone(problems: readonly string[]): void {
  const lines = [...new Set(problems)];
  if (lines.length > 0) expect.fail(`${lines.length} problems\n${lines.join('\n')}`);
}
