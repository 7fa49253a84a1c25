import { expect, test } from 'vitest';
import { pagesOfState, standsFor } from '../../../src/domain/archive-pages.ts';

const page = (id: string) => ({ collection: 'pages' as const, id, file: `content/trang/${id}.mdx` });
const pages = [page('gioi-thieu'), page('lien-he'), page('lien-he-luu-tru'), page('mat-goc-luu-tru')];
const placed = (isArchive: boolean) => pagesOfState(pages, isArchive).map(({ id, file }) => [id, file]);

test('a page that stands in is known by its name', () => {
  expect(standsFor('lien-he-luu-tru')).toBe('lien-he');
  expect(standsFor('lien-he')).toBeUndefined();
});

test('while the bodies act, it stands nowhere', () => {
  expect(placed(false)).toEqual([
    ['gioi-thieu', 'content/trang/gioi-thieu.mdx'],
    ['lien-he', 'content/trang/lien-he.mdx'],
  ]);
});

test('in the archive it stands at the address of the other; a page without one stays', () => {
  expect(placed(true)).toEqual([
    ['gioi-thieu', 'content/trang/gioi-thieu.mdx'],
    ['lien-he', 'content/trang/lien-he-luu-tru.mdx'],
  ]);
});
