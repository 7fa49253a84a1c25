/** Photos and PDFs beside an entry: what is accepted, and what is told about the rest. */
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkDocumentFile } from '../../../src/corpus/document-file.ts';
import { checkPhotoFiles } from '../../../src/corpus/photo-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'attached-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 30, g: 90, b: 60, alpha: 0.5 } } });

function huge(name: string, megabytes: number): void {
  writeFileSync(join(folder, name), '%PDF-');
  truncateSync(join(folder, name), megabytes * 1024 * 1024 + 1);
}

beforeAll(async () => {
  await Promise.all([
    picture(1200, 4).jpeg().toFile(join(folder, 'dung.jpg')),
    picture(4, 1200).png().toFile(join(folder, 'doc.png')),
    picture(1200, 4).webp().toFile(join(folder, 'dung.webp')),
    picture(1199, 4).jpeg().toFile(join(folder, 'nho.jpg')),
    picture(1200, 4).gif().toFile(join(folder, 'gif.png')),
    picture(1200, 4).png().toFile(join(folder, 'png-ten-jpg.jpg')),
  ]);
  writeFileSync(join(folder, 'rong.jpg'), '');
  writeFileSync(join(folder, 'dung.pdf'), '%PDF-1.7\n');
  writeFileSync(join(folder, 'rong.pdf'), '');
  huge('nang.jpg', 12);
  huge('nang.pdf', 10);
});

describe('photos', () => {
  const told = async (src: string, sample = false) => {
    const findings = await checkPhotoFiles({ folder, photos: [{ src: './dung.jpg' }, { src }], sample });
    return findings.map(({ path, message }) => `${path.join('.')}: ${message}`);
  };

  test.each(['./dung.jpg', './doc.png', './dung.webp', './png-ten-jpg.jpg'])('%s is accepted', async (src) => {
    expect(await told(src)).toEqual([]);
  });

  test.each([
    ['./khong-co.jpg', 'không có tệp ./khong-co.jpg cạnh bài. Hãy tải ảnh lên, hoặc sửa tên tệp.'],
    ['./rong.jpg', 'không mở được tệp ./rong.jpg: tệp hỏng hoặc không phải ảnh. Hãy tải lại ảnh gốc.'],
    ['./nho.jpg', 'cạnh dài 1199 px, cần từ 1200 px để không mờ. Hãy xin ảnh gốc lớn hơn.'],
    ['./gif.png', 'tệp ./gif.png không phải ảnh JPG, PNG hay WebP. Hãy lưu lại ảnh bằng một trong ba dạng này.'],
    ['./nang.jpg', 'tệp nặng 13 MB, nhiều nhất 12 MB. Hãy lưu ảnh ở chất lượng vừa rồi tải lại.'],
  ])('%s is told', async (src, sentence) => {
    expect(await told(src)).toEqual([`photos.1.src: ${sentence}`]);
  });

  test('of a sample may be small, but must open', async () => {
    expect(await told('./nho.jpg', true)).toEqual([]);
    expect(await told('./rong.jpg', true)).toHaveLength(1);
  });
});

describe('the PDF of a document', () => {
  test.each([
    ['./dung.pdf', []],
    ['./khong-co.pdf', ['không có tệp ./khong-co.pdf cạnh văn bản. Hãy tải tệp lên, hoặc sửa tên tệp.']],
    ['./rong.pdf', ['tệp ./rong.pdf không phải PDF. Hãy lưu văn bản thành PDF rồi tải lại.']],
    ['./nang.pdf', ['tệp nặng 11 MB, nhiều nhất 10 MB. Hãy quét lại ở độ phân giải vừa.']],
  ])('%s', (file, sentences) => {
    expect(checkDocumentFile(folder, file).map(({ message }) => message)).toEqual(sentences);
  });
});
