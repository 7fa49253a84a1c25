import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';
import { attributeOf, elementsIn, textOf } from '../support/dom.ts';
import { filesOf } from '../support/files.ts';
import { everyBuild, expectNone, pagesAndFrames, problemsOf, type Page } from '../support/sites.ts';

/** Link types that only name a page, which the browser does not load. */
const isSaid = (rel: string) => ['canonical', 'alternate', 'prev', 'next', 'author', 'license'].includes(rel);

test.each(everyBuild)('no page asks another site for anything: %s', async (_name, build) => {
  const site = await build();
  const askedIn = ({ document }: Page) =>
    elementsIn(document).flatMap((element) => {
      const fetched = ['src', 'srcset', 'imagesrcset', 'poster', 'data', 'action', 'formaction', 'ping', 'xlink:href'];
      const byHref =
        ['link', 'use', 'image', 'base'].includes(element.tagName) && !isSaid(attributeOf(element, 'rel') ?? '');
      return [...fetched, ...(byHref ? ['href'] : [])]
        .flatMap((name) => attributeOf(element, name) ?? [])
        .filter((address) => /(?:^|[\s,])(?:https?:)?\/\//.test(address));
    });
  const inStyles = filesOf(site.dir)
    .filter((file) => file.endsWith('.css'))
    .flatMap(
      (file) =>
        readFileSync(join(site.dir, file), 'utf8').match(/(?:url\(|@import)\s*["']?(?:https?:)?\/\/[^)]*/g) ?? [],
    );
  expectNone([...problemsOf(site, askedIn, pagesAndFrames(site)), ...inStyles]);
});

test.each(everyBuild)('no page holds code or style of its own: %s', async (_name, build) => {
  const site = await build();
  const codeIn = ({ document }: Page) =>
    elementsIn(document).flatMap((element) => {
      const isCode =
        element.tagName === 'style' ||
        (element.tagName === 'script' && attributeOf(element, 'type') !== 'application/ld+json');
      const attributes = element.attrs.filter(
        ({ name, value }) => name === 'style' || name.startsWith('on') || value.startsWith('javascript:'),
      );
      return [
        ...(isCode && textOf(element) !== '' ? [`inline <${element.tagName}>`] : []),
        ...attributes.map(({ name }) => `${name} on <${element.tagName}>`),
      ];
    });
  expectNone(problemsOf(site, codeIn, pagesAndFrames(site)));
});
