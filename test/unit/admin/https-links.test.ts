import { expect, test } from 'vitest';
import { adviseLinks } from '../../../admin/advice/links.ts';
import { toHttps } from '../../../admin/format/https-links.ts';
import { fromSlateBlocks } from '../../../admin/format/slate/from-slate.ts';
import type { SlateNode } from '../../../admin/format/slate/nodes.ts';

const site = { others: [], lexicon: new Set<string>(), hasPage: () => true };
const linkTo = (url: string, text: string): SlateNode => ({
  type: 'link',
  data: { url, title: null },
  children: [{ text }],
});

test('a link that was typed or pasted with http: is written with https:, its words too when they are the address', () => {
  const [paragraph] = fromSlateBlocks([
    { type: 'paragraph', children: [linkTo('http://x.vn/a', 'bài'), linkTo('http://x.vn/b', 'http://x.vn/b')] },
  ]);
  expect(paragraph).toMatchObject({
    children: [
      { url: 'https://x.vn/a', children: [{ value: 'bài' }] },
      { url: 'https://x.vn/b', children: [{ value: 'https://x.vn/b' }] },
    ],
  });
});

test('what was turned is told, in the text and in a field, and nothing else is', () => {
  toHttps('http://tin.vn/mot');
  const values = {
    body: 'Xem [tin](https://tin.vn/mot) và [báo](https://bao.vn/hai).',
    source: { url: 'https://tin.vn/mot' },
    url: 'https://bao.vn/hai',
  };
  const told = adviseLinks({ collection: 'stories', id: 'a', values }, site);
  expect(told.map(({ at }) => at)).toEqual([['body'], ['source', 'url']]);
  expect(told[0]?.text).toBe(
    'Liên kết “https://tin.vn/mot” vừa được đổi từ http:// sang https:// cho an toàn. Hãy bấm thử; không mở được thì bỏ liên kết.',
  );
});

test.each(['https://x.vn', 'http://', 'http://may-chu/a', 'http://a@x.vn', 'http://x.vn/a b', '/tin', 'ftp://x.vn'])(
  '“%s” stays as it is',
  (address) => {
    expect(toHttps(address)).toBe(address);
  },
);
