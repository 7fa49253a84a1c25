import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';
import { attributeOf, elementsIn, linksIn } from '../support/dom.ts';
import {
  everyBuild,
  expectNone,
  isTombstone,
  origin,
  pagesAndFrames,
  problemsOf,
  type Page,
} from '../support/sites.ts';

test.each(everyBuild)('every link within the site leads somewhere: %s', async (_name, build) => {
  const site = await build();
  const pages = new Map(site.pages().map((page) => [page.path, page]));
  const idsOf = new Map(
    site
      .pages()
      .map(({ path, document }) => [
        path,
        new Set(elementsIn(document).flatMap((element) => attributeOf(element, 'id') ?? [])),
      ]),
  );
  const tombstones = new Set(
    site
      .pages()
      .filter(isTombstone)
      .map(({ path }) => path),
  );

  const problemOf = (href: string, from: string): string | undefined => {
    const { origin: target, pathname, hash } = new URL(href, origin + from);
    if (target !== origin) return undefined;
    if (!pathname.startsWith(site.base)) return `${href} leaves the base`;
    if (tombstones.has(pathname) && pathname !== from) return `${href} was withdrawn`;
    if (!pages.has(pathname)) {
      return !pathname.endsWith('/') && existsSync(join(site.dir, pathname.slice(site.base.length)))
        ? undefined
        : `${href} is not there`;
    }
    // A hash with “=” is read by a script, such as that of the reader's plan, and names no element.
    return hash === '' || hash.includes('=') || idsOf.get(pathname)?.has(decodeURIComponent(hash.slice(1)))
      ? undefined
      : `${href} has no such place`;
  };

  const problemsIn = ({ document, path }: Page): string[] => [
    ...new Set(
      linksIn(document)
        .filter((href) => !/^(?:mailto|tel):/.test(href))
        .flatMap((href) => problemOf(href, path) ?? []),
    ),
  ];
  expectNone(problemsOf(site, problemsIn, [...pagesAndFrames(site), ...site.fragments()]));
});
