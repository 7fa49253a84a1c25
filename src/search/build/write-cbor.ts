/** Writes what `readPagefind` reads: integers, texts, lists and `null`, after the signature of Pagefind's files. */
import { mark, type Item } from '../cbor.ts';

export function writePagefind(item: Item): Uint8Array {
  const writer = new Writer();
  writer.raw(Buffer.from(mark));
  writer.item(item);
  return writer.finish();
}

const kinds = { count: 0, negative: 1, text: 3, list: 4 } as const;

class Writer {
  #bytes = new Uint8Array(4096);
  #length = 0;

  item(item: Item): void {
    if (item === null) this.#byte(0xf6);
    else if (typeof item === 'number') this.#head(item < 0 ? kinds.negative : kinds.count, item < 0 ? -1 - item : item);
    else if (typeof item === 'string') {
      const text = Buffer.from(item);
      this.#head(kinds.text, text.length);
      this.raw(text);
    } else {
      this.#head(kinds.list, item.length);
      for (const one of item) this.item(one);
    }
  }

  raw(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  finish(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** RFC 8949 §3: a short value stands in the first byte, a longer one in 1, 2 or 4 bytes after it. */
  #head(kind: number, value: number): void {
    if (value < 24) this.#byte((kind << 5) | value);
    else {
      const size = value < 0x100 ? 0 : value < 0x10000 ? 1 : 2;
      this.#byte((kind << 5) | (24 + size));
      for (let left = (1 << size) - 1; left >= 0; left -= 1) this.#byte(Math.floor(value / 256 ** left) & 0xff);
    }
  }

  #byte(byte: number): void {
    this.#makeRoom(1);
    this.#bytes[this.#length] = byte;
    this.#length += 1;
  }

  #makeRoom(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * (this.#length + count));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
