/** Typesets a booklet, and reads the PDF as a reader's program does. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, describe, expect, test } from 'vitest';
import sharp from 'sharp';
import { bandOf, squareOf } from '../../../src/covers/arrange.ts';
import { materialOf } from '../../../src/covers/material.ts';
import { environment } from '../../../src/environment.ts';
import { letters } from '../../../src/cli/fonts/letters.ts';
import { parseBody } from '../../../src/mdx/parse.ts';
import type { Book, BookStory } from '../../../src/outputs/booklet/book.ts';
import { toNodes } from '../../../src/outputs/booklet/nodes.ts';
import { drawingsOf, picturesOf, toTypst } from '../../../src/outputs/booklet/to-typst.ts';
import { typeset } from '../../../src/typeset/typesetter.ts';
import { textOfNodes } from '../../support/book-text.ts';
import { readPdf, wordsOf } from '../../support/pdf.ts';

const cacheDir = mkdtempSync(`${tmpdir()}/tap-`);
const usual = environment.cacheDir;
environment.cacheDir = cacheDir;
afterAll(() => {
  environment.cacheDir = usual;
  rmSync(cacheDir, { recursive: true });
});

const photo = { file: 'anh.jpg', alt: 'Ba cây cọc', caption: 'Ba cọc', credit: 'Ban biên tập', isUpright: false };
const jpeg = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#888' } })
  .jpeg()
  .toBuffer();

function story(index: number, mdx: string, change: Partial<BookStory> = {}): BookStory {
  const { body } = parseBody(mdx);
  return {
    key: `exemplars/${index}`,
    address: `https://vi-du.vn/dien-hinh/${index}/`,
    printed: `vi-du.vn/dien-hinh/${index}/`,
    eyebrow: 'Nông thôn mới',
    title: `Cọc ba màu chia nước, bài ${index}`,
    summary: 'Một tổ thủy nông cắm cọc ba màu để chia nước cho ba xứ đồng.',
    dates: 'Đăng 20/12/2024',
    lead: photo,
    facts: [{ term: 'Tập thể', text: 'Tổ thủy nông', notes: ['ba xứ đồng'] }],
    results: [{ label: 'Ruộng', value: '31', unit: 'ha', before: undefined, detail: 'năm 2024' }],
    parts: (body?.segments ?? []).flatMap((segment) =>
      segment.kind === 'html' ? [{ kind: 'text' as const, nodes: toNodes(segment.html) }] : [],
    ),
    sheet: [{ term: 'Chi phí', text: 'Dưới 2 triệu đồng', notes: ['Khung, sơn'] }],
    corrections: [],
    provenance: ['Phòng Nội vụ duyệt ngày 16/12/2024'],
    sample: undefined,
    ...change,
  };
}

const bookWith = (stories: BookStory[], change: Partial<Book> = {}): Book => ({
  address: 'https://vi-du.vn/tai-lieu/tap/',
  title: 'Những cách làm từ đồng',
  eyebrow: 'Tập tài liệu',
  siteName: 'Điển hình',
  office: 'Phòng Nội vụ',
  day: '2025-11-10',
  foreword: ['Lời đầu.'],
  chapters: [{ stories }],
  decisions: [{ number: undefined, award: 'Giấy khen', to: 'Tổ thủy nông', revoked: 'Đã bị hủy ngày 1/2/2025' }],
  imprint: [{ term: 'Biên soạn', text: 'Phòng Nội vụ', notes: [] }],
  sample: undefined,
  art: {
    squares: [squareOf(materialOf(undefined))],
    bands: new Map([['Nông thôn mới', bandOf(materialOf(undefined))]]),
    ink: '#1d5f78',
    wash: '#eef5f7',
  },
  ...change,
});

function print(book: Book): Promise<Buffer> {
  const pictures = new Map<string, Uint8Array>([...picturesOf(book).values()].map((name) => [name, jpeg]));
  for (const [name, svg] of drawingsOf(book)) pictures.set(name, Buffer.from(svg));
  return typeset({ data: toTypst(book), pictures });
}

const sentence = 'Nước tới vạch xanh thì mở cho xứ đồng thứ nhất, tới vạch vàng thì mở thêm xứ thứ hai. ';
const ordinary = `## Cách làm\n\n${sentence.repeat(12)}\n\n1. Một\n2. Hai\n\n## Kết quả\n\n${sentence.repeat(8)}`;

test('is tagged, in Vietnamese, with bookmarks, and the same each time', async () => {
  const book = bookWith([story(1, ordinary), story(2, ordinary)], {
    chapters: [{ title: 'Điển hình', stories: [story(1, ordinary), story(2, ordinary)] }],
  });
  const first = await print(book);
  const pdf = await readPdf(first);
  expect(pdf).toMatchObject({ language: 'vi', isTagged: true });
  expect(pdf.bookmarks).toEqual([
    ...['Lời nói đầu', 'Mục lục', 'Điển hình', 'Cọc ba màu chia nước, bài 1', 'Cọc ba màu chia nước, bài 2'],
    ...['Khen thưởng và quyết định', 'Về tập tài liệu này'],
  ]);
  expect(wordsOf(pdf.text).join(' ')).toContain('Đã bị hủy ngày 1/2/2025');
  rmSync(cacheDir, { recursive: true });
  expect((await print(book)).equals(first)).toBe(true);
});

const everyLetter = [...letters].filter((letter) => !/[\s\u0300-\u036f#<>{}[\]\\*_`~|&]/u.test(letter)).join(' ');
describe('every word of a body is in the file', () => {
  test.each([
    ['ordinary', ordinary],
    ['every letter of the site', everyLetter],
    ['signs of other languages', '\\#let x = $1$ @nhãn \\*a\\* \\_b\\_ \\< \\> ~ \\[c\\] "d" // e -- --- ... #import'],
    ['decomposed letters', 'Nguyễn Ưỡng Ặng Ỗi'.normalize('NFD')],
    ['arrows and faces', 'Đi → về ✓ 😀 ≥ 3 ½ α'],
    [
      'tables and blocks',
      '| Cột | Số |\n| --- | ---: |\n| a | 1 |\n\n<Note>\n\nNhớ.\n\n</Note>\n\n<Quote source="Bà A">\n\nLời.\n\n</Quote>',
    ],
  ])('%s', async (_case, mdx) => {
    const only = story(1, mdx);
    const { text } = await readPdf(await print(bookWith([only])));
    const words = only.parts.flatMap((part) => (part.kind === 'text' ? wordsOf(textOfNodes(part.nodes)) : []));
    expect(words.length).toBeGreaterThan(1);
    expect(` ${wordsOf(text.normalize('NFC')).join(' ')} `).toContain(` ${words.join(' ').normalize('NFC')} `);
  });

  test('a word longer than a line is broken, and loses nothing', async () => {
    const word = 'dài'.repeat(80);
    const { text } = await readPdf(await print(bookWith([story(1, `Một ${word} hai.`)])));
    expect(text.replace(/[\s\u200B]/g, '')).toContain(`Một${word}hai.`);
  });

  test('a sign that no font has becomes a box', async () => {
    const { text } = await readPdf(await print(bookWith([story(1, 'Bông lúa 🌾 trĩu.')])));
    expect(text).toContain('Bông lúa □ trĩu.');
  });
});

test.each([
  ['lying', 400, 320, false],
  ['standing', 300, 480, true],
])('a %s photo stays on the page of a long title', async (_case, width, height, isUpright) => {
  const image = await sharp({ create: { width, height, channels: 3, background: '#888' } })
    .jpeg()
    .toBuffer();
  const title = 'Hai mươi sáu tàu cá chở rác nhựa về bờ đổi đá lạnh, mười tháng được hơn ba tấn rưỡi';
  const book = bookWith([story(1, ordinary, { title, lead: { ...photo, isUpright } })]);
  const pictures = new Map<string, Uint8Array>([...picturesOf(book).values()].map((name) => [name, image]));
  for (const [name, svg] of drawingsOf(book)) pictures.set(name, Buffer.from(svg));
  const { texts } = await readPdf(await typeset({ data: toTypst(book), pictures }));
  const withTitle = texts.filter((text) => text.includes('Nông thôn mới'));
  expect(withTitle).toHaveLength(1);
  expect(withTitle[0]).toContain(photo.caption);
});

test('a hundred stories take ten seconds at most, and none when nothing has changed', async () => {
  const book = bookWith(Array.from({ length: 100 }, (_, index) => story(index, ordinary)));
  const secondsOf = async () => {
    const start = process.cpuUsage();
    await print(book);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  };
  expect(await secondsOf()).toBeLessThan(20);
  expect(await secondsOf()).toBeLessThan(0.5);
});
