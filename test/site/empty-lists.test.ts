import { expect, test } from 'vitest';
import { linksIn, mainOf, textOf } from '../support/dom.ts';
import { buildRelease, expectNone } from '../support/sites.ts';

/** Lists that are empty until the first entry is approved. */
const lists = [
  /^\/$/,
  /^\/dien-hinh\/$/,
  /^\/nguoi-tot-viec-tot\/$/,
  /^\/phong-trao\/[a-z0-9-]+\/$/,
  /^\/don-vi\/[a-z0-9-]+\/$/,
];

test('an empty list says so and shows a way on', async () => {
  const site = await buildRelease();
  const pages = site.pages().filter(({ path }) => lists.some((list) => list.test(path)));
  expect(pages.length).toBeGreaterThan(15);
  const problems = pages.flatMap(({ path, document }) => {
    const main = mainOf(document);
    return [
      ...(/[Cc]hưa có/.test(textOf(main)) ? [] : [`${path}: does not say that it is empty`]),
      ...(linksIn(main).some((href) => href.startsWith('/')) ? [] : [`${path}: shows no way on`]),
    ];
  });
  expectNone(problems);
});
