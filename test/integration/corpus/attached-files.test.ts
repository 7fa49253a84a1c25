/** Photos and PDFs beside an entry: which are accepted, and the messages about the others. */
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkDocumentFile } from '../../../src/corpus/document-file.ts';
import { findPhotoDoubles } from '../../../src/corpus/photo-doubles.ts';
import { checkPhotoFiles } from '../../../src/corpus/photo-files.ts';
import { movingWebp } from '../../support/hard-photos.ts';

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

/** A PNG whose header gives another size than the image really has. */
async function pngThatSays(width: number, height: number): Promise<Buffer> {
  const png = await picture(16, 16).png().toBuffer();
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

/** An image with enough contrast for the check that finds the same picture in two files. */
const halves = (left = 90) =>
  sharp({ create: { width: 1300, height: 900, channels: 3, background: 'white' } }).composite([
    { input: { create: { width: 500, height: 700, channels: 3, background: 'black' } }, left, top: 50 },
  ]);

const put = (name: string, bytes: Buffer) => {
  writeFileSync(join(folder, name), bytes);
};

/** Looks like an interrupted download: the size is right, but the later bytes are zero. */
const zeroedFrom = (bytes: Buffer, part: number) => Buffer.from(bytes).fill(0, Math.floor(bytes.length * part));

async function layDamaged(): Promise<void> {
  const [jpeg, png, webp] = await Promise.all([
    halves().jpeg().toBuffer(),
    halves().png().toBuffer(),
    halves().webp().toBuffer(),
  ]);
  put('cut.jpg', jpeg.subarray(0, jpeg.length - 2));
  put('cut.png', png.subarray(0, png.length - 40));
  put('cut.webp', webp.subarray(0, webp.length - 1));
  put('zeroed.jpg', zeroedFrom(jpeg, 0.5));
  put('zeroed.png', zeroedFrom(png, 0.8));
  put('flipped.png', Buffer.from(png).fill(7, png.length - 60, png.length - 58));
  put('only-start.jpg', jpeg.subarray(0, 3));
  put('gap.jpg', Buffer.concat([jpeg.subarray(0, jpeg.length * 0.7), Buffer.from([0xff, 0xd9])]));
}

beforeAll(async () => {
  await layDamaged();
  put('dong.jpg', await movingWebp(1300, 900));
  put('trieu.png', await pngThatSays(20_000, 5001));
  put('soi.png', await pngThatSays(1, 1300));
  mkdirSync(join(folder, 'thu-muc.jpg'));
  await Promise.all([
    halves().jpeg().toFile(join(folder, 'mot.jpg')),
    sharp(await halves().png().toBuffer())
      .resize(1200)
      .jpeg({ quality: 60 })
      .toFile(join(folder, 'mot-nho.jpg')),
    halves(700).jpeg().toFile(join(folder, 'guong.jpg')),
    halves().jpeg().toFile(join(folder, 'Hoa.JPG')),
    halves().jpeg().toFile(join(folder, 'doi.jpg')),
    halves().jpeg().toFile(join(folder, 'DOI.jpg')),
    halves().toColourspace('cmyk').jpeg().toFile(join(folder, 'cmyk.jpg')),
    halves().toColourspace('grey16').png().toFile(join(folder, 'xam16.png')),

    picture(1200, 120).jpeg().toFile(join(folder, 'dung.jpg')),
    picture(120, 1200).png().toFile(join(folder, 'doc.png')),
    picture(1200, 120).webp().toFile(join(folder, 'dung.webp')),
    picture(1199, 120).jpeg().toFile(join(folder, 'nho.jpg')),
    picture(1200, 120).gif().toFile(join(folder, 'gif.png')),
    picture(1200, 120).png().toFile(join(folder, 'png-ten-jpg.jpg')),
  ]);
  writeFileSync(join(folder, 'rong.jpg'), '');
  writeFileSync(join(folder, 'dung.pdf'), '%PDF-1.7\n');
  writeFileSync(join(folder, 'Van-Ban.PDF'), '%PDF-1.7\n');
  writeFileSync(join(folder, 'rong.pdf'), '');
  huge('nang.jpg', 12);
  huge('nang.pdf', 10);
});

describe('photos', () => {
  const told = async (src: string, sample = false) => {
    const findings = await checkPhotoFiles({ folder, photos: [{ src: './dung.jpg' }, { src }], sample });
    return findings.map(({ path, message }) => `${path.join('.')}: ${message}`);
  };

  test.each(['./dung.jpg', './doc.png', './dung.webp', './png-ten-jpg.jpg', './dong.jpg', './cmyk.jpg', './xam16.png'])(
    '%s is accepted',
    async (src) => {
      expect(await told(src)).toEqual([]);
    },
  );

  test.each([
    ['./khong-co.jpg', 'không có tệp ./khong-co.jpg cạnh bài. Hãy tải ảnh lên, hoặc sửa tên tệp.'],
    ['./rong.jpg', 'không mở được tệp ./rong.jpg: tệp hỏng hoặc không phải ảnh. Hãy tải lại ảnh gốc.'],
    ['./nho.jpg', 'tệp ./nho.jpg có cạnh dài 1199 px, cần từ 1200 px để không mờ. Hãy xin ảnh gốc lớn hơn.'],
    ['./gif.png', 'tệp ./gif.png không phải ảnh JPG, PNG hay WebP. Hãy lưu lại ảnh bằng một trong ba dạng này.'],
    ['./thu-muc.jpg', 'không có tệp ./thu-muc.jpg cạnh bài. Hãy tải ảnh lên, hoặc sửa tên tệp.'],
    [
      './trieu.png',
      'tệp ./trieu.png rộng 20000 px, cao 5001 px, quá 100 triệu điểm ảnh. Hãy thu nhỏ ảnh còn khoảng 4000 px rồi tải lại.',
    ],
    [
      './hoa.jpg',
      'không có tệp ./hoa.jpg, chỉ có “Hoa.JPG”: hai tên khác nhau ở chữ hoa, chữ thường. Hãy đổi tên tệp thành “hoa.jpg”.',
    ],
    [
      './doi.jpg',
      'cạnh tệp ./doi.jpg còn tệp “DOI.jpg”, tên chỉ khác ở chữ hoa, chữ thường: nhiều máy coi là một và chỉ giữ một tệp. Hãy đổi tên hoặc xóa một tệp.',
    ],
    [
      './gap.jpg',
      'tệp ./gap.jpg mở được nhưng thiếu dữ liệu, một phần ảnh có thể xám hoặc sai màu. Hãy mở ra xem; nếu hỏng thì tải lại ảnh gốc.',
    ],
    ['./nang.jpg', 'tệp ./nang.jpg nặng 13 MB, nhiều nhất 12 MB. Hãy lưu ảnh ở chất lượng vừa rồi tải lại.'],
  ])('%s is told', async (src, sentence) => {
    expect(await told(src)).toEqual([`photos.1.src: ${sentence}`]);
  });

  test.each([
    './cut.jpg',
    './cut.png',
    './cut.webp',
    './zeroed.jpg',
    './zeroed.png',
    './flipped.png',
    './only-start.jpg',
    './soi.png',
  ])('%s is broken', async (src) => {
    const message = `không mở được tệp ${src}: tệp hỏng hoặc không phải ảnh. Hãy tải lại ảnh gốc.`;
    expect(await told(src)).toEqual([`photos.1.src: ${message}`]);
  });

  test.each([
    [['./mot.jpg', './guong.jpg'], []],
    [['./mot.jpg', './guong.jpg', './mot.jpg'], ['photos.2.src: tệp ./mot.jpg đã là ảnh 1 của bài.']],
    [['./guong.jpg', './mot.jpg', './mot-nho.jpg'], ['photos.2.src: tệp ./mot-nho.jpg giống hệt ảnh 2 (./mot.jpg).']],
    [['./khong-co.jpg', './khong-co.jpg'], ['photos.1.src: tệp ./khong-co.jpg đã là ảnh 1 của bài.']],
    [['./dung.jpg', './nho.jpg'], []],
  ])('of %j what is there twice is told', async (names, told) => {
    const found = await findPhotoDoubles(
      folder,
      names.map((src) => ({ src })),
    );
    const advice = ' Hãy chọn ảnh khác, hoặc bỏ bớt một ảnh.';
    expect(found.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual(
      told.map((line) => line + advice),
    );
    expect(found.every(({ severity }) => severity === 'warning')).toBe(true);
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
    [
      './van-ban.pdf',
      [
        'không có tệp ./van-ban.pdf, chỉ có “Van-Ban.PDF”: hai tên khác nhau ở chữ hoa, chữ thường. Hãy đổi tên tệp thành “van-ban.pdf”.',
      ],
    ],
    ['./rong.pdf', ['tệp ./rong.pdf không phải PDF. Hãy lưu văn bản thành PDF rồi tải lại.']],
    ['./nang.pdf', ['tệp nặng 11 MB, nhiều nhất 10 MB. Hãy quét lại ở độ phân giải vừa.']],
  ])('%s', (file, sentences) => {
    expect(checkDocumentFile(folder, file).map(({ message }) => message)).toEqual(sentences);
  });
});
