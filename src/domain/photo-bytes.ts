/**
 * Reads the bytes of picture files: their format, because file names and MIME types can be wrong, and whether they are
 * damaged.
 */
const latin = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

/**
 * `heic` and `other` are pictures in formats that the site does not accept; `unknown` is not recognised as a picture.
 */
type Format = 'jpeg' | 'png' | 'webp' | 'heic' | 'other' | 'unknown';

export function sniffFormat(bytes: Uint8Array): Format {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (latin(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP') return 'webp';
  if (latin(bytes, 4, 8) === 'ftyp') return formatOfBrands(bytes);
  return isOtherPicture(bytes) ? 'other' : 'unknown';
}

const sniffedBytes = 1024;
/** First bytes of GIF, BMP, TIFF, Photoshop, ICO, JPEG XL and JPEG 2000 files. */
const signatures = ['GIF8', 'BM', 'II*\0', 'MM\0*', '8BPS', '\0\0\x01\0', '\xff\n', '\0\0\0\fJXL ', '\0\0\0\fjP  '];
/** An SVG root element, also after an XML declaration, comments or a document type. */
const svg = /^(?:\xef\xbb\xbf)?\s*<(?:svg|[?!][^]*<svg)\b/;

function isOtherPicture(bytes: Uint8Array): boolean {
  const start = latin(bytes, 0, sniffedBytes);
  return signatures.some((signature) => start.startsWith(signature)) || svg.test(start);
}

/**
 * Tells HEIC, the format of iPhone photos (HEIF with HEVC), from AVIF by the brands that the file lists. AVIF is tested
 * first, because AVIF files may also list the brand `mif1`.
 */
function formatOfBrands(bytes: Uint8Array): Format {
  const end = Math.min(bytes.length, sniffedBytes, viewOf(bytes).getUint32(0));
  const brands = latin(bytes, 8, end).match(/.{4}/gs) ?? [];
  if (brands.some((brand) => /^avi[fs]$/.test(brand))) return 'other';
  return brands.some((brand) => /^(?:hei[cmsx]|hev[cmsx]|mif1|msf1)$/.test(brand)) ? 'heic' : 'unknown';
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * Whether the structure of the file shows that it is truncated or damaged. Browsers show such a file in part, with grey
 * below, instead of failing.
 */
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

/** Whether a WebP is neither transparent nor animated, so that every pixel is opaque if the file decodes completely. */
export function isOpaqueStill(webp: Uint8Array): boolean {
  const kind = latin(webp, 12, 16);
  if (kind === 'VP8X') return ((webp[20] ?? 0) & 0b1_0010) === 0;
  return kind === 'VP8 ' || (kind === 'VP8L' && ((webp[24] ?? 0) & 0b1_0000) === 0);
}

/**
 * Looks for the end marker after the start of the scan, because an embedded thumbnail in the metadata has an end marker
 * too.
 */
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

/** Walks the chunks up to IEND. Each chunk has a length, a name, its content, and a CRC of name and content. */
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

/** Names of the PNG chunks that hold text. Compressed text may grow to any size when it is read. */
const ofText = ['tEXt', 'zTXt', 'iTXt'];

/** The parts of an undamaged PNG without its text chunks, which the picture does not need. */
export function partsWithoutTexts(png: Uint8Array): Uint8Array[] {
  const view = viewOf(png);
  const parts = [png.subarray(0, 8)];
  for (let at = 8; at + 12 <= png.length;) {
    const end = at + 12 + view.getUint32(at);
    if (!ofText.includes(latin(png, at + 4, at + 8))) parts.push(png.subarray(at, end));
    at = end;
  }
  return parts;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

/** CRC-32 as the PNG specification defines it. This code also runs in browsers, so it cannot use `node:zlib`. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
