/**
 * Files with the extension of a picture that are no pictures, pictures that cost too much to open, and unusual
 * ones that are accepted.
 */
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { grain } from './hard-photos.ts';

export interface HostilePicture {
  name: string;
  extension: 'jpg' | 'png' | 'webp';
  make: () => Uint8Array | Promise<Uint8Array>;
  /** Must match the report about the picture. */
  told: RegExp;
}

/** One colour, which is quick to make in any size. */
const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#3a7d44' } });

const broken = /không mở được tệp|không phải ảnh JPG, PNG hay WebP/;
const text = (source: string) => () => Buffer.from(source);

function chunk(name: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(content.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}

/** A valid PNG of one bit per pixel, all equal: 12,500 × 8,500 pixels take 13 kB. */
function pngBomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(1, 8);
  const rows = Buffer.alloc((Math.ceil(width / 8) + 1) * height);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.of()),
  ]);
}

/** A PNG with a valid header and a text chunk that decompresses to 50 MB. */
async function textBomb(): Promise<Buffer> {
  const png = await plain(64, 64).png().toBuffer();
  const unfolds = Buffer.concat([Buffer.from('Comment\0\0', 'latin1'), deflateSync(Buffer.alloc(50_000_000))]);
  return Buffer.concat([png.subarray(0, 33), chunk('zTXt', unfolds), png.subarray(33)]);
}

export const hostilePictures: readonly HostilePicture[] = [
  { name: 'a bomb of pixels', extension: 'png', make: () => pngBomb(12_500, 8500), told: /quá 100 triệu điểm ảnh/ },
  { name: 'a bomb of a text', extension: 'png', make: textBomb, told: /cạnh dài 64 px/ },
  { name: 'zero bytes', extension: 'jpg', make: () => new Uint8Array(), told: broken },
  { name: 'only zeros', extension: 'png', make: () => new Uint8Array(5000), told: broken },
  {
    name: 'a drawing with a script',
    extension: 'png',
    make: text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    told: broken,
  },
  {
    name: 'a drawing after a declaration that asks for a file',
    extension: 'jpg',
    make: text('<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>'),
    told: broken,
  },
  { name: 'a page', extension: 'webp', make: text('<!doctype html><script>alert(1)</script>'), told: broken },
  { name: 'a PDF', extension: 'jpg', make: text('%PDF-1.7\n'), told: broken },
  { name: 'an archive', extension: 'jpg', make: () => Buffer.from('PK\x03\x04', 'latin1'), told: broken },
  {
    name: 'another format under this extension',
    extension: 'jpg',
    make: () => plain(1300, 900).gif().toBuffer(),
    told: broken,
  },
  {
    name: '12,000 px wide and thin',
    extension: 'jpg',
    make: () => plain(12_000, 100).jpeg().toBuffer(),
    told: /gấp hơn 10 lần/,
  },
  {
    name: 'cut off',
    extension: 'jpg',
    make: async () => (await grain(1300, 900).jpeg({ quality: 20 }).toBuffer()).subarray(0, 20_000),
    told: broken,
  },
  {
    name: 'more than 12 MB',
    extension: 'jpg',
    make: async () =>
      Buffer.concat([await grain(1300, 900).jpeg({ quality: 20 }).toBuffer(), Buffer.alloc(13_000_000)]),
    told: /nặng \d+ MB/,
  },
];

/** Unusual but valid pictures: they are accepted, and published without the extra data that they carry. */
export const harmlessPictures: readonly Omit<HostilePicture, 'told'>[] = [
  {
    name: 'a picture followed by a page with a script',
    extension: 'jpg',
    make: async () =>
      Buffer.concat([
        await grain(1300, 900).jpeg({ quality: 20 }).toBuffer(),
        Buffer.from('<script>alert("CANARYSAUANH")</script>'),
      ]),
  },
  {
    name: 'a picture that says where it was taken',
    extension: 'jpg',
    make: () =>
      grain(1300, 900)
        .jpeg({ quality: 20 })
        .withExif({
          IFD0: { Make: 'CANARYEXIF' },
          IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '12/1 29/1 0/1' },
        })
        .toBuffer(),
  },
  {
    name: 'four inks',
    extension: 'jpg',
    make: () => plain(1300, 900).toColourspace('cmyk').jpeg().toBuffer(),
  },
  { name: '12,000 px', extension: 'jpg', make: () => plain(12_000, 8000).jpeg().toBuffer() },
  { name: 'a PNG that is called JPG', extension: 'jpg', make: () => plain(1300, 900).png().toBuffer() },
];
