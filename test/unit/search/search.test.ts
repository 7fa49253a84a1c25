import { describe, expect, test } from 'vitest';
import { foldedWords, toIndexTail, withoutTail } from '../../../src/search/analyse.ts';
import { afterTitle, makeExcerpt, toPieces, toTerms } from '../../../src/search/excerpt.ts';
import { toIndexedHtml } from '../../../src/search/index-page.ts';
import { kindOf } from '../../../src/search/kinds.ts';
import { matchesAll } from '../../../src/search/pagefind.ts';

test('words with đ are known without it, each once', () => {
  expect(foldedWords('Điển hình: đổi mới, ĐIỂN hình, đường 2/4')).toEqual(['dien', 'doi', 'duong']);
  expect(foldedWords('Điển'.normalize('NFD'))).toEqual(['dien']);
  expect(foldedWords('hòa bình')).toEqual([]);
});

test('what stands behind the text is taken off again', () => {
  expect(withoutTail(`Điển hình. ${toIndexTail(['dien'])}. duong.`)).toBe('Điển hình.');
  expect(withoutTail('Hòa bình.')).toBe('Hòa bình.');
});

describe('the page that is indexed', () => {
  const indexed = toIndexedHtml(
    `<title>t</title><nav>Trang chủ</nav><main data-pagefind-body><h1>Đổi rác</h1><p>Ở <a href="/goc/don-vi/xa-ninh-van/">xã Ninh Vân</a>, đường biển</p>` +
      `<ul class="card-grid"><li>Đèn khác</li></ul></main>`,
  );
  test('is the part that search may find', () => {
    expect(indexed).not.toContain('Trang chủ');
    expect(indexed).toContain('<h1>Đổi rác</h1>');
  });
  test('has the folded words behind it, those of the title with its weight', () => {
    expect(indexed).toContain('<p data-pagefind-weight="7">⁂ doi</p><p>duong</p>');
  });
  test('names the unit, and leaves other pages to themselves', () => {
    expect(indexed).toContain('<a href="/goc/don-vi/xa-ninh-van/" data-pagefind-meta="unit">');
    expect(indexed).toContain('<ul class="card-grid" data-pagefind-ignore="all">');
    expect(indexed).not.toContain('den');
  });
  test('is nothing when the page does not ask for it', () => {
    expect(toIndexedHtml('<main><h1>Đổi rác</h1></main>')).toBeUndefined();
  });
});

test('words that begin with what was asked are marked, with or without marks', () => {
  const hits = (text: string, query: string) =>
    toPieces(text, toTerms(query))
      .filter((piece) => piece.hit)
      .map((piece) => piece.text);
  expect(hits('Điển hình “đổi mới”, điểm hẹn', 'dien hinh')).toEqual(['Điển', 'hình']);
  expect(hits('Điển hình “đổi mới”, điểm hẹn', 'ĐỔI')).toEqual(['“đổi']);
  expect(hits('một <b> hai', 'khong')).toEqual([]);
});

test('the excerpt stands where the words asked for stand close together', () => {
  const filler = Array.from({ length: 80 }, (_, index) => `chu${index}`);
  const text = ['lúa', ...filler, 'trồng', 'lúa', 'trên', 'cát', ...filler].join(' ');
  const excerpt = makeExcerpt(text, toTerms('trong lua'));
  expect(excerpt.filter((piece) => piece.hit).map((piece) => piece.text)).toEqual(['trồng', 'lúa']);
  expect(excerpt.at(0)?.text).toBe('…');
  expect(excerpt.at(-1)?.text).toBe('…');
  expect(excerpt.length).toBeLessThan(40);
});

test('a short text is shown whole', () => {
  expect(makeExcerpt('Hòa bình', []).map((piece) => piece.text)).toEqual(['Hòa', 'bình']);
});

test('a page is an answer when each word asked for begins a word of it', () => {
  const page = { content: 'Điển hình Ninh Hòa. ⁂ dien' };
  expect(matchesAll(page, toTerms('dien hinh'))).toBe(true);
  expect(matchesAll(page, toTerms('dien hi'))).toBe(true);
  expect(matchesAll(page, toTerms('khongcogi123'))).toBe(false);
  expect(matchesAll(page, toTerms('dien khac'))).toBe(false);
});

test.each([
  ['/dien-hinh/2023-x/', 'Điển hình'],
  ['/nguoi-tot-viec-tot/x/', 'Câu chuyện'],
  ['/phong-trao/nong-thon-moi/', 'Phong trào'],
  ['/phong-trao/', 'Trang'],
  ['/', 'Trang'],
  ['/ke-hoach/', 'Trang'],
])('%s is of kind %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind);
});

test('the excerpt does not say the title again', () => {
  expect(afterTitle('Chống rác Đổi rác, 1,2 tấn. Một chi hội đổi rác.', 'Đổi rác, 1,2 tấn')).toBe(
    'Một chi hội đổi rác.',
  );
  expect(afterTitle('Một chi hội.', 'Khác')).toBe('Một chi hội.');
});
