/**
 * The content check computes the path of every page without building. This test compares the paths with real builds.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus/corpus.ts';
import { toContent } from '../../src/domain/check.ts';
import { findSitePage } from '../../src/domain/rules/site-pages.ts';
import { fixedFiles, fixedPages } from '../../src/domain/site-paths.ts';
import { attributeOf, elementsIn } from '../support/dom.ts';
import { buildFixtureRelease, buildReal, expectNone, fixtureContent, isTombstone } from '../support/sites.ts';

const builds = [
  ['real', buildReal, 'content', { production: false, today: '2026-11-22' }],
  ['fixture as a release', buildFixtureRelease, fixtureContent, { production: true, today: '2025-12-01' }],
] as const;

test.each(builds)('every page of the build, and no other: %s', async (_name, build, contentDir, audience) => {
  const site = await build();
  const { entries } = await loadCorpus({ root: process.cwd(), contentDir, today: audience.today });
  const read = entries.map((entry) => ({
    entry,
    problems: [],
    findings: [],
    broken: new Set<string>(),
    rawValues: {},
  }));
  const view = { corpus: toContent(read).corpus, audience, isComplete: true };
  const pages = new Map(site.pages().map((page) => [page.path, page]));

  // Links must not name later parts of a list or booklet, because entries move between the parts.
  const isTold = (path: string) => !/^\/(?:404|admin\/)|\/(?:trang|phan)\/\d+\/$/.test(path);
  const unknown = [...pages.values()].filter((page) => isTold(page.path) && !isTombstone(page));
  expectNone(unknown.flatMap(({ path }) => (typeof findSitePage(path, view) === 'object' ? [] : `${path} is unknown`)));

  expectNone(
    Object.entries(fixedPages).flatMap(([path, places]) => {
      const page = pages.get(path);
      if (page === undefined) return `${path} is not built`;
      const ids = new Set(elementsIn(page.document).flatMap((element) => attributeOf(element, 'id') ?? []));
      return places.filter((place) => !ids.has(place)).map((place) => `${path} has no #${place}`);
    }),
  );
  const offered = readdirSync(site.dir, { recursive: true, encoding: 'utf8' }).map((path) => `/${path}`);
  const isOffered = (path: string) =>
    /^\/(?:du-lieu|tai-lieu|tong-hop|van-ban)\/.*\.(?!html$)\w+$|\.ics$|\/(?:rss\.xml|feed\.json)$/.test(path);
  expect(offered.filter((path) => isOffered(path) && findSitePage(path, view) === undefined)).toEqual([]);
  expect([...fixedFiles].filter((path) => !existsSync(join(site.dir, path)))).toEqual([]);
});
