/**
 * Reads and resets the EXIF orientation of a WebP. All browsers apply the orientation of JPEG and PNG, but only some
 * that of WebP; so it is reset in the file, and the picture is turned here.
 */

/** True when width and height are swapped: orientations 5 to 8 of Exif 2.32, §4.6.4.A. */
export const swapsWidthAndHeight = (orientation: number): boolean => orientation >= 5;

/** Canvas transform that draws a picture of this width and height upright. */
export function uprightTransform(orientation: number, width: number, height: number): DOMMatrix2DInit {
  switch (orientation) {
    case 2:
      return { a: -1, b: 0, c: 0, d: 1, e: width, f: 0 };
    case 3:
      return { a: -1, b: 0, c: 0, d: -1, e: width, f: height };
    case 4:
      return { a: 1, b: 0, c: 0, d: -1, e: 0, f: height };
    case 5:
      return { a: 0, b: 1, c: 1, d: 0, e: 0, f: 0 };
    case 6:
      return { a: 0, b: 1, c: -1, d: 0, e: height, f: 0 };
    case 7:
      return { a: 0, b: -1, c: -1, d: 0, e: height, f: width };
    case 8:
      return { a: 0, b: -1, c: 1, d: 0, e: 0, f: width };
    default:
      return {};
  }
}

const tagOfOrientation = 0x0112;
const entryLength = 12;

/** Sets the orientation in `bytes`, a whole WebP file, to 1 (upright), and returns the old value (1 if invalid). */
export function takeOrientation(bytes: Uint8Array): number {
  try {
    return takeFrom(findExif(bytes));
  } catch (error) {
    // The EXIF data is damaged: treat the picture as upright.
    if (error instanceof RangeError) return 1;
    throw error;
  }
}

function takeFrom(exif: DataView | undefined): number {
  const place = exif && placeOfOrientation(exif);
  if (exif === undefined || place === undefined) return 1;
  const orientation = exif.getUint16(place, isLittleEndian(exif));
  exif.setUint16(place, 1, isLittleEndian(exif));
  return orientation >= 1 && orientation <= 8 ? orientation : 1;
}

/** The TIFF data in the EXIF chunk. Some programs write JPEG's `Exif` header before it. */
function findExif(bytes: Uint8Array): DataView | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 12; at + 8 <= bytes.length;) {
    const length = view.getUint32(at + 4, true);
    if (view.getUint32(at) === 0x45584946) {
      const start = at + 8 + (view.getUint32(at + 8) === 0x45786966 ? 6 : 0);
      return new DataView(bytes.buffer, bytes.byteOffset + start, at + 8 + length - start);
    }
    at += 8 + length + (length % 2);
  }
  return undefined;
}

const isLittleEndian = (exif: DataView): boolean => exif.getUint16(0) === 0x4949;

function placeOfOrientation(exif: DataView): number | undefined {
  const isLittle = isLittleEndian(exif);
  const directory = exif.getUint32(4, isLittle);
  const count = exif.getUint16(directory, isLittle);
  for (let entry = 0; entry < count; entry += 1) {
    const at = directory + 2 + entry * entryLength;
    if (exif.getUint16(at, isLittle) === tagOfOrientation) return at + 8;
  }
  return undefined;
}
