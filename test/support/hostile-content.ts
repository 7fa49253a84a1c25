/**
 * What an attacker, or a careless editor, could put into the content folder. All cases are put into one folder with
 * sound content, because no fault may hide another.
 */
import { join } from 'node:path';
import {
  file,
  inAddress,
  inBody,
  inFront,
  named,
  nextId,
  pictured,
  put,
  symlink,
  type HostileCase,
} from './hostile-entry.ts';
import { hostilePictures } from './hostile-pictures.ts';

/** About 250 bytes of YAML whose aliases expand to 9⁷ items, almost five million (“billion laughs”). */
const bomb = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(
  (name, index, names) =>
    `${name}: &${name} [${Array(9)
      .fill(index === 0 ? 'lol' : `*${String(names[index - 1])}`)
      .join(',')}]`,
);

const code: HostileCase[] = [
  inBody('code', '{process.env.HOME}', /ngoặc nhọn|\{/),
  inBody('code', "{await import('node:fs')}", /ngoặc nhọn|\{/),
  inBody('code', '{/* ghi chú */ process.exit(0)}', /ngoặc nhọn|\{/),
  inBody('code', '{`${globalThis.alert(1)}`}', /ngoặc nhọn|\{/),
  inBody('code', "import fs from 'node:fs'", /import/),
  inBody('code', 'export const a = process.exit(0)', /export/),
  inBody('code', "export { default } from './khac.astro'", /export/),
  inBody('code', '<Note title={process.env.HOME}>Chữ</Note>', /title|ngoặc/),
  inBody('code', '<Note {...process.env}>Chữ</Note>', /Note/),
  inBody('code', '<Note set:html="<b>">Chữ</Note>', /Note|set:html/),
  inBody('code', '<Astro.slots />', /Astro/),
  inBody('code', '<Unknown />', /Unknown/),
  inBody('code', '<constructor />', /constructor/),
];

const markup: HostileCase[] = [
  inBody('markup', '<script>alert(1)</script>', /script/),
  inBody('markup', '<SCRIPT>alert(1)</SCRIPT>', /SCRIPT/i),
  inBody('markup', '<style>p { display: none }</style>', /style/),
  inBody('markup', '<iframe src="https://x.vn"></iframe>', /iframe/),
  inBody('markup', '<img src="x" onerror="alert(1)" />', /img/),
  inBody('markup', '<svg onload="alert(1)" />', /svg/),
  inBody('markup', '<base href="https://x.vn/" />', /base/),
  inBody('markup', '<meta http-equiv="refresh" content="0" />', /meta/),
  inBody('markup', '<form action="https://x.vn"><input name="a" /></form>', /form/),
  inBody('markup', '<Figure src="./anh-1.jpg" onerror="alert(1)" />', /onerror|Figure/),
  inBody('markup', '<!-- <script> -->', /<!--|chú thích/),
  inBody('markup', '<![CDATA[a]]>', /Dấu “<”/),
];

const urls: HostileCase[] = [
  ...[
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '&#106;avascript:alert(1)',
    'java&Tab;script:alert(1)',
    '&#1;javascript:alert(1)',
    'data:text/html;base64,PHNjcmlwdD4=',
    'vbscript:a',
    'file:///etc/passwd',
    '//x.vn',
    '/\\\\x.vn',
    '/&#9;/x.vn',
    'https://ninhhoa.vn@x.vn',
    'HTTPS://ninhhoa.vn:mat-khau@x.vn',
    'http://x.vn',
    'https:///x.vn',
  ].map((target) => inBody('url', `Xem [ở đây](${target}).`, /liên kết|địa chỉ/i)),
  ...[
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>',
    '//x.vn/',
    '/\\\\x.vn/',
    '/\\t/x.vn/',
    'https://ninhhoa.vn@x.vn/',
    'https://a:b@x.vn/',
    'https:///x.vn',
    'https://x.vn\\u0001/',
    'https://x.vn\\\\@y.vn/',
    'https://localhost/',
    'http://x.vn/',
  ].map(inAddress),
  inFront('url', 'portal', ['visit: { welcome: true, via: "javascript:alert(1)" }'], /via\)/),
];

const fields: HostileCase[] = [
  inFront('fields', 'an anchor and an alias', ['needs: &x [Hai người trực cọc]', 'sector: *x'], /ký hiệu của tệp/),
  inFront('fields', 'a tag that makes code', ['stage: !!js/function f'], /ký hiệu của tệp/),
  inFront('fields', 'billion laughs', bomb, /ký hiệu của tệp/),
  inFront('fields', 'a merge of fields', ['<<: { sample: true }'], /<</),
  inFront('fields', 'title twice', ['title: Cọc hai màu chia nước cho hai xứ đồng'], /ghi hai lần/),
  inFront('fields', '__proto__', ['__proto__: { sample: true }'], /“__proto__”/),
  inFront('fields', 'constructor', ['constructor: { prototype: x }'], /“constructor”/),
  inFront(
    'fields',
    'within a group',
    ['visit: { welcome: true, via: xa-ninh-phung, __proto__: { a: 1 } }'],
    /“__proto__”/,
  ),
  inFront('fields', 'very deep', [`needs: ${'['.repeat(20_000)}${']'.repeat(20_000)}`], /nhiều tầng/),
  inFront('fields', 'very deep lists', [`needs:\n  ${'- '.repeat(20_000)}a`], /nhiều tầng/),
  inFront('fields', 'very long', [`title: ${'Cọc '.repeat(30_000)}`], /quá dài/),
  inFront('fields', 'a long title', [`title: ${'Cọc '.repeat(20_000).trim()}`], /nhiều nhất 90/),
  inFront('fields', 'ten thousand items', [`needs: [${'một,'.repeat(10_000)}]`], /nhiều nhất 6/),
  inFront('fields', 'a screen that is wiped', ['title: "Cọc ba màu \\e[2J\\e[31m chia nước cho đồng"'], /U\+001B/),
  inFront('fields', 'text that runs backwards', ['title: "Cọc ba màu \\u202E chia nước cho đồng"'], /U\+202E/),
  inFront('fields', 'letters of another script', ['title: Cọс ba màu chia nước cho ba xứ đồng'], /U\+0441/),
  inFront('fields', 'a template for pages', ['layout: ../../../etc/passwd'], /“layout”/),
];

const files: HostileCase[] = [
  inBody('files', '<Figure src="./../../cai-dat.yaml" />', /Figure|tệp ảnh/),
  ...[
    '../../../../etc/passwd',
    './../anh-1.jpg',
    '/etc/passwd',
    './%2e%2e/anh-1.jpg',
    './anh-1.jpg\\0.png',
    'C:\\\\anh-1.jpg',
  ].map((src) =>
    inFront(
      'files',
      `photo ${src}`,
      [
        `photos: [{ src: "${src}", alt: Ba chiếc cọc sơn ba màu, credit: Ban biên tập, people: khong-ro-nguoi, minors: false }]`,
      ],
      /Tệp ảnh \(photos\.0\.src\)/,
    ),
  ),
  file(
    'files',
    'a document above its folder',
    'van-ban/bao-cao-o-ngoai.yaml',
    "kind: bao-cao\nnumber: '90/BC (minh họa)'\ndate: 2024-12-30\ntitle: Báo cáo kết quả ở ngoài (minh họa)\nissuer: { unit: phong-noi-vu }\nfile: ../../../etc/passwd.pdf\n",
    /file\)/,
  ),
  symlink('a folder that leads out', 'dien-hinh/2024-ra-ngoai', '/etc'),
  symlink('a file that leads out', 'don-vi/ra-ngoai.yaml', '/etc/passwd'),
  symlink('an entry that leads out', 'viec-tot/ra-ngoai/index.mdx', '/etc/passwd'),
  symlink('a link to itself', 'trang/vong.mdx', 'vong.mdx'),
  named('a name of the site itself', 'loc', /trùng với địa chỉ/, 'viec-tot'),
  file('files', 'a device of Windows', 'don-vi/con.yaml', 'name: Xã Con\nkind: xa-phuong\n', /Tên “con”/),
  named('a device of Windows with a number', 'com1', /Tên “com1”/, 'viec-tot'),
  named('capitals', '2024-Coc-Ba-Mau', /“2024-Coc-Ba-Mau”/),
  named('letters of another script', '2024-сос-ba-mau', /“2024-сос-ba-mau”/),
  named('a hidden character', '2024-coc\u200B-ba-mau', /U\+200B/),
  named('text that runs backwards', '2024-coc-\u202Eba-mau', /U\+202E/),
  named('a line break', '2024-coc\nLỗi R1 – giả', /U\+000A/),
  named('a screen that is wiped', '2024-coc-\u001B[2J', /U\+001B/),
  named('letters apart from their marks', '2024-cọc-ba-màu'.normalize('NFD'), /chữ thường không dấu/),
  named('a space at the end', '2024-coc-ba-mau ', /chữ thường không dấu/),
  named('a very long name', `2024-${'coc-'.repeat(50)}mau`, /Tên dài 208 ký tự/),
  file('files', 'a program', 'viec-tot/chay.sh', '#!/bin/sh\n', /không đúng chỗ/),
  file('files', 'a page of its own', 'x.html', '<script>alert(1)</script>', /không được đọc/),
  file(
    'files',
    'a second spelling',
    'don-vi/Phong-Noi-Vu.yaml',
    'name: Phòng Nội vụ giả\nkind: phong-ban\n',
    /Phong-Noi-Vu/,
  ),
  file('files', 'zero bytes', `dien-hinh/${nextId()}/index.mdx`, '', /Tệp rỗng/),
  file('files', 'null bytes', `dien-hinh/${nextId()}/index.mdx`, new Uint8Array(5000), /phần đầu bài/),
  file(
    'files',
    'a picture by the name of text',
    `dien-hinh/${nextId()}/index.mdx`,
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff),
    /UTF-8/,
  ),
  file('files', 'two megabytes', `dien-hinh/${nextId()}/index.mdx`, '---\n'.repeat(500_000), /quá 1 MB/),
];

const leaks: HostileCase[] = [
  inBody('leak', 'Gọi số 0912 345 678 để hỏi.', /số điện thoại/),
  inBody('leak', 'Gọi số 0912&#8203;345678 để hỏi.', /số điện thoại|U\+200B/),
  inBody('leak', 'Số định danh 056099001234.', /số định danh|căn cước/i),
  inBody('leak', 'Viết cho ong.ba@example.com.', /thư điện tử/),
  inFront('leak', 'a phone number in the title', ['title: Cọc ba màu, hỏi ông Bảy 0912345678'], /số điện thoại/),
  inFront('leak', 'a field of the office', ['cccd: "056099001234"'], /“cccd”/),
];

/** `da-go.yaml` holds all these redirects, so each case is recognised by the path in its message. */
const redirects: [string, string, string, RegExp][] = [
  ['a circle of two', 'vong-mot', '/dien-hinh/2020-vong-hai/', /2020-vong-hai\/” cũng đã gỡ/],
  ['the other half of it', 'vong-hai', '/dien-hinh/2020-vong-mot/', /2020-vong-mot\/” cũng đã gỡ/],
  ['to itself', 'chinh-no', '/dien-hinh/2020-chinh-no/', /2020-chinh-no\/” chính là/],
  ['outside', 'ra-ngoai', 'https://x.vn/', /x\.vn\/” ở ngoài trang này/],
  ['to nowhere', 'khong-dau', '/dien-hinh/2020-khong-co/?a=<script>', /redirect\)/],
];
const moves: HostileCase[] = redirects.map(([name, , , told], index) => ({
  kind: 'moves',
  name,
  file: 'da-go.yaml',
  told,
  lay: (contentDir) => {
    if (index > 0) return;
    put(
      join(contentDir, 'da-go.yaml'),
      redirects
        .map(
          ([, id, to]) =>
            `- path: /dien-hinh/2020-${id}/\n  on: 2025-06-02\n  reason: trung-lap\n  redirect: '${to}'\n`,
        )
        .join(''),
    );
  },
}));

export const hostileCases: readonly HostileCase[] = [
  ...code,
  ...markup,
  ...urls,
  ...fields,
  ...files,
  ...leaks,
  ...moves,
  ...hostilePictures.map(pictured),
];
