/**
 * Compressed versions of text files, so that no server has to compress anything. They are kept by the hash of their
 * content: what was compressed once is not compressed again.
 */
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { writeWhole } from './whole-file.ts';

/** Endings of the files that are sent compressed. The configurations of the servers name the same. */
export const packedEndings = ['css', 'csv', 'html', 'ics', 'js', 'json', 'mjs', 'svg', 'txt', 'webmanifest', 'xml'];
/** In the order in which a server should prefer them. */
export const encodings = ['br', 'gz'] as const;
type Encoding = (typeof encodings)[number];

const pattern = new RegExp(`\\.(?:${packedEndings.join('|')})$`);
/**
 * Fragments are not compressed: a portal's server pastes the bytes that it gets into its pages, but often passes on the
 * `Accept-Encoding` of its own reader.
 */
const fragments = 'nhung/manh/';
export const isPackable = (path: string): boolean =>
  pattern.test(path) && !path.startsWith('.') && !path.startsWith(fragments);

const atOnce = 4;
const brotli = promisify(brotliCompress);
const gz = promisify(gzip);

const pack: Readonly<Record<Encoding, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) =>
    brotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes) => gz(bytes, { level: constants.Z_BEST_COMPRESSION }),
};

export const packedAt = (store: string, sha256: string, encoding: Encoding): string =>
  join(store, sha256.slice(0, 2), `${sha256}.${encoding}`);

/** Compresses what the store does not have yet. `wanted` holds the file with the content of each hash. */
export async function packAll(
  store: string,
  wanted: ReadonlyMap<string, string>,
  tell: (done: number, all: number) => void,
): Promise<void> {
  const missing = [...wanted].filter(
    ([sha256]) => !encodings.every((each) => existsSync(packedAt(store, sha256, each))),
  );
  let done = 0;
  const work = missing[Symbol.iterator]();
  const workers = Array.from({ length: atOnce }, async () => {
    for (const [sha256, file] of work) {
      await packOne(store, sha256, await readFile(file));
      done += 1;
      tell(done, missing.length);
    }
  });
  await Promise.all(workers);
}

async function packOne(store: string, sha256: string, bytes: Buffer): Promise<void> {
  for (const encoding of encodings) {
    const place = packedAt(store, sha256, encoding);
    mkdirSync(dirname(place), { recursive: true });
    writeWhole(place, await pack[encoding](bytes));
  }
}

/**
 * Removes the compressed files of these hashes, except those to which a release has a hard link. Where releases have
 * copies instead of links, it removes all of them, which does no harm: the store is only a cache.
 */
export function forgetPacked(store: string, hashes: Iterable<string>): void {
  for (const sha256 of hashes)
    for (const encoding of encodings) {
      const place = packedAt(store, sha256, encoding);
      if ((statSync(place, { throwIfNoEntry: false })?.nlink ?? 0) <= 1) rmSync(place, { force: true });
    }
}
