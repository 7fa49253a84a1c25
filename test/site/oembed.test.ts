import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { attributeOf, elementsIn, findAll } from '../support/dom.ts';
import { filesOf } from '../support/files.ts';
import { everyBuild, expectNone, isTombstone, origin, type Page, type Site } from '../support/sites.ts';

/** The rich type of oEmbed 1.0 (https://oembed.com, sections 2.3.4 and 2.3.4.4), without any further keys. */
const richSchema = z.strictObject({
  version: z.literal('1.0'),
  type: z.literal('rich'),
  title: z.string().min(1),
  author_name: z.string().optional(),
  author_url: z.url().optional(),
  provider_name: z.string(),
  provider_url: z.url(),
  cache_age: z.int().positive(),
  html: z.string().min(1),
  width: z.int().positive(),
  height: z.int().positive(),
});

const entry = /^(?:dien-hinh\/\d{4}-[^/]+|nguoi-tot-viec-tot\/(?!\d{4}-)[^/]{8,})\/$/;

const discovered = ({ document }: Page): string[] =>
  findAll(document, 'link')
    .filter((link) => attributeOf(link, 'type') === 'application/json+oembed')
    .filter((link) => attributeOf(link, 'rel') === 'alternate' && attributeOf(link, 'title') !== undefined)
    .flatMap((link) => attributeOf(link, 'href') ?? []);

const newAddressOf = ({ document }: Page): string =>
  findAll(document, 'meta')
    .filter((meta) => attributeOf(meta, 'http-equiv') === 'refresh')
    .map((meta) => attributeOf(meta, 'content')?.replace(/^0; url=/, '') ?? '')
    .join();

const fileOf = (site: Site, address: string): string => address.slice(origin.length + site.base.length);

test.each(everyBuild)('each entry and nothing else names its record: %s', async (_name, build) => {
  const site = await build();
  const problems = site.pages().flatMap((page) => {
    const path = page.path.slice(site.base.length);
    const isEntry = entry.test(path) && !isTombstone(page);
    const found = discovered(page).map((address) => fileOf(site, address));
    return found.join() === (isEntry ? `oembed/${path.replace(/\/$/, '.json')}` : '')
      ? []
      : [`${path}: ${found.join()}`];
  });
  expectNone(problems);
  const named = site
    .pages()
    .flatMap(discovered)
    .map((address) => fileOf(site, address));
  // The old address of a moved entry has the oEmbed record of the new entry.
  const moved = site
    .pages()
    .filter((page) => isTombstone(page) && entry.test(newAddressOf(page).slice(site.base.length)))
    .map(({ path }) => `oembed/${path.slice(site.base.length).replace(/\/$/, '.json')}`);
  expect(filesOf(site.dir).filter((file) => file.startsWith('oembed/'))).toEqual([...named, ...moved].toSorted());
});

test.each(everyBuild)(
  'a record is as the standard asks, and shows one frame that is there: %s',
  async (_name, build) => {
    const site = await build();
    const problems = filesOf(site.dir)
      .filter((file) => file.startsWith('oembed/'))
      .flatMap((file) => {
        const json = readFileSync(join(site.dir, file), 'utf8');
        const { data, error } = richSchema.safeParse(JSON.parse(json));
        if (data === undefined) return [`${file}: ${z.prettifyError(error)}`];
        const [frame, ...others] = elementsIn(parseFragment(data.html));
        const { src = '', ...said } = Object.fromEntries(frame?.attrs.map(({ name, value }) => [name, value]) ?? []);
        const isThere =
          src.startsWith(origin + site.base) && existsSync(join(site.dir, fileOf(site, src), 'index.html'));
        return [
          ...(frame?.tagName === 'iframe' && others.length === 0 && isThere ? [] : [`${file}: shows ${data.html}`]),
          ...(said['title']?.startsWith(data.title)
            ? []
            : [`${file}: the frame is called ${said['title'] ?? 'nothing'}`]),
          // The `<iframe>` is as wide as its column. The record's own `width` must be a number, so it cannot say that.
          ...(said['width'] === '100%' && said['height'] === String(data.height) ? [] : [`${file}: size`]),
          ...(json.includes('<') ? [`${file}: has a raw <`] : []),
        ];
      });
    expectNone(problems);
  },
);
