/**
 * Removes all metadata from a JPEG or PNG: place, camera, time, names. Browsers write some of it when they encode a
 * canvas.
 */

/** JPEG segments that are kept: APP0 (JFIF), APP2 (colour profile), APP14 (Adobe's coding of colours). */
const keptSegments: ReadonlySet<number> = new Set([0xe0, 0xe2, 0xee]);
const startOfScan = 0xda;

const isMetadata = (marker: number): boolean =>
  ((marker >= 0xe0 && marker <= 0xef) || marker === 0xfe) && !keptSegments.has(marker);

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Expects whole and well-formed `bytes`, as an encoder writes them. */
export function cleanJpeg(bytes: Uint8Array): Uint8Array[] {
  const view = viewOf(bytes);
  const kept = [bytes.subarray(0, 2)];
  let at = 2;
  while (view.getUint8(at + 1) !== startOfScan) {
    const end = at + 2 + view.getUint16(at + 2);
    if (!isMetadata(view.getUint8(at + 1))) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return [...kept, bytes.subarray(at)];
}

const signatureLength = 8;
/** Bytes of a chunk's length, name and checksum. */
const frameLength = 12;
const keptChunks: ReadonlySet<string> = new Set([
  'IHDR',
  'PLTE',
  'tRNS',
  'sRGB',
  'gAMA',
  'cHRM',
  'iCCP',
  'IDAT',
  'IEND',
]);

/** Expects whole and well-formed `bytes`, as an encoder writes them. */
export function cleanPng(bytes: Uint8Array): Uint8Array[] {
  const view = viewOf(bytes);
  const kept = [bytes.subarray(0, signatureLength)];
  let at = signatureLength;
  while (at < bytes.length) {
    const end = at + frameLength + view.getUint32(at);
    if (keptChunks.has(String.fromCharCode(...bytes.subarray(at + 4, at + 8)))) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return kept;
}
