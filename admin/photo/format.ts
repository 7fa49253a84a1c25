/** What kind of picture a file is, by its bytes: names and types are what someone called it. */
const latin = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

/** Brands of HEIF whose pictures are HEVC, as cameras of phones write them. */
const heicBrands = /^(?:hei[cmsx]|hev[cmsx]|mif1|msf1)$/;

/** A format that the site takes, `heic`, or `unknown`. */
export function sniffFormat(bytes: Uint8Array): 'jpeg' | 'png' | 'webp' | 'heic' | 'unknown' {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (latin(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP') return 'webp';
  if (latin(bytes, 4, 8) === 'ftyp' && heicBrands.test(latin(bytes, 8, 12))) return 'heic';
  return 'unknown';
}

/** Browsers show what has arrived of a cut file, and grey below. */
export function isCut(bytes: Uint8Array, format: string): boolean {
  switch (format) {
    case 'jpeg':
      return !jpegEnds(bytes);
    case 'png':
      return !hasSequence(bytes, [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82], 0);
    case 'webp':
      return bytes.length < 12 || new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true) + 8 > bytes.length;
    default:
      return false;
  }
}

/** The end is marked after the scan begins; a small picture among the metadata has an end of its own. */
function jpegEnds(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 4 <= bytes.length && view.getUint8(at + 1) !== 0xda) at += 2 + view.getUint16(at + 2);
  return hasSequence(bytes, [0xff, 0xd9], at);
}

function hasSequence(bytes: Uint8Array, sequence: readonly number[], from: number): boolean {
  const [first = 0] = sequence;
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1))
    if (sequence.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}
