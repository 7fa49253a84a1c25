/** Reads EPUB files as e-book programs and EPUBCheck do. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { parseBody } from '../../../src/mdx/parse.ts';
import type { Book, BookStory } from '../../../src/outputs/booklet/book.ts';
import { toEpub } from '../../../src/outputs/booklet/epub.ts';
import { toNodes } from '../../../src/outputs/booklet/nodes.ts';
import { picturesOf } from '../../../src/outputs/booklet/to-typst.ts';
import { textOfNodes } from '../../support/book-text.ts';
import { wordsOf } from '../../support/pdf.ts';

const body =
  parseBody(
    [
      '## Cách làm <b> & “ngoặc” "thẳng"'.replace('<b>', '\\<b>'),
      'Một **đậm *nghiêng*** [liên kết](https://vi-du.vn/?a=1&b=2) 😀  \nxuống dòng #let $x$',
      '3. Ba\n4. Bốn\n\n- Năm',
      '| Cột | Số |\n| --- | ---: |\n| a | 1 |',
      '<Note title="Nhớ">\n\nMột điều.\n\n</Note>',
      '<Quote source="Bà A & ông B">\n\nLời nói.\n\n</Quote>',
      '<Steps>\n\n1. Một\n2. Hai\n\n</Steps>',
      '<Result value="2.150" unit="kg" label="nhựa" />',
      '### Nhỏ\n\nHết.',
    ].join('\n\n'),
  ).body?.segments.flatMap((segment) => (segment.kind === 'html' ? toNodes(segment.html) : [])) ?? [];

const photo = {
  file: 'a.jpg',
  alt: 'Ba cây “cọc” & kênh',
  caption: 'Cọc <ba>',
  credit: 'Ban biên tập',
  isUpright: false,
};
const story: BookStory = {
  key: 'exemplars/a',
  address: 'https://vi-du.vn/dien-hinh/a/',
  printed: 'vi-du.vn/dien-hinh/a/',
  eyebrow: 'Nông thôn mới',
  title: 'Cọc <ba> màu & “nước”',
  summary: 'Tóm tắt.',
  dates: 'Đăng 1/1/2025',
  lead: photo,
  facts: [{ term: 'Tập thể', text: 'Tổ', notes: ['ba xứ đồng'] }],
  results: [{ label: 'Ruộng', value: '31', unit: 'ha', before: 'trước đó 2 ha', detail: 'năm 2024' }],
  parts: [
    { kind: 'text', nodes: body },
    { kind: 'photo', photo: { ...photo, file: 'b.jpg', caption: undefined } },
  ],
  sheet: [{ term: 'Chi phí', notes: ['Khung'] }],
  corrections: [{ term: '1/2/2025', notes: ['Sửa.'] }],
  provenance: ['Phòng Nội vụ duyệt ngày 1/1/2025'],
  sample: 'Bài minh họa',
};
const book: Book = {
  address: 'https://vi-du.vn/tai-lieu/tap/',
  title: 'Từ biển & từ đồng',
  eyebrow: 'Tập tài liệu',
  siteName: 'Điển hình',
  office: 'Phòng Nội vụ',
  day: '2025-11-10',
  foreword: ['Lời đầu.'],
  chapters: [
    { title: 'Điển hình', stories: [story] },
    { title: 'Câu chuyện', stories: [{ ...story, lead: undefined }] },
  ],
  decisions: [{ number: '12/QĐ', award: 'Bằng khen', to: 'Tổ', revoked: 'Đã bị hủy' }],
  imprint: [{ term: 'Biên soạn', text: 'Phòng Nội vụ', notes: [] }],
  sample: 'Bản minh họa',
  art: { squares: [], bands: new Map(), ink: '#1d5f78', wash: '#eef5f7' },
};

const jpeg = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#888' } })
  .jpeg()
  .toBuffer();
const font = (weight: 400 | 700) => readFileSync(`src/styles/fonts/be-vietnam-pro-${weight}.woff2`);
const pack = () =>
  toEpub(book, {
    pictures: new Map([...picturesOf(book).values()].map((name) => [name, jpeg])),
    cover: jpeg,
    fonts: { 400: font(400), 700: font(700) },
  });

test('begins with its type, stored, so that programs know it', () => {
  const start = Buffer.from(pack().subarray(0, 58));
  expect(start.readUInt16LE(8)).toBe(0);
  expect(start.toString('latin1', 30)).toBe('mimetypeapplication/epub+zip');
});

test('the same book gives the same bytes', () => {
  expect(Buffer.from(pack()).equals(pack())).toBe(true);
});

/** Text of a page, with a new line for each block. Throws if the XML is not well-formed. */
function readXml(source: string): string {
  let text = '';
  const parser = new SaxesParser({ xmlns: true });
  parser.on('text', (part) => (text += part));
  parser.on('opentag', ({ name }) => (text += /^(?:a|strong|em|span|code)$/.test(name) ? '' : '\n'));
  parser.on('closetag', ({ name }) => (text += /^(?:p|td|th|li)$/.test(name) ? '\n' : ''));
  parser.write(source).close();
  return text;
}

test('every page is well-formed, and every file is named in the package', () => {
  const files = unzipSync(pack());
  const listed = strFromU8(files['EPUB/package.opf'] ?? new Uint8Array());
  for (const [name, bytes] of Object.entries(files)) {
    if (/\.(?:xhtml|opf|xml)$/.test(name)) readXml(strFromU8(bytes));
    if (/^EPUB\/(?!package)/.test(name)) expect(listed).toContain(`href="${name.slice(5)}"`);
  }
});

test('a page has every word of the body', () => {
  const text = readXml(strFromU8(unzipSync(pack())['EPUB/bai-1.xhtml'] ?? new Uint8Array()));
  expect(wordsOf(text).join(' ')).toContain(wordsOf(textOfNodes(body)).join(' '));
  expect(text).toContain('Cọc <ba> màu & “nước”');
});

/** Debian installs EPUBCheck as a JAR, which not every machine can start like a program. */
const jar = '/usr/share/java/epubcheck.jar';
const check = (...args: string[]) =>
  existsSync(jar)
    ? spawnSync('java', ['-jar', jar, ...args], { encoding: 'utf8' })
    : spawnSync('epubcheck', args, { encoding: 'utf8' });

test.skipIf(!/EPUBCheck/i.test(check('--version').stdout))('epubcheck finds nothing, where it is installed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'epub-'));
  const path = join(folder, 'tap.epub');
  writeFileSync(path, pack());
  const { stdout, stderr, status } = check(path);
  rmSync(folder, { recursive: true });
  expect(`${stdout}${stderr}`).toMatch(/No errors or warnings detected/);
  expect(status).toBe(0);
});
