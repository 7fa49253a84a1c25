/** What is told of the files of photos and documents, by what is known of them. */
import { describe, expect, test } from 'vitest';
import { describeDocumentFault } from '../../../src/domain/document-file.ts';
import { describePhotoFault, type PhotoFile } from '../../../src/domain/photo-file.ts';

const megabyte = 1024 * 1024;

describe('a photo', () => {
  const picture = { width: 1600, height: 1200, format: 'jpeg' };
  const told = (facts: Partial<PhotoFile>, sample = false) =>
    describePhotoFault({ name: 'a.jpg', bytes: megabyte, picture, ...facts }, { sample });

  test.each<[string, Partial<PhotoFile>]>([
    ['of any of the three formats', { picture: { ...picture, format: 'webp' } }],
    ['as heavy as may be', { bytes: 12 * megabyte }],
    ['upright, as small as may be', { picture: { width: 300, height: 1200, format: 'png' } }],
  ])('%s is taken', (_what, facts) => {
    expect(told(facts)).toBeUndefined();
  });

  test.each<[string, Partial<PhotoFile>, string]>([
    ['too heavy', { bytes: 12 * megabyte + 1, picture: undefined }, 'tệp nặng 13 MB, nhiều nhất 12 MB.'],
    ['damaged', { picture: undefined }, 'không mở được tệp a.jpg: tệp hỏng hoặc không phải ảnh.'],
    ['HEIC', { picture: { ...picture, format: 'heic' } }, 'tệp a.jpg là ảnh HEIC của iPhone, trang không dùng được.'],
    ['moving', { picture: { ...picture, format: 'gif' } }, 'tệp a.jpg không phải ảnh JPG, PNG hay WebP.'],
    ['small', { picture: { ...picture, width: 1199, height: 800 } }, 'cạnh dài 1199 px, cần từ 1200 px để không mờ.'],
  ])('%s is refused', (_what, facts, sentence) => {
    expect(told(facts)?.slice(0, sentence.length)).toBe(sentence);
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
