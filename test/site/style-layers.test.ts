import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { attributeOf, findAll } from '../support/dom.ts';
import { filesOf } from '../support/files.ts';
import { styleFilesOf } from '../support/page-weight.ts';
import { buildFixture, buildReal, expectNone, problemsOf } from '../support/sites.ts';

const order = ['reset', 'tokens', 'base', 'prose', 'components', 'utilities'];

/** Styles of the editors' pages are separate and not checked here. */
const isOfSite = (file: string): boolean => file.startsWith('_astro/') && file.endsWith('.css');

/** Each layer once, in the order in which it is first mentioned. */
function layersIn(css: string): string[] {
  const named = [...css.matchAll(/@layer ([a-z, ]+)[{;]/g)].flatMap(([, names = '']) => names.split(/,\s*/));
  return [...new Set(named)];
}

test('the layers come in their order, so that a later one wins', async () => {
  const { dir } = await buildReal();
  const styles = filesOf(dir)
    .filter(isOfSite)
    .map((file) => readFileSync(join(dir, file), 'utf8'));
  expect(styles.length).toBeGreaterThan(0);
  for (const css of styles) expect(layersIn(css)).toEqual(order.filter((layer) => layersIn(css).includes(layer)));
});

test.each([
  ['at the root', buildReal],
  ['at a sub-path', buildFixture],
])(
  'the first stylesheet of a page sets the order of all layers and is the same everywhere: %s',
  async (_name, build) => {
    const site = await build();
    const firsts = new Set(site.pages().map((page) => styleFilesOf(site, page)[0]));
    expect(firsts.size).toBe(1);
    for (const file of firsts) expect(layersIn(readFileSync(join(site.dir, file ?? ''), 'utf8'))).toEqual(order);
  },
);

test('every stylesheet is linked by a page or loaded by a script, and every link has its stylesheet', async () => {
  const site = await buildReal();
  const files = filesOf(site.dir).filter(isOfSite);
  const scripts = filesOf(site.dir)
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(site.dir, file), 'utf8'));
  const wanted = new Set([
    ...[...site.pages(), ...site.frames()].flatMap(({ document }) =>
      findAll(document, 'link')
        .filter((link) => attributeOf(link, 'rel') === 'stylesheet')
        .map((link) => (attributeOf(link, 'href') ?? '').slice(site.base.length)),
    ),
    ...scripts.flatMap((script) => script.match(/_astro\/[\w.-]+\.css/g) ?? []),
  ]);
  expect([...wanted].sort()).toEqual(files);
});

test('styles are linked in the head, one after another', async () => {
  const problems = problemsOf(await buildReal(), ({ html }) => {
    const links = html.match(/(?:<link rel="stylesheet"[^>]*>)+/g) ?? [];
    const isInHead = html.lastIndexOf('<link rel="stylesheet"') < html.indexOf('</head>');
    return links.length === 1 && isInHead ? [] : [`${links.length} places, in the head: ${isInHead}`];
  });
  expectNone(problems);
});
