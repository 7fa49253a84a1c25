/** What kind of picture a file is, by its bytes: names and types are what someone called it. */
const latin = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

/** A format that the site takes, `heic`, `other` for pictures that it does not take, `unknown` for what is none. */
type Format = 'jpeg' | 'png' | 'webp' | 'heic' | 'other' | 'unknown';

export function sniffFormat(bytes: Uint8Array): Format {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (latin(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP') return 'webp';
  if (latin(bytes, 4, 8) === 'ftyp') return formatOfBrands(bytes);
  return isOtherPicture(bytes) ? 'other' : 'unknown';
}

const sniffedBytes = 1024;
/** How files of GIF, BMP, TIFF, Photoshop, icons, JPEG XL and JPEG 2000 begin. */
const signatures = ['GIF8', 'BM', 'II*\0', 'MM\0*', '8BPS', '\0\0\x01\0', '\xff\n', '\0\0\0\fJXL ', '\0\0\0\fjP  '];
/** Behind an XML declaration, comments or a document type. */
const svg = /^(?:\xef\xbb\xbf)?\s*<(?:svg|[?!][^]*<svg)\b/;

function isOtherPicture(bytes: Uint8Array): boolean {
  const start = latin(bytes, 0, sniffedBytes);
  return signatures.some((signature) => start.startsWith(signature)) || svg.test(start);
}

/** Brands of HEIF whose pictures are HEVC, as cameras of phones write them; AVIF may name `mif1` beside its own. */
function formatOfBrands(bytes: Uint8Array): Format {
  const end = Math.min(bytes.length, sniffedBytes, viewOf(bytes).getUint32(0));
  const brands = latin(bytes, 8, end).match(/.{4}/gs) ?? [];
  if (brands.some((brand) => /^avi[fs]$/.test(brand))) return 'other';
  return brands.some((brand) => /^(?:hei[cmsx]|hev[cmsx]|mif1|msf1)$/.test(brand)) ? 'heic' : 'unknown';
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Browsers show what has arrived of a cut file, or what was meant before the damage, and grey below. */
export function isBroken(bytes: Uint8Array, format: string): boolean {
  switch (format) {
    case 'jpeg':
      return !jpegEnds(bytes);
    case 'png':
      return !pngIsWhole(bytes);
    case 'webp':
      return bytes.length < 12 || viewOf(bytes).getUint32(4, true) + 8 > bytes.length;
    default:
      return false;
  }
}

/** Of a WebP that lets nothing through and does not move, so that every pixel must be there once it is decoded. */
export function fillsItsFrame(webp: Uint8Array): boolean {
  const kind = latin(webp, 12, 16);
  if (kind === 'VP8X') return ((webp[20] ?? 0) & 0b1_0010) === 0;
  return kind === 'VP8 ' || (kind === 'VP8L' && ((webp[24] ?? 0) & 0b1_0000) === 0);
}

/** The end is marked after the scan begins; a small picture among the metadata has an end of its own. */
function jpegEnds(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  let at = 2;
  while (at + 4 <= bytes.length && view.getUint8(at + 1) !== 0xda) {
    const isFill = view.getUint8(at + 1) === 0xff;
    at += isFill ? 1 : 2 + view.getUint16(at + 2);
  }
  return hasSequence(bytes, [0xff, 0xd9], at);
}

function hasSequence(bytes: Uint8Array, sequence: readonly number[], from: number): boolean {
  const [first = 0] = sequence;
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1))
    if (sequence.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

/** Every chunk has its length, its name, and a checksum of name and content; the last is called IEND. */
function pngIsWhole(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return false;
    if (latin(bytes, at + 4, at + 8) === 'IEND') return true;
    at = end + 4;
  }
  return false;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

/** As the PNG specification has it; the checksums of Node are not in browsers. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
