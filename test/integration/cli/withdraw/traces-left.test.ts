import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { findLeft, picturesOf } from '../../../../src/cli/withdraw/traces-left.ts';
import { hashOf } from '../../../../src/release/site-files.ts';

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

test.each<[string, string, () => string | Uint8Array | Promise<Uint8Array>]>([
  ['a page', 'a.html', () => `<p>${sentence}</p>`],
  ['a page, with a tag inside the name', 'a.html', () => '<p>Bà Trần <b>Thị</b> Mẫu</p>'],
  ['a page, escaped', 'a.html', () => '<p>Tr&#7847;n Thị Mẫu</p>'],
  ['a compressed page', 'a.html.br', () => brotliCompressSync(`<p>${sentence}</p>`)],
  ['a zipped feed', 'rss.xml.gz', () => gzipSync(`<title>${sentence}</title>`)],
  ['the search index', 'pagefind/vi_1.pf_fragment', () => gzipSync(`pagefind_dcd{"content":"${sentence}"}`)],
  ['a Word file', 'a.docx', () => zipSync({ 'word/document.xml': strToU8('<w:t>Trần Thị</w:t><w:t> Mẫu</w:t>') })],
  ['an Excel file', 'a.xlsx', () => zipSync({ 'xl/sharedStrings.xml': strToU8(`<si><t>${sentence}</t></si>`) })],
  ['a calendar', 'a.ics', () => `SUMMARY:${sentence}`],
  [
    'the metadata of a picture',
    'a.jpg',
    () =>
      photo.clone().withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>Trần Thị Mẫu</a></x:xmpmeta>').jpeg().toBuffer(),
  ],
  ['a file of another kind', 'a.pdf', () => `%PDF ${sentence}`],
  ['a name of a file', 'Trần Thị Mẫu.txt', () => ''],
])('it is found in %s', async (_where, path, make) => {
  lay(path, await make());
  lay('khac.html', '<p>Chuyện khác.</p>');
  expect(await findLeft(folder, sought)).toEqual([`${path}: trần thị mẫu`]);
});

test('a picture that only the page shows is known again, also under another name', async () => {
  const [own, shared] = await Promise.all([photo.clone().webp().toBuffer(), photo.clone().negate().webp().toBuffer()]);
  lay('dien-hinh/2022-a/index.html', '<img src="/_astro/own.A1.webp"><img src="/_astro/all.B2.webp">');
  lay('index.html', '<img src="/_astro/all.B2.webp">');
  lay('_astro/own.A1.webp', own);
  lay('_astro/all.B2.webp', shared);
  lay('anh-chia-se/dien-hinh/2022-a.jpg', 'share');
  const pictures = picturesOf(folder, 'dien-hinh/2022-a/index.html', '2022-a');
  expect([...pictures].sort()).toEqual([hashOf(own), hashOf('share')].sort());
  lay('khac.webp', own);
  rmSync(join(folder, '_astro/own.A1.webp'));
  rmSync(join(folder, 'anh-chia-se'), { recursive: true });
  expect(await findLeft(folder, { words: [], pictures })).toEqual(['khac.webp: ảnh của bài']);
});

test('a link that leads in a circle is not followed', async () => {
  lay('chuyen/a.html', sentence);
  for (const name of ['mot', 'hai']) symlinkSync('..', join(folder, 'chuyen', name));
  expect(await findLeft(folder, sought)).toEqual(['chuyen/a.html: trần thị mẫu']);
});
