import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { entryFragment, figuresFragment, listFragment, type EntryWords } from '../../../src/embed/fragment.ts';
import { elementsIn, findAll, textOf } from '../../support/dom.ts';

const entry: EntryWords = {
  title: 'Góc bếp chung',
  summary: 'Mười nhà nấu chung một bếp.',
  page: '/dien-hinh/2023-a/',
  unit: 'Xã A',
  publishedOn: '2023-05-10',
  sample: false,
};
const all = { label: 'Xem tất cả', page: '/' };

test('a list', () => {
  expect(listFragment([entry, { ...entry, unit: undefined, sample: true }], all)).toMatchInlineSnapshot(`
    "<ul><li><a href="http://localhost:4321/dien-hinh/2023-a/">Góc bếp chung</a> <small>Xã A · Đăng <time datetime="2023-05-10">10/5/2023</time></small></li><li><a href="http://localhost:4321/dien-hinh/2023-a/">Góc bếp chung (minh họa)</a> <small>Đăng <time datetime="2023-05-10">10/5/2023</time></small></li></ul>
    <p><a href="http://localhost:4321/">Xem tất cả</a></p>
    "
  `);
});

test('a list without entries says so', () => {
  expect(listFragment([], all)).toMatchInlineSnapshot(`
    "<p>Mục này chưa có bài nào được đăng.</p>
    <p><a href="http://localhost:4321/">Xem tất cả</a></p>
    "
  `);
});

test('an entry', () => {
  expect(entryFragment(entry)).toMatchInlineSnapshot(`
    "<p><strong><a href="http://localhost:4321/dien-hinh/2023-a/">Góc bếp chung</a></strong></p>
    <p>Mười nhà nấu chung một bếp.</p>
    <p><small>Xã A · Đăng <time datetime="2023-05-10">10/5/2023</time></small></p>
    "
  `);
});

test('figures', () => {
  expect(figuresFragment([{ value: '1.250', label: 'điển hình' }], all)).toMatchInlineSnapshot(`
    "<dl><dt>điển hình</dt><dd>1.250</dd></dl>
    <p><a href="http://localhost:4321/">Xem tất cả</a></p>
    "
  `);
});

test('figures of which none is above zero say so', () => {
  expect(figuresFragment([], all)).toMatchInlineSnapshot(`
    "<p>Chưa có điển hình, câu chuyện nào được đăng.</p>
    <p><a href="http://localhost:4321/">Xem tất cả</a></p>
    "
  `);
});

test('words of an editor stay words', () => {
  const hostile = `</script><script>alert(1)</script> ]]> & "túi" 'nilon'`;
  const shown = parseFragment(entryFragment({ ...entry, title: hostile, summary: hostile, unit: hostile }));
  expect(findAll(shown, 'script')).toEqual([]);
  expect(findAll(shown, 'a').map(textOf)).toEqual([hostile]);
  expect(findAll(shown, 'p').map(textOf)).toEqual([hostile, hostile, `${hostile} · Đăng 10/5/2023`]);
  expect(new Set(elementsIn(shown).map(({ tagName }) => tagName))).toEqual(
    new Set(['p', 'strong', 'a', 'small', 'time']),
  );
});
