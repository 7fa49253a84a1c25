/** The preview of a draft has the same HTML as the built page, because both use the same templates. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { mdxFormat, readBody, yamlFormat } from '../../admin/format/index.ts';
import type { Draft } from '../../admin/preview/draft/draft.ts';
import { readDraftBody } from '../../admin/preview/draft/draft-body.ts';
import type { ShownPhoto } from '../../admin/preview/site-fields.ts';
import { collections } from '../../src/domain/collections.ts';
import { collectionNames, type CollectionName } from '../../src/domain/fields.ts';
import { planPage } from '../../src/domain/plan-page.ts';
import { packHtml } from '../../src/integrations/pack-html.ts';
import { openPreviews, type Previews } from '../support/previews.ts';
import { attributeOf, elementsIn, mainOf, type Element, type Node } from '../support/dom.ts';
import { buildFixture, buildReal, expectNone, fixtureContent, origin, type Site } from '../support/sites.ts';

/** Makes `packHtml` keep all scope attributes; `isMark` filters them out of the comparison. */
const keepMarks = (): boolean => true;

const corpora: [name: string, content: string, today: string, build: () => Promise<Site>][] = [
  ['real', 'content', '2026-11-22', buildReal],
  ['fixture', fixtureContent, '2025-12-01', buildFixture],
];

test.each(corpora)('every entry looks in its preview as on its page: %s', async (_name, content, today, build) => {
  const site = await build();
  const previews = await openPreviews(site, origin);
  const problems: string[] = [];
  let compared = 0;
  for (const name of collectionNames) {
    for (const { id, path } of filesOf(name, content)) {
      const page = pageOf(site, name, id);
      if (page === undefined) continue;
      const html = await previews.render(await draftOf(name, id, path), previews.site, today);
      compared += 1;
      problems.push(
        ...difference(name, partOf(parse(packHtml(html, keepMarks)), name, id), page).map(
          (text) => `${name} ${id}: ${text}`,
        ),
      );
    }
  }
  expectNone(problems);
  expect(compared).toBeGreaterThan(30);
});

test('whatever is missing or wrong in a form, there is a preview', async () => {
  const site = await buildFixture();
  const previews = await openPreviews(site, origin);
  const problems: string[] = [];
  for (const name of collectionNames) {
    const files = filesOf(name, fixtureContent).slice(0, 3);
    const [whole] = (await Promise.all(files.map(({ id, path }) => draftOf(name, id, path)))).sort(fullestFirst);
    if (whole === undefined) throw new Error(`No ${name} in the fixture.`);
    const drafts: [said: string, draft: Draft][] = [
      ...spoilt(whole.data).map(([said, data]): [string, Draft] => [said, { ...whole, data }]),
      ['with the id of the plan’s page', { ...whole, id: planPage }],
    ];
    for (const [said, draft] of drafts) {
      const told = await tellOf(previews, draft);
      if (told !== undefined) problems.push(`${name}, ${said}: ${told}`);
    }
  }
  expectNone(problems);
});

interface File {
  id: string;
  path: string;
}

function filesOf(name: CollectionName, content: string): File[] {
  const { folder, form } = collections[name];
  const from = join(content, folder);
  return readdirSync(from)
    .map((entry) =>
      form === 'folder'
        ? { id: entry, path: join(from, entry, 'index.mdx') }
        : { id: entry.replace(/\.\w+$/, ''), path: join(from, entry) },
    )
    .filter(({ path }) => /\.(?:mdx|yaml)$/.test(path) && existsSync(path));
}

async function draftOf(collection: CollectionName, id: string, path: string): Promise<Draft> {
  const format = collections[collection].form === 'yaml' ? yamlFormat : mdxFormat;
  const data = format.fromFile(readFileSync(path, 'utf8'));
  const written = typeof data['body'] === 'string' ? data['body'] : '';
  const { body } = readDraftBody(written, (text) => readBody(text, { allowCorrections: id === planPage }));
  const listed = (data['photos'] ?? []) as { src: string }[];
  const photos = await Promise.all(listed.map(async ({ src }) => [src, await shown(join(path, '..', src))] as const));
  return { collection, id, data, body, photos: new Map(photos) };
}

async function shown(file: string): Promise<ShownPhoto> {
  const { autoOrient } = await sharp(file).metadata();
  return { src: file, width: autoOrient.width, height: autoOrient.height };
}

