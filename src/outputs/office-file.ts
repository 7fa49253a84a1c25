/** Repacks Word and Excel files, which are ZIP archives, so that the same parts give the same bytes on any day. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** The earliest time that ZIP can store. */
const firstHour = new Date(1980, 0, 1);

/** `settle` replaces values that a library wrote into a part, such as random ids. */
export function packAnew(file: Uint8Array, settle = (_name: string, text: string): string => text): Uint8Array {
  const parts = Object.entries(unzipSync(file)).sort(([a], [b]) => (a < b ? -1 : 1));
  const packed = parts.map(([name, bytes]): [string, Zippable[string]] => [
    name,
    [strToU8(settle(name, strFromU8(bytes))), { mtime: firstHour, level: 9 }],
  ]);
  return zipSync(Object.fromEntries(packed));
}
