import { expect, test } from 'vitest';
import type { LoadedCorpus } from '../../../src/corpus/loaded.ts';
import { holdableEntry, holdableEntryAt, holdBack } from '../../../src/corpus/hold-back.ts';

test.each([
  ['content/dien-hinh/a/index.mdx', 'content/dien-hinh/a/index.mdx', '/dien-hinh/a/'],
  ['content/dien-hinh/a/anh-1.jpg', 'content/dien-hinh/a/index.mdx', '/dien-hinh/a/'],
  ['content/viec-tot/b/index.mdx', 'content/viec-tot/b/index.mdx', '/nguoi-tot-viec-tot/b/'],
  ['content/su-kien/c/index.mdx', 'content/su-kien/c/index.mdx', '/su-kien/c/'],
  ['content/van-ban/d.yaml', 'content/van-ban/d.yaml', '/van-ban/d/'],
  ['content/van-ban/d.pdf', 'content/van-ban/d.yaml', '/van-ban/d/'],
])('%s belongs to an entry that can be held back', (file, entry, page) => {
  expect(holdableEntry(file, 'content')).toEqual({ file: entry, page });
});

test.each([
  'content/cai-dat.yaml',
  'content/da-go.yaml',
  'content/phong-trao/a.yaml',
  'content/don-vi/a.yaml',
  'content/trang/gioi-thieu.mdx',
  'content/la/a.yaml',
  'content/dien-hinh/la.mdx',
  'src/dien-hinh/a/index.mdx',
])('%s stops everything', (file) => {
  expect(holdableEntry(file, 'content')).toBeUndefined();
});

test.each([
  ['dien-hinh/a/index.html', '/dien-hinh/a/'],
  ['dien-hinh/a/loa/index.html', '/dien-hinh/a/'],
  ['nguoi-tot-viec-tot/b/index.html', '/nguoi-tot-viec-tot/b/'],
  ['dien-hinh/index.html', undefined],
  ['index.html', undefined],
  ['phong-trao/a/index.html', undefined],
  ['du-lieu/v1/dien-hinh.json', undefined],
])('what is at %s is of %s', (path, page) => {
  expect(holdableEntryAt(path, 'content')?.page).toBe(page);
});

test('held entries and what is wrong with them are left out, and nothing else', () => {
  const [held, near] = ['content/dien-hinh/a/index.mdx', 'content/dien-hinh/a-b/index.mdx'];
  const reports = [held, 'content/dien-hinh/a/anh-1.jpg', near, 'content/cai-dat.yaml'].map((file) => ({
    file,
    problems: [],
  }));
  const corpus = { entries: [{ file: held }, { file: near }], reports } as unknown as LoadedCorpus;
  const left = holdBack(corpus, [held]);
  expect(left.entries.map(({ file }) => file)).toEqual([near]);
  expect(left.reports.map(({ file }) => file)).toEqual([near, 'content/cai-dat.yaml']);
  expect(holdBack(corpus, [])).toBe(corpus);
});
