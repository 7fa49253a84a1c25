import { expect, test } from 'vitest';
import { imagesNamedIn, stylesNamedIn } from '../../../../src/integrations/guard/images.ts';
import { inlineCodeIn } from '../../../../src/integrations/guard/inline-code.ts';
import { personalDataCheck } from '../../../../src/integrations/guard/personal-data.ts';
import { readHtml } from '../../../../src/integrations/guard/read-html.ts';
import { statementsOfHtml } from '../../../../src/integrations/guard/nested-statements.ts';
import {
  foreignRequestsInCss,
  foreignRequestsInScript,
  foreignRequestsOf,
} from '../../../../src/integrations/guard/requests.ts';

const site = 'https://gallery.example';
const requestsOf = (html: string) => readHtml(html).elements.flatMap((element) => foreignRequestsOf(element, site));
const codeIn = (html: string) => inlineCodeIn(readHtml(html));

test('a page is read as a browser reads it', () => {
  const page = readHtml(
    '<p class="a">Gọi <b>số</b>\n&quot;x&quot;</p><!-- ghi chú --><script type="module">if (a<b) {}</script><p>Hết',
  );
  expect(page.blocks).toEqual(['Gọi số "x"', 'Hết']);
  expect(page.comments).toEqual([' ghi chú ']);
  expect(page.elements.map(({ tag }) => tag)).toEqual(['p', 'b', 'script', 'p']);
  expect(page.code.map(({ text }) => text)).toEqual(['if (a<b) {}']);
});

test.each([
  '<script src="https://cdn.example/x.js"></script>',
  '<link rel="stylesheet" href="//cdn.example/x.css">',
  '<link rel="preconnect" href="https://cdn.example">',
  '<img src="http://cdn.example/x.png" alt="">',
  '<img src="/x.png" srcset="/x.png 1x, https://cdn.example/y.png 2x" alt="">',
  '<iframe src="https://video.example/"></iframe>',
  '<form action="https://forms.example/"></form>',
  '<a href="/x" ping="https://count.example/">x</a>',
  '<svg><use href="https://cdn.example/x.svg#a"></use></svg>',
  '<meta http-equiv="refresh" content="0; url=https://other.example/">',
])('asks another site: %s', (html) => {
  expect(requestsOf(html)).toHaveLength(1);
});

test.each([
  '<a href="https://khanhhoa.gov.vn/">Cổng tỉnh</a>',
  '<link rel="canonical" href="https://elsewhere.example/">',
  '<img src="/x.png" srcset="/x-320.png 320w, /x-640.png 640w" alt="">',
  '<img src="https://gallery.example/x.png" alt="">',
  '<script src="/_astro/x.js"></script>',
  '<meta name="description" content="https://other.example/">',
])('asks no other site: %s', (html) => {
  expect(requestsOf(html)).toEqual([]);
});

test('styles and scripts are read too', () => {
  expect(
    foreignRequestsInCss('a{background:url(https://x.example/a.png)}@import "//y.example/b.css";', site),
  ).toHaveLength(2);
  expect(
    foreignRequestsInCss('a{background:url(/a.png)}b{mask:url("data:image/svg+xml,http://www.w3.org/2000/svg")}', site),
  ).toEqual([]);
  expect(foreignRequestsInScript('import"https://x.example/a.js";fetch(`//y.example/`)', site)).toHaveLength(2);
  expect(foreignRequestsInScript('const u="https://example.com"+path;fetch("/a.json")', site)).toEqual([]);
});

test.each([
  ['<script>alert(1)</script>', 'khối <script> viết thẳng trong trang.'],
  ['<style>p{}</style>', 'khối <style> viết thẳng trong trang.'],
  ['<p style="color:red">x</p>', 'thuộc tính style trong <p>. Hãy dùng lớp CSS.'],
  ['<img src="x" alt="" onerror="x()">', 'thuộc tính onerror trong <img>. Hãy gắn sự kiện trong tệp script.'],
  ['<a href=" javascript:x()">x</a>', 'mã trong địa chỉ href của <a>.'],
])('code in a page: %s', (html, message) => {
  expect(codeIn(html)).toEqual([message]);
});

test('a script of its own file and data for engines are no code in a page', () => {
  expect(
    codeIn('<script type="module" src="/a.js"></script><script type="application/ld+json">{"a":1}</script>'),
  ).toEqual([]);
});

test.each([
  ['in a sentence', '<p>Gọi <b>0912</b> 345 678.</p>'],
  ['in the words of an image', '<img alt="Biển ghi 0912 345 678" src="x">'],
  ['in a link', '<a href="tel:+84912345678">Gọi</a>'],
  ['in the description', '<meta name="description" content="Máy 0912.345.678">'],
  ['in a comment', '<!-- 0912345678 -->'],
])('a telephone number is found %s', (_where, html) => {
  expect(statementsOfHtml(readHtml(html)).flatMap(personalDataCheck([]))).toHaveLength(1);
});

test('the contacts of offices may stand, however they are written', () => {
  const check = personalDataCheck(['0258 3822 123', 'phongnoivu@example.gov.vn']);
  const text = 'Điện thoại 0258.3822.123 hoặc +84 258 3822 123, thư PhongNoiVu@example.gov.vn';
  expect(check({ text })).toEqual([]);
  expect(check({ text: 'Máy riêng 0912 345 678' })).toEqual([
    'có số điện thoại “0912 345 678” không phải liên hệ của cơ quan. Không thấy chữ này trong content/: hãy xem mã của trang viết ra tệp này.',
  ]);
});

test('a finding names the file and the field that the text comes from', () => {
  const file = 'content/van-ban/quyet-dinh.yaml';
  const sources = [
    { file, label: 'Tên văn bản (title)', text: 'Quyết định khen thưởng', checked: true },
    { file, label: 'Số, ký hiệu (number)', text: 'Số 0912  345 678', checked: false },
  ];
  const check = personalDataCheck([], () => sources);
  expect(check({ text: 'Văn bản số 0912 345 678', where: 'cột Số, dòng 3' })).toEqual([
    'có số điện thoại “0912 345 678” không phải liên hệ của cơ quan (cột Số, dòng 3). Hãy xóa ở content/van-ban/quyet-dinh.yaml, mục Số, ký hiệu (number).',
  ]);
});

test('what the content check has let pass in its sentence may be shown without the rest of it', () => {
  const text = 'Cả năm quỹ có 225 123 456 đồng';
  const sources = [{ file: 'content/viec-tot/a/index.mdx', label: 'Nội dung (body)', text, checked: true }];
  expect(personalDataCheck([], () => sources)({ text: 'Cả năm còn lại 225 123 456' })).toEqual([]);
  expect(personalDataCheck([])({ text: 'Cả năm còn lại 225 123 456' })).toHaveLength(1);
});

test('names of pictures and stylesheets are found at once, also in a program that is one long word', () => {
  const program = 'a'.repeat(400_000);
  expect(imagesNamedIn(`${program} /_astro/anh-1.C2d.avif ${program}.txt`)).toEqual(['anh-1.C2d.avif']);
  expect(stylesNamedIn(`${program} "/_astro/lineage.B-1.css" a.css.map b.cssx ${program}`)).toEqual([
    'lineage.B-1.css',
    'a.css',
  ]);
});
