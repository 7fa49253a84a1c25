/** Finds the files beside an entry that are deleted with the next change of the entry. */
import { expect, test } from 'vitest';
import { folderOf, leftBehind } from '../../../../admin/backends/left-behind.ts';
import { namesIn } from '../../../../admin/uploads/names-in.ts';

test.each([
  ['content/viec-tot/nhat-rac/index.mdx', 'content/viec-tot/nhat-rac/'],
  ['content/van-ban/quyet-dinh-12.yaml', undefined],
  ['content/trang/gioi-thieu.mdx', undefined],
])('%s has the folder %s to itself', (path, folder) => {
  expect(folderOf(path)).toBe(folder);
});

test('photos go that the text no longer names, and nothing else', () => {
  const folder = 'content/viec-tot/nhat-rac';
  const files = ['index.mdx', 'anh-1.jpg', 'anh-11.jpg', 'anh-2.png', 'ghi-chu.txt'].map((name) => `${folder}/${name}`);
  const text = 'photos:\n  - src: ./anh-11.jpg\n---\n<Figure src="./anh-2.png" />\n';
  expect(leftBehind(files, text)).toEqual([`${folder}/anh-1.jpg`]);
});

test('names of files are found in values, and not in sentences', () => {
  const photos = [{ src: './anh-1.jpg', alt: './ là gì' }, { src: '' }, { alt: null }];
  expect(namesIn({ title: 'Một', photos, file: './ke-hoach.pdf', body: 'Xem ./anh-9.jpg' })).toEqual([
    'anh-1.jpg',
    'ke-hoach.pdf',
  ]);
  expect(namesIn(undefined)).toEqual([]);
});
