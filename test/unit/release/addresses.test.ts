import { expect, test } from 'vitest';
import { isEntryPage, planAnswers, toAddress, toFile } from '../../../src/release/addresses.ts';

const present = new Set([
  '/',
  '/dien-hinh/',
  '/dien-hinh/2023-con/',
  '/dien-hinh/2023-moi/',
  '/dien-hinh/2023-moi/loa/',
  '/dien-hinh/2021-da-go/',
  '/dien-hinh/2021-da-doi/',
  '/dien-hinh/2021-noi-khac/',
  '/nguoi-tot-viec-tot/',
  '/nguoi-tot-viec-tot/2024-05/',
  '/oembed/dien-hinh/2023-moi.json',
  '/van-de/',
]);
const withdrawn = [
  { path: '/dien-hinh/2021-da-go/' },
  { path: '/dien-hinh/2021-da-doi/', redirect: '/dien-hinh/2022-giua/' },
  { path: '/dien-hinh/2022-giua/', redirect: '/dien-hinh/2023-moi/' },
  { path: '/dien-hinh/2021-noi-khac/', redirect: 'https://noi-khac.vn/bai/' },
  { path: '/dien-hinh/2020-vong/', redirect: '/dien-hinh/2020-vong/' },
  { path: '/dien-hinh/2020-toi-bai-da-go/', redirect: '/dien-hinh/2021-da-go/' },
];
const answerOf = (address: string): string => {
  const { gone, moved } = planAnswers({ ledger: [address], present, withdrawn });
  if (gone.includes(address)) return '410';
  return moved.get(address) ?? '200';
};

test.each([
  ['/dien-hinh/2023-con/', '200'],
  ['/dien-hinh/2021-da-go/', '410'],
  ['/dien-hinh/2021-da-go/loa/', '410'],
  ['/dien-hinh/2021-da-doi/', '/dien-hinh/2023-moi/'],
  ['/dien-hinh/2022-giua/', '/dien-hinh/2023-moi/'],
  ['/dien-hinh/2021-da-doi/loa/', '/dien-hinh/2023-moi/loa/'],
  ['/dien-hinh/2021-da-doi/bao-chi/', '/dien-hinh/2023-moi/'],
  ['/oembed/dien-hinh/2021-da-doi.json', '/oembed/dien-hinh/2023-moi.json'],
  ['/anh-chia-se/dien-hinh/2021-da-doi.jpg', '410'],
  // Not the same entry, although its name begins like that of a moved one.
  ['/dien-hinh/2021-da-doi-khac/', '410'],
  ['/dien-hinh/2021-noi-khac/', '200'],
  ['/dien-hinh/2020-vong/', '410'],
  ['/dien-hinh/2020-toi-bai-da-go/', '410'],
  ['/dien-hinh/2019-mat/', '410'],
  ['/dien-hinh/2019-mat/loa/', '410'],
  ['/dien-hinh/2023-con/loa/', '/dien-hinh/2023-con/'],
  ['/dien-hinh/2023-con/cau-chuyen/trang/1/', '/dien-hinh/2023-con/'],
  ['/dien-hinh/2021-da-go/cau-chuyen/trang/1/', '410'],
  ['/dien-hinh/2023-con/feed.json', '410'],
  ['/dien-hinh/trang/2/', '/dien-hinh/'],
  ['/dien-hinh/loc/nong-thon-moi/trang/2/', '/dien-hinh/'],
  ['/nguoi-tot-viec-tot/2019-01/', '/nguoi-tot-viec-tot/'],
  ['/nguoi-tot-viec-tot/2024-05/trang/1/', '/nguoi-tot-viec-tot/2024-05/'],
  // The page of a worry whose last exemplar is gone.
  ['/van-de/rac-nhua/', '/van-de/'],
  ['/van-de/rac-nhua/trang/2/', '/van-de/'],
  ['/phong-trao/khong-con/', '410'],
  ['/nam/2019/', '/'],
  ['/su-kien/a.ics', '410'],
])('%s answers %s', (address, answer) => {
  expect(answerOf(address)).toBe(answer);
});

test('entries that are lost without a word are told', () => {
  const ledger = ['/dien-hinh/2019-mat/', '/dien-hinh/2019-mat/loa/', '/dien-hinh/trang/2/', ...present];
  expect(planAnswers({ ledger, present, withdrawn }).lost).toEqual(['/dien-hinh/2019-mat/']);
});

test.each([
  ['/dien-hinh/2023-a/', true],
  ['/phong-trao/a/', true],
  ['/dien-hinh/', false],
  ['/dien-hinh/trang/', false],
  ['/dien-hinh/trang/2/', false],
  ['/dien-hinh/2023-a/loa/', false],
  ['/nguoi-tot-viec-tot/2024-05/', false],
  ['/van-ban/a.pdf', false],
  ['/gioi-thieu/', false],
])('%s is the page of an entry: %s', (address, isOne) => {
  expect(isEntryPage(address)).toBe(isOne);
});

test.each([
  ['index.html', '/'],
  ['a/b/index.html', '/a/b/'],
  ['a/rss.xml', '/a/rss.xml'],
  ['404.html', '/404.html'],
])('%s is served at %s', (file, address) => {
  expect(toAddress(file)).toBe(address);
  expect(toFile(address)).toBe(file);
});

test.each(['_astro/a.B3.css', 'pagefind/fragment/vi_1.pf_fragment', 'admin/index.html', '.dia-chi/chuyen.txt'])(
  'nobody keeps the address of %s',
  (file) => {
    expect(toAddress(file)).toBeUndefined();
  },
);
