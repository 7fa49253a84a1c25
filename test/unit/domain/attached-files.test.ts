/** Messages about the files of photos and documents, from what is known about the files. */
import { describe, expect, test } from 'vitest';
import { describeDocumentFault } from '../../../src/domain/document-file.ts';
import { describePhotoFault, publishedBytesOf, type PhotoFile } from '../../../src/domain/photo-file.ts';

const megabyte = 1024 * 1024;

describe('a photo', () => {
  const picture = { width: 1600, height: 1200, format: 'jpeg' };
  const told = (facts: Partial<PhotoFile>, sample = false) =>
    describePhotoFault({ name: 'a.jpg', bytes: megabyte, picture, ...facts }, { sample });

  test.each<[string, Partial<PhotoFile>]>([
    ['of any of the three formats', { picture: { ...picture, format: 'webp' } }],
    ['as heavy as may be', { bytes: 12 * megabyte }],
    ['upright, as small as may be', { picture: { width: 300, height: 1200, format: 'png' } }],
    ['as large as may be', { picture: { width: 10_000, height: 10_000, format: 'jpeg' } }],
    ['a panorama as thin as may be', { picture: { width: 9000, height: 900, format: 'jpeg' } }],
  ])('%s is taken', (_what, facts) => {
    expect(told(facts)).toBeUndefined();
  });

  test.each<[string, Partial<PhotoFile>, string]>([
    ['too heavy', { bytes: 12 * megabyte + 1, picture: undefined }, 'tệp a.jpg nặng 13 MB, nhiều nhất 12 MB.'],
    ['damaged', { picture: undefined }, 'không mở được tệp a.jpg: tệp hỏng hoặc không phải ảnh.'],
    ['HEIC', { picture: { ...picture, format: 'heic' } }, 'tệp a.jpg là ảnh HEIC của iPhone, trang không dùng được.'],
    ['moving', { picture: { ...picture, format: 'gif' } }, 'tệp a.jpg không phải ảnh JPG, PNG hay WebP.'],
    [
      'small',
      { picture: { ...picture, width: 1199, height: 800 } },
      'tệp a.jpg có cạnh dài 1199 px, cần từ 1200 px để không mờ.',
    ],
    [
      'of too many pixels',
      { picture: { ...picture, width: 12_000, height: 9000 } },
      'tệp a.jpg rộng 12000 px, cao 9000 px, quá 100 triệu điểm ảnh.',
    ],
    [
      'a strip',
      { picture: { ...picture, width: 901, height: 9020 } },
      'tệp a.jpg rộng 901 px, cao 9020 px: cạnh dài gấp hơn 10 lần cạnh ngắn,',
    ],
  ])('%s is refused', (_what, facts, sentence) => {
    expect(told(facts)?.slice(0, sentence.length)).toBe(sentence);
  });

  test('that is small and thin is told both', () => {
    const fault = told({ picture: { ...picture, width: 30, height: 800 } });
    expect(fault).toMatch(/gấp hơn 10 lần cạnh ngắn.*Ngoài ra, tệp a\.jpg có cạnh dài 800 px/);
  });

  test('of a sample may be small', () => {
    expect(told({ picture: { ...picture, width: 640, height: 480 } }, true)).toBeUndefined();
  });
});

test.each([
  ['%PDF-1.7', 10 * megabyte, undefined],
  ['%PDF-1.7', 10 * megabyte + 1, 'tệp nặng 11 MB, nhiều nhất 10 MB. Hãy quét lại ở độ phân giải vừa.'],
  ['PK', 9, 'tệp a.docx không phải PDF. Hãy lưu văn bản thành PDF rồi tải lại.'],
  ['', 0, 'tệp a.docx không phải PDF. Hãy lưu văn bản thành PDF rồi tải lại.'],
])('a document that begins with “%s” and has %i bytes', (start, bytes, fault) => {
  expect(describeDocumentFault({ name: 'a.docx', bytes, start: new TextEncoder().encode(start) })).toBe(fault);
});

test.each([
  [{ width: 320, height: 200 }, 'jpeg', 20 * 1024],
  [{ width: 1440, height: 960 }, 'jpeg', 345_600],
  [{ width: 1440, height: 960 }, 'avif', 138_240],
  [{ width: 2400, height: 2400 }, 'webp', 800 * 1024],
])('a picture of %o leaves as %s with at most %i bytes', (size, format, bytes) => {
  expect(publishedBytesOf(size, format)).toBe(bytes);
});
