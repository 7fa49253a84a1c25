import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { findLeft, picturesOf } from '../../../../src/cli/withdraw/traces-left.ts';
import { hashOf } from '../../../../src/release/site-files.ts';
import { canTypeset } from '../../../../src/typeset/typesetter.ts';

const folder = mkdtempSync(join(tmpdir(), 'traces-left-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
});
const lay = (path: string, bytes: string | Uint8Array) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes);
};
const sought = { words: ['trần thị mẫu'], pictures: new Set<string>() };
const sentence = 'Chuyện của bà Trần Thị Mẫu.';
const photo = sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } });
const photographed = () =>
  photo.clone().withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>Trần Thị Mẫu</a></x:xmpmeta>').jpeg().toBuffer();

test.each<[string, string, () => string | Uint8Array | Promise<Uint8Array>]>([
  ['a page', 'a.html', () => `<p>${sentence}</p>`],
  ['a page, with a tag inside the name', 'a.html', () => '<p>Bà Trần <b>Thị</b> Mẫu</p>'],
  ['a page, escaped', 'a.html', () => '<p>Tr&#7847;n Thị Mẫu</p>'],
  ['a compressed page', 'a.html.br', () => brotliCompressSync(`<p>${sentence}</p>`)],
  ['a zipped feed', 'rss.xml.gz', () => gzipSync(`<title>${sentence}</title>`)],
  ['the search index', 'pagefind/vi_1.pf_fragment', () => gzipSync(`pagefind_dcd{"content":"${sentence}"}`)],
  ['a Word file', 'a.docx', () => zipSync({ 'word/document.xml': strToU8('<w:t>Trần Thị</w:t><w:t> Mẫu</w:t>') })],
  ['an Excel file', 'a.xlsx', () => zipSync({ 'xl/sharedStrings.xml': strToU8(`<si><t>${sentence}</t></si>`) })],
  [
    'the pictures of a Word file',
    'a.docx',
    async () => zipSync({ 'word/document.xml': strToU8('<w:t>x</w:t>'), 'word/media/1.jpg': await photographed() }),
  ],
  ['a chapter of a book', 'a.epub', () => zipSync({ 'EPUB/a.xhtml': strToU8(`<p>${sentence}</p>`) })],
  ['another member of a book', 'a.epub', () => zipSync({ 'EPUB/ghi-chu.txt': strToU8(sentence) })],
  ['the pictures of a book', 'a.epub', async () => zipSync({ 'EPUB/anh/1.jpg': await photographed() })],
  ['a calendar', 'a.ics', () => `SUMMARY:${sentence}`],
  ['the metadata of a picture', 'a.jpg', () => photographed()],
  ['a file of another kind', 'a.xyz', () => `\0 ${sentence}`],
  ['a name of a file', 'Trần Thị Mẫu.txt', () => ''],
])('it is found in %s', async (_where, path, make) => {
  lay(path, await make());
  lay('khac.html', '<p>Chuyện khác.</p>');
  expect(await findLeft(folder, sought)).toEqual({ left: [`${path}: trần thị mẫu`], unread: [] });
});

test('a picture that only the page shows is known again, also under another name', async () => {
  const [own, shared] = await Promise.all([photo.clone().webp().toBuffer(), photo.clone().negate().webp().toBuffer()]);
  lay('dien-hinh/2022-a/index.html', '<img src="/_astro/own.A1.webp"><img src="/_astro/all.B2.webp">');
  lay('index.html', '<img src="/_astro/all.B2.webp">');
  lay('_astro/own.A1.webp', own);
  lay('_astro/all.B2.webp', shared);
  lay('anh-chia-se/dien-hinh/2022-a.jpg', 'share');
  const pictures = await picturesOf(folder, { page: 'dien-hinh/2022-a/index.html', id: '2022-a', words: [] });
  expect([...pictures].sort()).toEqual([hashOf(own), hashOf('share')].sort());
  lay('khac.webp', own);
  rmSync(join(folder, '_astro/own.A1.webp'));
  rmSync(join(folder, 'anh-chia-se'), { recursive: true });
  expect((await findLeft(folder, { words: [], pictures })).left).toEqual(['khac.webp: ảnh của bài']);
});

test('a link that leads in a circle is not followed', async () => {
  lay('chuyen/a.html', sentence);
  for (const name of ['mot', 'hai']) symlinkSync('..', join(folder, 'chuyen', name));
  expect((await findLeft(folder, sought)).left).toEqual(['chuyen/a.html: trần thị mẫu']);
});

/** A PDF file by the typesetter of the booklets. */
function pdfOf(typst: string, picture?: Buffer): Buffer {
  const fontBlobs = readdirSync('src/typeset/fonts').map((name) => readFileSync(join('src/typeset/fonts', name)));
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs }] });
  if (picture !== undefined) compiler.mapShadow(join(folder, 'anh.jpg'), picture);
  return compiler.pdf({ mainFileContent: `#set text(font: "Be Vietnam Pro", lang: "vi")\n${typst}` });
}

describe.skipIf(!canTypeset())('in a PDF file', () => {
  test.each<[string, string]>([
    ['its text, broken into lines', '#box(width: 2.2cm)[Chuyện của bà Trần Thị Mẫu.]'],
    ['a bookmark', '#heading(level: 1)[Trần Thị Mẫu] #pagebreak() x'],
    ['the title in its metadata', '#set document(title: "Trần Thị Mẫu")\nx'],
    ['the description of a picture', '#image("anh.jpg", alt: "Trần Thị Mẫu đứng cạnh lò")'],
    ['the address of a link', '#link("https://vi-du.vn/Trần Thị Mẫu")[x]'],
  ])('%s is found', async (_where, typst) => {
    lay('a.pdf', pdfOf(typst, await photo.clone().jpeg().toBuffer()));
    lay('khac.pdf', pdfOf('Chuyện khác.'));
    expect(await findLeft(folder, sought)).toEqual({ left: ['a.pdf: trần thị mẫu'], unread: [] });
  });

  test('a picture that only the chapter of the entry shows is known again in book and PDF file', async () => {
    const [own, shared] = await Promise.all([
      photo.clone().jpeg().toBuffer(),
      photo.clone().negate().jpeg().toBuffer(),
    ]);
    lay('a/index.html', '<p>Bài</p>');
    const chapter = (text: string, picture: string) => strToU8(`<p>${text}</p><img src="anh/${picture}.jpg"/>`);
    const book = {
      'EPUB/bai-1.xhtml': chapter(`${sentence}</p><img src="anh/2.jpg"/><p>`, '1'),
      'EPUB/bai-2.xhtml': chapter('Chuyện khác', '2'),
      'EPUB/anh/1.jpg': own,
      'EPUB/anh/2.jpg': shared,
    };
    lay('tap.epub', zipSync(book));
    const pictures = await picturesOf(folder, { page: 'a/index.html', id: '2022-a', words: sought.words });
    expect([...pictures]).toEqual([hashOf(own)]);
    lay('tap.pdf', pdfOf('#image("anh.jpg", alt: "Ảnh")', own));
    lay('khac.pdf', pdfOf('#image("anh.jpg", alt: "Ảnh")', shared));
    const { left } = await findLeft(folder, { words: [], pictures });
    expect(left).toEqual(['tap.epub: ảnh của bài', 'tap.pdf: ảnh của bài']);
  });
});

test('a PDF file that cannot be opened is told, and its bytes are searched', async () => {
  lay('a.pdf', `%PDF ${sentence}`);
  expect(await findLeft(folder, sought)).toEqual({ left: ['a.pdf: trần thị mẫu'], unread: ['a.pdf'] });
});
