/**
 * Reads the few kinds of CBOR (RFC 8949) that Pagefind writes into its index: integers, texts, lists of a known length,
 * and `null`.
 */
export type Item = number | string | null | Item[];

/** Pagefind puts this before the content of each of its files. */
export const mark = 'pagefind_dcd';

const utf8 = new TextDecoder();

/** The content of an unpacked file of Pagefind. Throws if it is not one, as when a host answers with a page. */
export function readPagefind(bytes: Uint8Array): Item {
  if (utf8.decode(bytes.subarray(0, mark.length)) !== mark) throw new Error('Not a file of Pagefind.');
  let at = mark.length;
  const readLength = (short: number): number => {
    if (short < 24) return short;
    let value = 0;
    for (let left = 1 << (short - 24); left > 0; left -= 1) value = value * 256 + (bytes[at++] ?? 0);
    return value;
  };
  const read = (): Item => {
    const head = bytes[at++] ?? 0xff;
    const kind = head >> 5;
    if (head === 0xf6) return null;
    if (kind > 4 || kind === 2 || (head & 31) > 27) throw new Error(`Pagefind writes ${head}, which is not read here.`);
    const value = readLength(head & 31);
    if (kind === 0) return value;
    if (kind === 1) return -1 - value;
    if (kind === 3) return utf8.decode(bytes.subarray(at, (at += value)));
    const list = new Array<Item>(value);
    for (let index = 0; index < value; index += 1) list[index] = read();
    return list;
  };
  return read();
}