const folders: Readonly<Record<CollectionName, string>> = {
  exemplars: 'dien-hinh/',
  stories: 'nguoi-tot-viec-tot/',
  events: 'su-kien/',
  pages: '',
  movements: 'phong-trao/',
  units: 'don-vi/',
  documents: 'van-ban/',
};

/** Returns the part of the built page for this entry; `undefined` when the site does not show the entry. */
function pageOf(site: Site, name: CollectionName, id: string): Element | undefined {
  const file = name === 'documents' ? 'van-ban/index.html' : `${folders[name]}${id}/index.html`;
  const page = site.pages().find((candidate) => candidate.file === file);
  const isTombstone = page?.html.includes('Nội dung ở địa chỉ này đã được gỡ') === true;
  return page === undefined || isTombstone ? undefined : partOf(page.document, name, id);
}

/** Documents have no separate pages: the article for each is on the page that lists them all. */
function partOf(document: Node, name: CollectionName, id: string): Element | undefined {
  if (name !== 'documents') return mainOf(document);
  return elementsIn(document).find((element) => element.tagName === 'article' && attributeOf(element, 'id') === id);
}

function difference(name: CollectionName, preview: Element | undefined, page: Element): string[] {
  const [drawn, built] = [preview === undefined ? [] : linesOf(preview), linesOf(page)];
  const at = built.findIndex((line, index) => line !== drawn[index]);
  if (at === -1 && drawn.length === built.length) return [];
  return [
    `“${built[at] ?? 'nothing more'}” on the page, “${drawn[at === -1 ? built.length : at] ?? 'nothing'}” in the preview of ${name}`,
  ];
}

/**
 * Returns one line for each tag and text of a page. URLs of photos are left out, because built pages name other files
 * than previews.
 */
function linesOf(node: Node): string[] {
  if (node.nodeName === '#comment') return [];
  if ('value' in node) return node.value.trim() === '' ? [] : [node.value.replace(/\s+/g, ' ')];
  if (!('tagName' in node)) return [];
  if (['source', 'script', 'link'].includes(node.tagName)) return [];
  const attributes = node.attrs
    .filter(({ name }) => !isMark(name) && !(node.tagName === 'img' && ofFiles.includes(name)))
    .map(({ name, value }) => ` ${name}="${value}"`)
    .sort();
  return [`<${node.tagName}${attributes.join('')}>`, ...node.childNodes.flatMap(linesOf), `</${node.tagName}>`];
}

const ofFiles = ['src', 'srcset', 'sizes', 'fetchpriority'];
/** True for a component's scope attribute, in full as Astro writes it, or shortened as in the built site. */
const isMark = (name: string): boolean => /^data-(?:astro-cid-\w+|[0-9a-z]{1,2})$/.test(name);

const fullestFirst = (a: Draft, b: Draft): number => Object.keys(b.data).length - Object.keys(a.data).length;

type Values = Readonly<Record<string, unknown>>;

/**
 * Variants of the form: empty, and with each field in turn missing, empty, or with a value of the wrong kind. Fields in
 * groups and in the first item of each list take their turn too.
 */
function spoilt(data: Values): [said: string, data: Values][] {
  const others = [undefined, '', 'sai', 5, [{}]];
  const oneWrong = Object.keys(data).flatMap((key) =>
    others.map((value): [string, Values] => [
      `${key} ${value === undefined ? 'missing' : JSON.stringify(value)}`,
      { ...data, [key]: value },
    ]),
  );
  const inside = Object.entries(data).flatMap(([key, value]) =>
    Array.isArray(value)
      ? value
          .slice(0, 1)
          .flatMap((item: unknown) =>
            isValues(item)
              ? spoilt(item).map(([said, spoiltItem]): [string, Values] => [
                  `${key}[].${said}`,
                  { ...data, [key]: [spoiltItem] },
                ])
              : [],
          )
      : isValues(value)
        ? spoilt(value).map(([said, spoiltGroup]): [string, Values] => [
            `${key}.${said}`,
            { ...data, [key]: spoiltGroup },
          ])
        : [],
  );
  return [['nothing', {}], ...oneWrong, ...inside];
}

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Returns what is wrong with the preview; `undefined` when nothing is wrong. */
async function tellOf({ render, site }: Previews, draft: Draft): Promise<string | undefined> {
  try {
    const main = mainOf(parse(await render(draft, site, '2025-12-01')));
    const said = linesOf(main).find((line) => /\b(?:NaN|undefined|\[object)/.test(line));
    return said === undefined ? undefined : `says ${said}`;
  } catch (error) {
    return String(error);
  }
}
