import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { letters } from '../../src/cli/fonts/letters.ts';
import { attributeOf, findAll, type Node } from '../support/dom.ts';
import { filesOf } from '../support/files.ts';
import { everyBuild, expectNone, problemsOf } from '../support/sites.ts';

const known = new Set(`${letters}\n\r\t`);
/** Elements whose text is not checked: code is shown in another font, and the others are invisible. */
const elsewhere = ['script', 'style', 'template', 'code', 'pre', 'kbd', 'samp'];

function strangersIn(node: Node): string[] {
  if ('value' in node) {
    return Array.from(node.value)
      .filter((letter) => !known.has(letter))
      .map((letter) => `“${letter}” in “${node.value.trim().slice(0, 40)}”`);
  }
  if ('tagName' in node && elsewhere.includes(node.tagName)) return [];
  return 'childNodes' in node ? node.childNodes.flatMap(strangersIn) : [];
}

/** Real content may contain rare characters, which are shown in a fallback font, so only the fixture is checked. */
const ownWords = everyBuild.filter(([name]) => name.startsWith('fixture'));

test.each(ownWords)('every sign that a page says is in the typeface: %s', async (_name, build) => {
  expectNone(problemsOf(await build(), ({ document }) => strangersIn(document)));
});

test.each(everyBuild)('every sign that a stylesheet adds is in the typeface: %s', async (_name, build) => {
  const { dir } = await build();
  const strangers = filesOf(dir)
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) =>
      [...readFileSync(join(dir, file), 'utf8').matchAll(/content:\s*(["'])(.*?)\1/g)].flatMap(([rule, , text = '']) =>
        Array.from(text).some((letter) => !known.has(letter)) ? [`${file}: ${rule}`] : [],
      ),
    );
  expectNone(strangers);
});

test.each(everyBuild)('every page asks for both weights at once, and they are there: %s', async (_name, build) => {
  const site = await build();
  const present = filesOf(site.dir)
    .filter((file) => file.startsWith('_astro/') && file.endsWith('.woff2'))
    .map((file) => site.base + file);
  expect(present).toHaveLength(2);
  const problems = problemsOf(site, ({ document }) => {
    const asked = findAll(document, 'link')
      .filter((link) => attributeOf(link, 'rel') === 'preload' && attributeOf(link, 'as') === 'font')
      .filter((link) => attributeOf(link, 'crossorigin') !== undefined)
      .map((link) => attributeOf(link, 'href') ?? '');
    return asked.toSorted().join() === present.toSorted().join() ? [] : [`asks for ${asked.join(', ') || 'none'}`];
  });
  expectNone(problems);
});
