/** The browser refuses a photo with the same message as `npm run content:check`. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPhoto } from '../../src/corpus/open-photo.ts';
import { describePhotoFault, photoLimits } from '../../src/domain/photo-file.ts';
import { grain } from '../support/hard-photos.ts';
import { openPhotoPage, plain, type PhotoPage } from './photo-page.ts';

let photos: PhotoPage;
beforeAll(async () => {
  photos = await openPhotoPage();
});
afterAll(() => photos.close());

async function saidByCheck(bytes: Buffer, name: string): Promise<string | undefined> {
  const { picture } = bytes.length > photoLimits.bytes ? {} : ((await openPhoto(bytes)) ?? {});
  return describePhotoFault({ name, bytes: bytes.length, picture }, { sample: false });
}

const cut = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2);
const damaged = (bytes: Buffer) => Buffer.from(bytes).fill(9, bytes.length - 900, bytes.length - 890);
const rough = grain(1300, 130);

test.each([
  [
    'a photo that is too small',
    'nho.jpg',
    () => plain(1199, 900).jpeg().toBuffer(),
    'tệp nho.jpg có cạnh dài 1199 px, cần từ 1200 px để không mờ. Hãy xin ảnh gốc lớn hơn.',
  ],
  [
    'HEIC',
    'IMG_0001.HEIC',
    () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
    'tệp IMG_0001.HEIC là ảnh HEIC của iPhone, trang không dùng được. Trên iPhone, hãy vào Cài đặt › Camera › Định dạng, chọn “Tương thích nhất” rồi chụp lại; ảnh đã chụp thì lưu lại thành JPG.',
  ],
  [
    'a moving picture',
    'dong.gif',
    () => plain(1300, 900).gif().toBuffer(),
    'tệp dong.gif không phải ảnh JPG, PNG hay WebP. Hãy lưu lại ảnh bằng một trong ba dạng này.',
  ],
  [
    'a drawing, which may carry script',
    've.svg',
    () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1300" height="900"/>'),
    'tệp ve.svg không phải ảnh JPG, PNG hay WebP. Hãy lưu lại ảnh bằng một trong ba dạng này.',
  ],
  [
    'text under the name of a photo',
    'chu.jpg',
    () => Buffer.from('chữ'),
    'không mở được tệp chu.jpg: tệp hỏng hoặc không phải ảnh. Hãy tải lại ảnh gốc.',
  ],
  [
    'a JPEG that was cut',
    'cut.jpg',
    async () => cut(await rough.clone().jpeg().toBuffer()),
    'không mở được tệp cut.jpg: tệp hỏng hoặc không phải ảnh. Hãy tải lại ảnh gốc.',
  ],
  [
    'a PNG that was cut',
    'cut.png',
    async () => cut(await rough.clone().png().toBuffer()),
    'không mở được tệp cut.png: tệp hỏng hoặc không phải ảnh. Hãy tải lại ảnh gốc.',
  ],
  [
    'a WebP that was cut',
    'cut.webp',
    async () => cut(await rough.clone().webp().toBuffer()),
    'không mở được tệp cut.webp: tệp hỏng hoặc không phải ảnh. Hãy tải lại ảnh gốc.',
  ],
  [
    'a PNG that was damaged',
    'hong.png',
    async () => damaged(await rough.clone().png().toBuffer()),
    'không mở được tệp hong.png: tệp hỏng hoặc không phải ảnh. Hãy tải lại ảnh gốc.',
  ],
  [
    'a file without a byte',
    'rong.jpg',
    () => Buffer.alloc(0),
    'không mở được tệp rong.jpg: tệp hỏng hoặc không phải ảnh. Hãy tải lại ảnh gốc.',
  ],
  [
    'a picture of too many pixels',
    'trieu.jpg',
    () => plain(12_000, 8400).jpeg().toBuffer(),
    'tệp trieu.jpg rộng 12000 px, cao 8400 px, quá 100 triệu điểm ảnh. Hãy thu nhỏ ảnh còn khoảng 4000 px rồi tải lại.',
  ],
  [
    'a strip that is nothing once it is smaller',
    'soi.webp',
    () => plain(9000, 1).webp().toBuffer(),
    'tệp soi.webp rộng 9000 px, cao 1 px: cạnh dài gấp hơn 10 lần cạnh ngắn, lên trang sẽ không nhìn rõ. Hãy cắt bớt, hoặc tách thành nhiều ảnh.',
  ],
  [
    'a strip',
    'dai.png',
    () => plain(140, 1401).png().toBuffer(),
    'tệp dai.png rộng 140 px, cao 1401 px: cạnh dài gấp hơn 10 lần cạnh ngắn, lên trang sẽ không nhìn rõ. Hãy cắt bớt, hoặc tách thành nhiều ảnh.',
  ],
])('%s', async (_what, name, make, fault) => {
  const bytes = await make();
  expect((await photos.prepare(bytes, { name })).fault).toBe(fault);
  expect(await saidByCheck(bytes, name)).toBe(fault);
});

test('a photo that is too heavy', async () => {
  const { fault } = await photos.prepare(await plain(1300, 900).jpeg().toBuffer(), { padding: 12 * 1024 * 1024 });
  expect(fault).toBe('tệp anh.jpg nặng 13 MB, nhiều nhất 12 MB. Hãy lưu ảnh ở chất lượng vừa rồi tải lại.');
});

test('a sample may be small', async () => {
  expect((await photos.prepare(await plain(640, 480).jpeg().toBuffer(), { sample: true })).extension).toBe('jpg');
});
